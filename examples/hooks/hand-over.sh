#!/bin/sh
# Puts a finished session report into this repository's reports/ folder, commits that one file and pushes it.
#
#   hand-over.sh REPORT    by hand, or from a shell hook of your own
#   hand-over.sh           as a hook of Claude Code, which says on standard input what was written
#
# A report lies in reports/ already, or below REPORTS_FROM (a folder your tools write reports to) and is copied from
# there. Everything else is refused; as a hook, passed over.
set -eu
# A git hook sets these for its own repository and index.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX
# Nobody is there to answer.
export GIT_TERMINAL_PROMPT=0

say() { printf 'hand-over: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }
# As a hook this sees every file that is written, and most of them are not for it.
refuse() { if [ "$hook" = yes ]; then exit 0; fi; fail "$@"; }

case $# in
  0)
    hook=yes
    # Inside a JSON text the quotes of a key are escaped, so the first bare "file_path" is the key itself. A path with
    # an escaped character is not taken apart.
    report=$(awk 'match($0, /"file_path"[ \t]*:[ \t]*"[^"\\]*"/) {
      found = substr($0, RSTART, RLENGTH); sub(/^"file_path"[ \t]*:[ \t]*"/, "", found); sub(/"$/, "", found)
      print found; exit
    }')
    ;;
  1) hook=no report=$1 ;;
  *) hook=no; fail 'one report at a time' ;;
esac

case $report in
  '') refuse 'no report given' ;;
  *.md) ;;
  *) refuse "not a markdown file: $report" ;;
esac
case $report in
  *'
'*) refuse 'a path with a line break' ;;
  /*) ;;
  *) report=$PWD/$report ;;
esac
[ -f "$report" ] || refuse "no such file: $report"
[ -s "$report" ] || refuse "still empty: $report"
[ -L "$report" ] && refuse "a link, not a file: $report"

top=$(git -C "${CLAUDE_PROJECT_DIR:-$PWD}" rev-parse --show-toplevel) || fail 'not in a git repository'
top=$(cd "$top" && pwd -P)
# The folder without links and `..`, so that a prefix says where it really is.
folder=$(cd "$(dirname "$report")" && pwd -P)
report=$folder/${report##*/}
from=${REPORTS_FROM:-}
if [ -n "$from" ]; then from=$(cd "$from" && pwd -P) || fail "no such folder: $REPORTS_FROM"; fi

if [ "${report#"$top"/reports/}" != "$report" ]; then
  path=${report#"$top"/}
elif [ -n "$from" ] && [ "${report#"${from%/}"/}" != "$report" ]; then
  path=reports/${report#"${from%/}"/}
else
  refuse "neither in $top/reports nor below REPORTS_FROM: $report"
fi

# A link on the way would lead the copy out of the repository.
way=$top
rest=$path
while [ -n "$rest" ]; do
  way=$way/${rest%%/*}
  [ -L "$way" ] && fail "a link, not a folder or file: $way"
  case $rest in */*) rest=${rest#*/} ;; *) rest= ;; esac
done

cd "$top"
branch=$(git symbolic-ref --quiet --short HEAD) || fail 'no branch is checked out'
if [ "$report" != "$top/$path" ]; then
  mkdir -p "$(dirname "$path")"
  cp "$report" "$path"
fi

# Paths are names, never patterns; and only this path, whatever else is staged.
git --literal-pathspecs add -- "$path"
if git --literal-pathspecs diff --cached --quiet HEAD -- "$path" 2>/dev/null; then
  say "already committed: $path"
else
  git --literal-pathspecs commit --quiet --only --message "Add session report ${path#reports/}" -- "$path"
  say "committed: $path"
fi

upstream=$(git rev-parse --abbrev-ref '@{upstream}' 2>/dev/null) ||
  fail "not pushed: $branch has no upstream. Once: git push --set-upstream origin $branch"
if [ -n "$(git rev-list --max-count 1 "$upstream..HEAD" -- . ':(exclude)reports')" ]; then
  fail "not pushed: $branch has other commits, which are yours to push"
fi
[ -n "$(git rev-list --max-count 1 "$upstream..HEAD")" ] || exit 0
git push --quiet "$(git config "branch.$branch.remote")" "HEAD:$(git config "branch.$branch.merge")" ||
  fail 'not pushed. If others pushed meanwhile: git pull --rebase, then git push; the next report brings this one too'
say 'pushed'
