import type { Session } from '../report/session.ts'

const IS_ASCII = /^[\0-\x7f]*$/

/**
 * Takes any text; gives it as lower-case words joined by `-`, letters and digits of every script kept, '-' when
 * nothing is left. Two spellings of one tag give the same slug.
 */
export function slug(text: string | null): string {
  const given = text ?? ''
  // Most are plain, and to make ready for every script there is takes longer than all else here.
  const words = IS_ASCII.test(given)
    ? given.toLowerCase().match(/[a-z0-9]+/g)
    : given
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words ? words.join('-') : '-'
}

/**
 * Takes a session with a date; gives the key that survives edits of its report: date, project and task, in the report's
 * own words, so that a change of the configuration changes no identity.
 */
export function sessionKey(session: Pick<Session, 'date' | 'project' | 'client' | 'task'>): string {
  return `${session.date ?? '-'}/${slug(session.project ?? session.client)}/${slug(session.task)}`
}

/** Takes the report's id or path, and a session key; gives the reference shared by all equals of that key. */
export function baseReference(source: string, key: string): string {
  return `${source}#${key}`
}

/** Takes a base reference and a count from 1; gives the reference of the count-th session among equals. */
export function countedReference(base: string, count: number): string {
  return count === 1 ? base : `${base}~${count}`
}

/** Takes any text; tells whether it is a reference of ours. Harvest's own buttons write plain issue numbers there. */
export function isReference(id: string): boolean {
  return /#\d{4}-\d{2}-\d{2}\/[^/]+\/[^/]+$/.test(id)
}

/** Takes a reference; gives its report (id or path), its base without the counter, and the counter (1 without). */
export function splitReference(id: string): { source: string; base: string; count: number } {
  const counted = /~([1-9]\d{0,5})$/.exec(id)
  const base = counted ? id.slice(0, counted.index) : id
  const hash = base.lastIndexOf('#')
  return { source: hash < 0 ? base : base.slice(0, hash), base, count: counted ? Number(counted[1]) : 1 }
}

/** Takes an entry; gives the report (id or path) its reference names, '' where it has none. */
export function sourceOf({ reference }: { readonly reference: { readonly id: string } | null }): string {
  return splitReference(reference?.id ?? '').source
}
