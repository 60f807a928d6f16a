package command

import (
	"fmt"
	"maps"
	"net"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

const bannerText = `Local Cognito at http://{address}

For Terraform or OpenTofu:

  provider "cogfed" {
    region     = "{region}"
    access_key = "local"
    secret_key = "local"
    endpoints  = { cognito_idp = "http://{address}" }
  }

For the AWS CLI:

  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local \
  aws --endpoint-url http://{address} --region {region} cognito-idp list-user-pools --max-results 60

To sign in with a browser, open what Terraform calls https://HOST at http://HOST.localhost:{port}.{providers}
{secure}
This is not AWS. Nothing is billed, credentials are not checked, ids contain "Local" and the account is {account}.
{memory}
http://{address}/_cogfed/journal lists calls and logins. Codes that users would be sent by e-mail or SMS appear below, and at
http://{address}/_cogfed/messages. Stop it with Ctrl-C.
`

// banner tells how to use the emulator that listens on an address.
func banner(address, secure string, s *settings) string {
	memory := "Everything is lost when it stops; -snapshot FILE keeps it."
	if s.snapshot != "" {
		memory = fmt.Sprintf("The state, secrets included, is kept in %s.", s.snapshot)
	}
	if secure == "" {
		secure = "Applications that insist on https need -listen-tls.\n"
	}
	_, port, _ := net.SplitHostPort(address)
	var providers strings.Builder
	for _, issuer := range slices.Sorted(maps.Keys(s.issuers)) {
		_, _ = fmt.Fprintf(&providers, "\n%s is played by %s.", issuer, s.issuers[issuer])
	}
	return strings.NewReplacer(
		"{address}", address, "{port}", port, "{providers}", providers.String(), "{secure}", secure, "{region}", s.region, "{account}", emulator.LocalAccount, "{memory}", memory,
	).Replace(bannerText)
}

const secureText = `
https is at {address}, under all these names. {trust}
A Chromium that finds everything there, except what is on localhost:

  chromium --user-data-dir=/tmp/cogfed-browser --ignore-certificate-errors-spki-list={fingerprint} \
    --host-resolver-rules="MAP * {address}, EXCLUDE localhost, EXCLUDE 127.0.0.1"
`

// secureBanner tells how to use the TLS listener.
func secureBanner(address, fingerprint string, s *settings) string {
	trust := "-ca-file FILE writes the certificate to trust."
	if s.caFile != "" {
		trust = "The certificate to trust is in " + s.caFile + "."
	}
	return strings.NewReplacer("{address}", address, "{fingerprint}", fingerprint, "{trust}", trust).Replace(secureText)
}
