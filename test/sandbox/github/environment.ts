/** The environment git runs in: run from a git hook, the surroundings' own would name another repository. */
export function gitEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  // A path with brackets or a star is a name, not a pattern.
  return { ...inherited, GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C', ...more }
}
