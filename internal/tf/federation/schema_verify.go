package federation

import "github.com/hashicorp/terraform-plugin-framework/resource/schema"

// verifyAttributes ask the plan to try something at the identity provider.
// Their descriptions tell what leaves this machine, and where it goes.
func verifyAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"verify_client_credentials": schema.BoolAttribute{
			Optional: true,
			MarkdownDescription: "Whether each plan, and each apply again before it begins, finds out if the identity provider accepts `client_id` and the client secret. " +
				"One HTTPS POST goes to the token endpoint of the identity provider and to nobody else: the one in `endpoints` or in use, else the one in the issuer's discovery document, which is read for it whatever `discovery` says. " +
				"The body has `grant_type=authorization_code`, a made-up `code` that begins with `cogfed-probe-`, `client_id`, `client_secret`, and `redirect_uri` if it is known: what Cognito will send, but for the code. " +
				"No real code, no token and nothing about a user is sent, and no token can come of it. The provider's log may show a failed request. " +
				"TLS certificates are verified, also with `insecure` in the provider block. " +
				"`invalid_client` stops the plan, also where the same apply is going to register the secret at the identity provider: set this afterwards, or list `client-credentials-refused` in `ignore_rules`. In a plan that changes nothing of the federation, as before a destroy, all of it is a warning. `invalid_grant` is a yes, and any other answer, or none, a warning (an error with `discovery = \"error\"` when nobody answers). " +
				"Nothing is sent without a secret in the configuration, or while a value is unknown. Defaults to `false`.",
		},
		"verify_redirect_uri": schema.BoolAttribute{
			Optional: true,
			MarkdownDescription: "Whether each plan, and each apply again before it begins, finds out if `redirect_uri` is registered at the identity provider. " +
				"One HTTPS GET goes to the authorization endpoint, found as for `verify_client_credentials`, as from a browser without cookies; redirects are not followed, and nobody signs in. " +
				"The query has `client_id`, `redirect_uri`, `response_type=code`, `scope` and a made-up `state` that begins with `cogfed-probe-`. No secret, no code and nothing about a user is sent. " +
				"A refusal is a warning that names the address to register, which is to be expected before the first apply; so is an answer that can mean this or that. " +
				"A provider that goes on to its login, by a redirect or by a page that asks for a password, has no objection so far: some object only after the login. " +
				"Nothing is sent while a value is unknown. Defaults to `false`.",
		},
	}
}
