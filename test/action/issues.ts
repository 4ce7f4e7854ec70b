import { type Listener, listen } from '../sandbox/listen.ts'

export interface Issue {
  readonly number: number
  title: string
  body: string
  labels: { name: string }[]
  state: string
}

/** A GitHub that knows issues of one repository and nothing else. */
export interface IssueServer extends Listener {
  readonly issues: Issue[]
  /** Method and path of each write. */
  readonly writes: string[]
}

/** Starts it; a list has as many issues a page as it is told. */
export async function startIssues(repository: string, perPage = 2): Promise<IssueServer> {
  const issues: Issue[] = []
  const writes: string[] = []
  const listener = await listen(0, async (request) => {
    const { pathname, searchParams, origin } = new URL(request.url)
    const [, number] = new RegExp(`^/repos/${repository}/issues(?:/(\\d+))?$`).exec(pathname) ?? [null, null]
    if (number === null) return Response.json({ message: 'Not Found' }, { status: 404 })
    if (request.method === 'GET') {
      const page = Number(searchParams.get('page') ?? 1)
      const listed = issues.filter(
        ({ state, labels }) =>
          ['all', state].includes(searchParams.get('state') ?? 'open') &&
          labels.some(({ name }) => name === searchParams.get('labels')),
      )
      const next = `<${origin}${pathname}?${new URLSearchParams({ ...Object.fromEntries(searchParams), page: String(page + 1) })}>; rel="next"`
      const headers: Record<string, string> = listed.length > page * perPage ? { link: next } : {}
      return Response.json(listed.slice((page - 1) * perPage, page * perPage), { headers })
    }
    const body = (await request.json()) as Partial<Omit<Issue, 'labels'>> & { labels?: string[] }
    writes.push(`${request.method} ${pathname}`)
    if (request.method === 'POST') {
      const { title = '', body: text = '', labels = [] } = body
      const issue = {
        number: issues.length + 1,
        title,
        body: text,
        labels: labels.map((name) => ({ name })),
        state: 'open',
      }
      issues.push(issue)
      return Response.json(issue, { status: 201 })
    }
    const issue = issues.find((each) => each.number === Number(number))
    if (issue === undefined) return Response.json({ message: 'Not Found' }, { status: 404 })
    const { title, body: text, state } = body
    Object.assign(issue, {
      ...(title && { title }),
      ...(text !== undefined && { body: text }),
      ...(state && { state }),
    })
    return Response.json(issue)
  })
  return { ...listener, issues, writes }
}
