import { FormData } from 'undici'

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

/** Takes a body; tells whether it is a form, which brings its own content type. */
export function isForm(body: unknown): body is FormData {
  return body instanceof FormData
}
