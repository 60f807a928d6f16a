#!/bin/sh
# The one place that knows which Terraform or OpenTofu to use, and in which environment.
#
#   cli.sh path           print the absolute path of the CLI to use
#   cli.sh others         print the further CLIs of the test matrix, one a line
#   cli.sh name [CLI]     print its product and version, "Terraform 1.11.4"
#   cli.sh host [CLI]     print the provider host which the CLI puts before "namespace/name"
#   cli.sh do ARGUMENT... run the CLI itself
#   cli.sh run COMMAND... run COMMAND in the environment of the acceptance tests
#
# The CLI is $TF, else $TF_ACC_TERRAFORM_PATH, else the first of terraform and tofu on PATH that is
# 1.11 or newer, else bin/tofu, which is built from internal/tools/opentofu when it is not there.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)

# A version check calls home, and a user's configuration may redirect providers: neither belongs in a test.
# /dev/null and not unset: OpenTofu and Terraform would fall back to the file in the home directory.
export CHECKPOINT_DISABLE=1 TF_CLI_CONFIG_FILE=/dev/null
unset TF_CLI_ARGS TF_CLI_ARGS_init TF_CLI_ARGS_plan TF_CLI_ARGS_apply TF_CLI_ARGS_destroy TF_DATA_DIR TF_WORKSPACE

fail() {
	echo "cli.sh: $*" >&2
	exit 1
}

# absolute NAME: the path of a command, from PATH or from the working directory.
absolute() {
	found=$(command -v "$1") || return 1
	case $found in
	/*) echo "$found" ;;
	*) echo "$(cd "$(dirname "$found")" && pwd)/$(basename "$found")" ;;
	esac
}

name() {
	"$1" version 2>/dev/null | sed -nE 's/^(Terraform|OpenTofu) v([0-9][^ ]*).*/\1 \2/p'
}

# recent CLI: 1.11 has write-only attributes, which the examples use.
recent() {
	version=$(name "$1" | sed -nE 's/^[A-Za-z]+ ([0-9]+)\.([0-9]+).*/\1 \2/p')
	[ -n "$version" ] || return 1
	[ "${version% *}" -gt 1 ] || { [ "${version% *}" -eq 1 ] && [ "${version#* }" -ge 11 ]; }
}

on_path() {
	for command in terraform tofu; do
		if cli=$(absolute "$command") && recent "$cli"; then echo "$cli"; fi
	done
}

build() {
	make=${MAKE:-make}
	"$make" -q -C "$root" "bin/$1" 2>/dev/null && return
	echo "Building bin/$1 from source. The first time takes some minutes."
	"$make" --no-print-directory -C "$root" "bin/$1"
}

pick() {
	asked=${TF:-${TF_ACC_TERRAFORM_PATH:-}}
	if [ -n "$asked" ]; then
		cli=$(absolute "$asked") || fail "$asked: no such command"
		recent "$cli" || fail "$asked: not Terraform or OpenTofu 1.11 or newer"
		echo "$cli"
		return
	fi
	cli=$(on_path | head -n 1)
	if [ -z "$cli" ]; then
		cli=$root/bin/tofu
		build tofu >&2
	fi
	echo "$cli"
}

others() {
	seen=$(name "$(pick)")
	for cli in $(on_path) "$root/bin/terraform" "$root/bin/tofu"; do
		this=$(name "$cli")
		[ -n "$this" ] || fail "$cli: does not run; make it with: make bin/$(basename "$cli")"
		case "$seen|" in *"$this|"*) continue ;; esac
		seen="$seen|$this"
		echo "$cli"
	done
}

host() {
	dir=$(mktemp -d)
	echo 'provider "x" {}' >"$dir/main.tf"
	(cd "$dir" && "$1" providers) | sed -n 's#.*provider\[\(.*\)/hashicorp/x\].*#\1#p'
	rm -r "$dir"
}

# forget_aws: what somebody has set for AWS must not reach a test that does not talk to AWS.
forget_aws() {
	for variable in $(env | sed -n 's/^\(AWS_[A-Z0-9_]*\)=.*/\1/p'); do unset "$variable"; done
	export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
}

case ${1:-} in
path) pick ;;
others) others ;;
name | host)
	cli=${2:-$(pick)}
	"$1" "$cli"
	;;
do)
	shift
	cli=$(pick)
	exec "$cli" "$@"
	;;
run)
	shift
	TF=$(pick)
	TF_ACC_PROVIDER_HOST=$(host "$TF")
	export TF TF_ACC_PROVIDER_HOST
	export TF_ACC=1 TF_ACC_TERRAFORM_PATH="$TF" TF_ACC_PROVIDER_NAMESPACE=cogfed
	[ "${COGFED_TEST_ENDPOINT:-}" = aws ] || forget_aws
	echo "With $(name "$TF"), $TF" >&2
	exec "$@"
	;;
*) sed -n '2,13s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
esac
