const FIELD = /\{([^{}\n]{0,80})\}/g

/** Takes a template and the fields it may hold between braces; gives the names it holds that are none of them, in order. */
export function unknownFields(template: string, known: readonly string[]): string[] {
  return [...template.matchAll(FIELD)].map((match) => match[1] ?? '').filter((name) => !known.includes(name))
}

/** Takes a template and a way to get a field's text; gives it filled in. */
export function fillTemplate(template: string, textOf: (field: string) => string): string {
  return template.replace(FIELD, (_, field: string) => textOf(field))
}
