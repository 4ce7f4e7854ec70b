import type { Receipt } from './billing-entities.ts'

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
}

/** A receipt as stored, its name without dashes and spaces (seen live); null for any but pictures and PDF. */
export function toReceipt({ name, size }: File): Receipt | null {
  const content_type = types[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  return content_type === undefined ? null : { file_name: name.replace(/[^\w.]/g, '_'), file_size: size, content_type }
}
