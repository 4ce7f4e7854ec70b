import { expect, test } from 'vitest'
import { strangerOf } from '../src/stranger.ts'

const repository = { full_name: 'ada/dev-reports' }
const fork = { full_name: 'mallory/dev-reports' }
const pull = (head: object | null) => ({
  pull_request: { number: 7, base: { repo: repository }, head: { repo: head } },
})
const by = (login: string, association: string) => ({ user: { login }, author_association: association })
const after = (event: string, head: object | null) => ({ workflow_run: { event, head_repository: head } })

test.each<[string, string | null, object]>([
  ['a terminal', null, {}],
  ['a push', 'push', {}],
  ['a schedule', 'schedule', {}],
  ['by hand', 'workflow_dispatch', {}],
  ['a pull request of this repository', 'pull_request', pull(repository)],
  ['the same with pull_request_target', 'pull_request_target', pull(repository)],
  ['after a push here', 'workflow_run', after('push', repository)],
  ['after a schedule', 'workflow_run', after('schedule', repository)],
  ['after a pull request of this repository', 'workflow_run', after('pull_request', repository)],
  ['a check of a branch here', 'check_run', { check_run: { check_suite: { head_branch: 'main' } } }],
  ['a status of a branch here', 'status', { branches: [{ name: 'main' }] }],
  ['a member’s comment', 'issue_comment', { comment: by('grace', 'MEMBER'), issue: {}, sender: { login: 'grace' } }],
  ['the owner’s issue', 'issues', { issue: by('ada', 'OWNER'), sender: { login: 'ada' } }],
  ['a stranger’s issue, assigned by one who may', 'issues', { issue: by('mallory', 'NONE'), sender: { login: 'ada' } }],
])('no stranger has a hand in %s', (_, event, payload) => {
  expect(strangerOf(event, { repository, ...payload })).toBeNull()
})

test.each<[string, string, object, string]>([
  ['a pull request of a fork', 'pull_request', pull(fork), 'fork'],
  ['one whose fork is deleted', 'pull_request', pull(null), 'fork'],
  ['a comment on the diff of one', 'pull_request_review_comment', pull(fork), 'fork'],
  ['a run without its repository', 'workflow_run', after('push', null), 'commit'],
  ['a run of nobody knows what', 'workflow_run', {}, 'commit'],
  ['after what pull_request_target set off', 'workflow_run', after('pull_request_target', repository), 'commit'],
  ['a check run of a fork', 'check_run', { check_run: { check_suite: { head_branch: null } } }, 'commit'],
  ['a status without branches', 'status', {}, 'commit'],
  [
    'an issue that sets its own label',
    'issues',
    { issue: by('mallory', 'NONE'), sender: { login: 'mallory' } },
    'author',
  ],
  ['an issue of nobody knows whom', 'issues', {}, 'author'],
  ['a comment of nobody knows whom', 'discussion_comment', { comment: { author_association: 'NONE' } }, 'author'],
  [
    'a member’s comment on a pull request',
    'issue_comment',
    { comment: by('grace', 'MEMBER'), issue: { pull_request: {} } },
    'pull-comment',
  ],
])('a stranger has a hand in %s', (_, event, payload, kind) => {
  expect(strangerOf(event, { repository, ...payload })).toMatchObject({ kind })
})
