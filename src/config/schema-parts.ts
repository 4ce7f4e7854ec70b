import * as v from 'valibot'

// Every schema's message says what is expected there, as a person would write it.
export const text = v.pipe(v.string('a text'), v.minLength(1, 'a text that is not empty'))
export const texts = v.array(text, 'a list of texts, such as ["a", "b"]')
export const flag = v.boolean('true or false')
const nameExpected = "an id, a code or a name of Harvest's"
const id = v.pipe(v.number(), v.integer(nameExpected), v.minValue(1, nameExpected))
export const name = v.union([id, text], nameExpected)
const userExpected = 'the id of a user in Harvest, such as 1782959, or a list of them'
const userId = v.pipe(v.number(userExpected), v.integer(userExpected), v.minValue(1, userExpected))
export const users = v.union([userId, v.pipe(v.array(userId), v.minLength(1, userExpected))], userExpected)
export const count = (least: number, expected: string) =>
  v.pipe(v.number(expected), v.integer(expected), v.minValue(least, expected))
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.map((option) => `"${option}"`).join(', ')}`)
export const level = oneOf(['error', 'warning', 'off'])

/** A key with what it is for: editors, the reference of docs/configuration.md and `init` show that, and the examples. */
export const key = <const S extends v.GenericSchema>(schema: S, description: string, ...examples: v.InferInput<S>[]) =>
  v.pipe(schema, v.description(description), v.examples(examples))
