#!/bin/sh
# demo.sh: applies examples/idura on a local Cognito with a real Terraform or OpenTofu, and has somebody sign in through it.
# `make demo` runs it.
#
#   demo.sh stay   waits until Ctrl-C, for a person with a browser; so it does at a terminal
#   demo.sh walk   signs in without a browser, and ends; so it does elsewhere, and in CI
#
# It works in .demo/, or in the folder that DEMO_DIR names, on a copy of the example, and leaves that behind. Nothing outside is touched.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
work=${DEMO_DIR:-$root/.demo}
cli=${TF:?run it by: make demo}
emulator='' server=''

if [ -t 0 ] && [ -t 1 ] && [ -z "${CI:-}" ]; then mode=stay; else mode=walk; fi
mode=${1:-$mode}
if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); else bold='' plain=''; fi

say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

indent() { sed 's/^/  /'; }

stop() {
	for process in $emulator $server; do kill "$process" 2>/dev/null || true; done
	emulator='' server=''
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# fail MESSAGE LOG...: shows everything there is to know.
fail() {
	printf '\n%s\n' "$1" >&2
	shift
	for log in "$@"; do
		printf '\n--- %s\n' "$log" >&2
		cat "$log" >&2
	done
	exit 1
}

# run COMMAND ARGUMENT...: runs the CLI on the copy. What it prints goes into a log, since half of it is about the
# provider being under development.
run() {
	log=$work/$1.log
	"$cli" -chdir="$work/idura" "$@" -no-color >"$log" 2>&1 ||
		fail "$name could not $1." "$work/emulator.log" "$log"
}

# output ARGUMENT...: prints an output of the configuration.
output() { "$cli" -chdir="$work/idura" output "$@"; }

# await WHAT LOG PROCESS PATTERN: waits for a line of a program that was started, and prints what follows the pattern in it.
await() {
	tries=0
	until found=$(sed -n "s#^$4##p" "$2" 2>/dev/null) && [ -n "$found" ]; do
		tries=$((tries + 1))
		if [ "$tries" -gt 100 ] || ! kill -0 "$3" 2>/dev/null; then fail "$1 did not start." "$2"; fi
		sleep 0.1 2>/dev/null || sleep 1
	done
	echo "$found"
}

prepare() {
	rm -rf "$work"
	mkdir -p "$work/idura"
	cp "$root"/examples/idura/*.tf "$work/idura"
	cp -r "$root/internal/testkit/demo/app" "$work/app"
	# As make build does it, so that nothing is compiled twice.
	(cd "$root" && CGO_ENABLED=0 go build -trimpath -o "$work/demo" ./internal/testkit/demo)
	cat >"$work/cli.tfrc" <<-END
		provider_installation {
		  dev_overrides {
		    "cogfed/cogfed" = "$root/bin"
		  }
		  direct {}
		}
	END
	export TF_CLI_CONFIG_FILE="$work/cli.tfrc" CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
}

start_cognito() {
	"$root/bin/terraform-provider-cogfed" emulate -listen 127.0.0.1:0 -log >"$work/emulator.log" 2>&1 &
	emulator=$!
	address=$(await "The local Cognito" "$work/emulator.log" "$emulator" "Local Cognito at ")
	# Whatever this machine knows about AWS is left out.
	unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL
	export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
	export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
	export AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER="$address"
}

# start_app serves the application, before there is a client that has its address as callback URL.
start_app() {
	"$work/demo" serve "$work/app" >"$work/app.log" 2>&1 &
	server=$!
	app=http$(await "The application" "$work/app.log" "$server" http)
	export TF_VAR_name=acme-demo TF_VAR_idura_domain=acme-corp.idura.broker
	export TF_VAR_idura_client_id=urn:idura:samples:aws:cognito TF_VAR_idura_client_secret=not-a-real-secret
	export TF_VAR_callback_urls="[\"$app\"]" TF_VAR_logout_urls="[\"$app\"]"
}

# configure_app writes what the application is configured by. On AWS it would be the same without local_port.
configure_app() {
	cat >"$work/app/config.json" <<-END
		{
		  "client": $(output -raw oidc_client_ts),
		  "logout_url": $(output -json logout_url),
		  "local_port": ${address##*:}
		}
	END
}

# open_browser: where somebody looks at a screen.
open_browser() {
	if [ ! -t 1 ]; then return; fi
	if [ "$(uname)" = Darwin ]; then
		open "$app" || true
	elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
		xdg-open "$app" >/dev/null 2>&1 &
	fi
}

name=$("$root/internal/tools/cli.sh" name "$cli")
command=$(basename "$cli")
prepare
start_cognito
start_app

say "A local Cognito listens at $address. $name applies examples/idura there."
run apply -auto-approve -input=false
grep -E '(Creation complete|^Apply complete)' "$work/apply.log" | sed 's/ \[[^ ]*\]$//' | indent

say "What was made:"
run output
indent <"$work/output.log"

say "To do in the Idura dashboard, for the application:"
indent <<END
register the callback URL $(output -raw redirect_uri)
enable the OAuth2 code flow, and set its user info response strategy to plainJson
END

say "A second plan finds nothing to do:"
run plan -input=false -detailed-exitcode
grep '^No changes' "$work/plan.log" | indent

say "The same on AWS, with credentials in the environment and an application of your own at Idura:"
indent <<END
cp -r examples/idura my-login && cd my-login
export TF_CLI_CONFIG_FILE=$work/cli.tfrc
$command apply -var name=UNIQUE-NAME -var idura_domain=NAME.idura.broker -var idura_client_id=CLIENT-ID
END

configure_app
if [ "$mode" = walk ]; then
	say "Somebody signs in at $app without a browser, and these are the claims:"
	"$work/demo" sign-in "$app" >"$work/claims.json" || fail "Nobody can sign in." "$work/emulator.log"
	indent <"$work/claims.json"
	say "The local Cognito stops now, and takes along what was made. Logs and state are in $work."
	exit
fi

say "Sign in yourself: $app"
indent <<END
There is no password: a page that stands in for Idura lets you choose who to be. The browser has to find names below
localhost on this machine, as Chrome, Edge and Firefox do. Safari may not.
END
say "Ctrl-C stops the local Cognito, which takes along what was made. Logs and state are in $work."
trap 'exit 0' INT
open_browser
wait "$emulator"
