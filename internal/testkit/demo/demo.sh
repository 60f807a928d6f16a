#!/bin/sh
# demo.sh: applies examples/idura on a local Cognito with a real Terraform or OpenTofu. `make demo` runs it.
#
# It works in .demo/, on a copy of the example, and leaves that behind. Nothing outside is touched.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$root/.demo
cli=${TF:?run it by: make demo}
emulator=

if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); else bold='' plain=''; fi

say() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

indent() { sed 's/^/  /'; }

stop() {
	[ -z "$emulator" ] || kill "$emulator" 2>/dev/null || true
	emulator=
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

prepare() {
	rm -rf "$work"
	mkdir -p "$work/idura"
	cp "$root"/examples/idura/*.tf "$work/idura"
	cat >"$work/cli.tfrc" <<-END
		provider_installation {
		  dev_overrides {
		    "cogfed/cogfed" = "$root/bin"
		  }
		  direct {}
		}
	END
	export TF_CLI_CONFIG_FILE="$work/cli.tfrc" CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1
	export TF_VAR_name=acme-demo TF_VAR_idura_domain=acme-corp.idura.broker
	export TF_VAR_idura_client_id=urn:idura:samples:aws:cognito TF_VAR_idura_client_secret=not-a-real-secret
}

start_cognito() {
	"$root/bin/terraform-provider-cogfed" emulate -listen 127.0.0.1:0 -log >"$work/emulator.log" 2>&1 &
	emulator=$!
	tries=0
	until address=$(sed -n 's#^Local Cognito at ##p' "$work/emulator.log") && [ -n "$address" ]; do
		tries=$((tries + 1))
		if [ "$tries" -gt 100 ] || ! kill -0 "$emulator" 2>/dev/null; then
			fail "The local Cognito did not start." "$work/emulator.log"
		fi
		sleep 0.1 2>/dev/null || sleep 1
	done
	# Whatever this machine knows about AWS is left out.
	unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL
	export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
	export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
	export AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER="$address"
}

name=$("$root/internal/tools/cli.sh" name "$cli")
command=$(basename "$cli")
prepare
start_cognito

say "A local Cognito listens at $address. $name applies examples/idura there."
run apply -auto-approve -input=false
grep -E '(Creation complete|^Apply complete)' "$work/apply.log" | sed 's/ \[[^ ]*\]$//' | indent

say "What was made:"
run output
indent <"$work/output.log"

say "To do in the Idura dashboard, for the application:"
redirect_uri=$("$cli" -chdir="$work/idura" output -raw redirect_uri)
indent <<END
register the callback URL $redirect_uri
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
say "The local Cognito stops now, and takes along what was made. Logs and state are in .demo."
