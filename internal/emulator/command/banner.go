package command

import (
	"fmt"
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

This is not AWS. Nobody can sign up or sign in, nothing is billed, credentials are not checked, ids contain
"Local" and the account is {account}. {memory}
http://{address}/_cogfed/journal lists the calls. Stop it with Ctrl-C.
`

// banner tells how to use the emulator that listens on an address.
func banner(address string, s *settings) string {
	memory := "Everything is lost when it stops; -snapshot FILE keeps it."
	if s.snapshot != "" {
		memory = fmt.Sprintf("The state, secrets included, is kept in %s.", s.snapshot)
	}
	return strings.NewReplacer(
		"{address}", address, "{region}", s.region, "{account}", emulator.LocalAccount, "{memory}", memory,
	).Replace(bannerText)
}
