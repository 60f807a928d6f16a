package rules

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

var issuerLoginDomain = register(Rule{
	ID: "issuer-login-domain", Enforcer: OIDC, Severity: Error,
	Summary: "Issuer is the login domain of a pool",
	Why:     `The domain of a user pool serves its login pages. It has no discovery document, and the tokens of that pool carry another issuer, to which Cognito compares to the letter ("Bad id_token issuer").`,
	Fix:     `To let users of another user pool sign in, write the issuer of its tokens: "https://cognito-idp.<region>.amazonaws.com/<user pool id>". Otherwise write the issuer of the identity provider.`,
	Sources: []Source{
		guide(pageIssuer), guide(pageOIDCFlow),
		reported("https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/issues/115"),
	},
})

var issuerQuery = register(Rule{
	ID: "issuer-query", Enforcer: OIDC, Severity: Warning,
	Summary: "Issuer has a query or a fragment",
	Why:     `OpenID Connect allows scheme, host, port and path in an issuer, and nothing behind them. Cognito compares it with the iss claim of the ID token to the letter ("Bad id_token issuer").`,
	Fix:     `Write the value of "issuer" in the provider's discovery document.`,
	Sources: []Source{vendor("https://openid.net/specs/openid-connect-core-1_0.html#IDToken"), guide(pageOIDCFlow)},
})

// loginDomain is <prefix>.auth.<region>.amazoncognito.com, or auth-fips.
var loginDomain = regexp.MustCompile(`(?i)^[a-z0-9-]+\.auth(-fips)?\.[a-z0-9-]+\.amazoncognito\.com$`)

// tenantID is the form of an id in Microsoft Entra ID.
var tenantID = regexp.MustCompile(`(?i)^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// entraHosts are the hosts of Microsoft Entra ID's issuers: of the global
// service, of national clouds, and of tokens of version 1.0, whose issuers end
// in a slash.
var entraHosts = []string{
	"login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn",
	entraV1Host, "sts.chinacloudapi.cn",
}

const entraV1Host = "sts.windows.net"

// tenantIssuer says how the issuer of one tenant is written on the host of u.
func tenantIssuer(u *url.URL) string {
	host, rest := strings.ToLower(u.Hostname()), "/v2.0"
	if strings.HasPrefix(host, "sts.") {
		rest = "/"
	}
	fix := fmt.Sprintf("Write %q with the id (a GUID) of the tenant whose users sign in.", "https://"+host+"/<tenant id>"+rest)
	if host == "login.microsoftonline.com" {
		fix += " For personal accounts it is 9188040d-6c67-4c5b-b112-36a304b66dad."
	}
	return fix
}

// lacksTenant tells of an Entra ID issuer that stands for many tenants, or
// names one otherwise than its tokens do.
func lacksTenant(u *url.URL) bool {
	tenant, _, _ := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
	return slices.Contains(entraHosts, strings.ToLower(u.Hostname())) && !tenantID.MatchString(tenant)
}
