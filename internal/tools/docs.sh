#!/bin/sh
# The pages under docs/, which are generated from the schemas, examples/ and templates/.
#
#   docs.sh generate   write them (needs Terraform 1.14 or newer: bin/terraform)
#   docs.sh validate   check that each page belongs to the schema, and is complete (any CLI, see cli.sh)
set -eu

tools=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$tools/../.." && pwd)
cd "$root"

work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# check ARGUMENT...: tfplugindocs validate, silent unless it finds something.
check() {
	if ! bin/tfplugindocs validate --provider-name cogfed "$@" >"$work/log" 2>&1; then
		grep -v '\[DEBUG\]' "$work/log" >&2
		exit 1
	fi
}

generate() {
	# tfplugindocs takes the command named "terraform". Older ones know no list resources and no actions.
	export PATH="$root/bin:$PATH" CHECKPOINT_DISABLE=1 TF_CLI_CONFIG_FILE=/dev/null
	tfplugindocs generate --provider-name cogfed
	check
}

# The schema comes from the CLI at hand, so that a test run need not build the newest Terraform.
validate() {
	cat >"$work/cli.tfrc" <<-END
		provider_installation {
		  dev_overrides {
		    "cogfed/cogfed" = "$root/bin"
		  }
		  direct {}
		}
	END
	cat >"$work/main.tf" <<-END
		terraform {
		  required_providers {
		    cogfed = { source = "cogfed/cogfed" }
		  }
		}
	END
	cli=$("$tools/cli.sh" path)
	CHECKPOINT_DISABLE=1 TF_CLI_CONFIG_FILE="$work/cli.tfrc" "$cli" -chdir="$work" providers schema -json >"$work/cli.json"
	# The CLI names the provider by its full address; tfplugindocs looks for the short name.
	sed 's#"[^"]*/cogfed/cogfed":#"cogfed":#' "$work/cli.json" >"$work/schema.json"
	check --providers-schema "$work/schema.json"
	echo "docs/ is complete"
}

case ${1:-} in
generate | validate) "$1" ;;
*) sed -n '2,5s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
esac
