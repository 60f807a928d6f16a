#!/bin/sh
# prepare.sh COMMAND...: runs COMMAND with what the end-to-end tests need: Chromium, Node.js and the packages of web/. `make e2e` calls it.
#
# What is missing is installed from the distribution's packages, where that needs no password: as root, with apt-get. Otherwise
# the tests are skipped with a line that says so, but never in CI.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

find_chromium() {
	for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
		if [ -n "$name" ] && command -v "$name"; then return; fi
	done
	mac="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
	[ -x "$mac" ] && echo "$mac"
}

# find_node: oidc-provider needs Node.js 20.
find_node() {
	command -v npm >/dev/null && command -v node >/dev/null &&
		[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]
}

install() {
	[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
	echo "Installing $*."
	export DEBIAN_FRONTEND=noninteractive
	log=$(mktemp)
	if ! { apt-get install -y --no-install-recommends "$@" || { apt-get update && apt-get install -y --no-install-recommends "$@"; }; } >"$log" 2>&1; then
		cat "$log" >&2
		rm "$log"
		return 1
	fi
	rm "$log"
}

need() {
	if [ -n "${CI:-}" ]; then
		echo "$1 is missing, and CI leaves out no test." >&2
		exit 1
	fi
	echo "Skipped the end-to-end tests: $1 is missing. On Debian or Ubuntu: sudo apt-get install chromium nodejs npm"
	exit 0
}

find_node || install nodejs npm || true
find_node || need "Node.js 20 or newer with npm"
CHROMIUM=$(find_chromium) || { install chromium || true; CHROMIUM=$(find_chromium) || need "Chromium"; }

# The packages, in the versions and with the hashes of package-lock.json, and the applications made of them.
cd "$here/web"
if ! cmp -s package-lock.json node_modules/.installed; then
	[ ! -L node_modules ] || { echo "$here/web/node_modules is a link: npm would empty what it points to." >&2; exit 1; }
	echo "Installing the packages of internal/testkit/e2e/web."
	npm ci --ignore-scripts --loglevel=error
	cp package-lock.json node_modules/.installed
fi
node build.mjs
cd - >/dev/null

export CHROMIUM COGFED_E2E=1
exec "$@"
