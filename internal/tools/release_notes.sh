#!/bin/sh
# release_notes.sh VERSION: prints the section of CHANGELOG.md for that version; fails if there is none.
set -eu

version=${1#v}
notes=$(awk -v heading="## $version" '
	/^## / { inside = ($0 == heading || index($0, heading " ") == 1); next }
	inside' "$(dirname "$0")/../../CHANGELOG.md")
if [ -z "$notes" ]; then
	echo "CHANGELOG.md has no section \"## $version\"" >&2
	exit 1
fi
echo "$notes"
