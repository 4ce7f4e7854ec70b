import type { GenericIssue } from 'valibot'

/** Takes what is wrong with an answer; gives it in words, with the field's path. */
export function describeIssue(issue: GenericIssue | undefined): string {
  if (issue === undefined) return 'something is wrong with it'
  const field = issue.path?.map(({ key }) => String(key)).join('.')
  const what = field ? `"${field}"` : 'it'
  if (issue.received === 'undefined') return `${what} is missing`
  // What was found is a value of the account's; its kind is enough to see the fault.
  const found = /^"/.test(issue.received) ? 'a text' : issue.received
  return `${what} is ${found}${issue.expected ? `, not ${issue.expected}` : ''}`
}
