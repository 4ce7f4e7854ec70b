/** What `action.yml` declares, as far as it is compared. */
export interface Declared {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

/** An input as the code has it. */
export interface Coded {
  readonly name: string
  readonly description: string
  readonly default?: string
}

/** Takes `action.yml`, and the inputs and outputs of the code; gives where they disagree, a line each. */
export function listDisagreements(action: Declared, inputs: readonly Coded[], outputs: readonly string[]): string[] {
  const declared = Object.keys(action.inputs)
  const coded = inputs.map(({ name }) => name)
  return [
    ...missing(declared, coded).map((name) => `the code does not read the input ${name}`),
    ...missing(coded, declared).map((name) => `action.yml lacks the input ${name}`),
    ...inputs.flatMap((input) => compareInput(input, action.inputs[input.name])),
    ...missing(Object.keys(action.outputs), outputs).map((name) => `the code does not set the output ${name}`),
    ...missing(outputs, Object.keys(action.outputs)).map((name) => `action.yml lacks the output ${name}`),
  ]
}

const missing = (names: readonly string[], there: readonly string[]) => names.filter((name) => !there.includes(name))

/** Only a runner can fill the token in, so the code has no default for it. */
function compareInput(coded: Coded, declared: Declared['inputs'][string] | undefined): string[] {
  if (declared === undefined) return []
  const { name } = coded
  return [
    ...(declared.description === coded.description ? [] : [`${name} is described otherwise`]),
    ...(declared.default === coded.default || name === 'github-token' ? [] : [`${name} has another default`]),
  ]
}
