import { toUtc } from './objects.ts'
import { needGit, type Repository } from './repository.ts'

/** A commit as REST shows it. */
export async function describeCommit(repository: Repository, web: string, oid: string): Promise<object> {
  const format = '--format=%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%T%x00%P%x00%B'
  const text = await needGit(repository, ['show', '-s', format, oid])
  const [name, email, date = '', by, byEmail, byDate = '', tree, parents = '', message = ''] = text.split('\0')
  return {
    sha: oid,
    html_url: `${web}/commit/${oid}`,
    commit: {
      author: { name, email, date: toUtc(date) },
      committer: { name: by, email: byEmail, date: toUtc(byDate) },
      message: message.trimEnd(),
      tree: { sha: tree },
    },
    parents: parents.split(' ').flatMap((sha) => (sha === '' ? [] : [{ sha, html_url: `${web}/commit/${sha}` }])),
  }
}
