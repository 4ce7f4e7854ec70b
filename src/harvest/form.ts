/** A file that goes along with a request. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Takes a body and the file that stands for one of its fields; gives the form Harvest takes receipts in. */
export function formOf(body: Readonly<Record<string, unknown>>, { field, name, type, bytes }: SentFile): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(body)) if (key !== field && value !== null) form.set(key, String(value))
  form.set(field, new File([bytes], name, { type }), name)
  return form
}

/** A body as it is sent, and what it is. */
export interface Encoded {
  readonly type: string
  readonly content: string | ArrayBuffer
}

/** Takes a body; gives it as JSON, or a form as a form with its own boundary; null for none. */
export async function encodeBody(body: unknown): Promise<Encoded | null> {
  if (body === undefined) return null
  // Naming FormData loads Node's whole fetch.
  if (Object.prototype.toString.call(body) !== '[object FormData]')
    return { type: 'application/json', content: JSON.stringify(body) }
  // Bytes, because no client here knows Node's forms.
  const form = new Response(body as FormData)
  return { type: form.headers.get('content-type') ?? '', content: await form.arrayBuffer() }
}
