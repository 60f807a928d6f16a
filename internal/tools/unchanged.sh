#!/bin/sh
# unchanged.sh COMMAND...: runs COMMAND, and fails if it left a file of the work tree different.
# Committed or not makes no difference, so it can be used in the middle of a change.
set -eu

cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

snapshot() {
	GIT_INDEX_FILE="$work/index" git add --all .
	GIT_INDEX_FILE="$work/index" git write-tree
}

before=$(snapshot)
"$@"
after=$(snapshot)
if [ "$before" != "$after" ]; then
	git --no-pager diff --stat -p "$before" "$after"
	echo "These files changed by: $*. Keep the change." >&2
	exit 1
fi
