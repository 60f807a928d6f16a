package blueprint

import (
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// Issuer types of a user pool (IssuerConfigurationType). An empty type is the
// original one.
const (
	IssuerOriginal = "ORIGINAL"
	IssuerUpdated  = "UPDATED"
)

// DomainHost returns the host name of a domain, and whether it can be told: a
// prefix domain needs a known Region of a partition whose suffix is documented.
// Standard Regions: <prefix>.auth.<region>.amazoncognito.com. GovCloud offers
// the FIPS host only: <prefix>.auth-fips.<region>.amazoncognito.com. For the
// China and European sovereign partitions no suffix is documented.
// https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
// https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
func DomainHost(region string, d pool.Domain) (string, bool) {
	if custom, ok := d.Custom.Get(); ok {
		return custom.Name.Get()
	}
	prefix, ok := d.Prefix.Get()
	if !ok || !d.Custom.IsNull() {
		return "", false
	}
	switch partition(region) {
	case "aws":
		return prefix + ".auth." + region + ".amazoncognito.com", true
	case "aws-us-gov":
		return prefix + ".auth-fips." + region + ".amazoncognito.com", true
	default:
		return "", false
	}
}

// partition returns the AWS partition of a Region, empty without a Region.
func partition(region string) string {
	switch {
	case region == "":
		return ""
	case strings.HasPrefix(region, "us-gov-"):
		return "aws-us-gov"
	case strings.HasPrefix(region, "cn-"):
		return "aws-cn"
	case strings.HasPrefix(region, "eusc-"):
		return "aws-eusc"
	case strings.HasPrefix(region, "us-iso"), strings.HasPrefix(region, "eu-iso"):
		return "aws-iso"
	default:
		return "aws"
	}
}

// RedirectURI is what must be registered at the identity provider, to the
// letter, for a domain host. An empty host gives an empty URI.
func RedirectURI(host string) string { return onHost(host, "/oauth2/idpresponse") }

// IssuerURL is the iss of the pool's tokens, and whether it can be told: type
// ORIGINAL (or empty) is https://cognito-idp.<region>.amazonaws.com/<pool id>,
// type UPDATED https://issuer-cognito-idp.<region>.amazonaws.com/<pool id>. The
// host of the updated type is documented for the standard partition only.
// https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
func IssuerURL(region, poolID, issuerType string) (string, bool) {
	suffix, ok := map[string]string{
		"aws":        "amazonaws.com",
		"aws-us-gov": "amazonaws.com",
		"aws-eusc":   "amazonaws.eu",
	}[partition(region)]
	if !ok || poolID == "" {
		return "", false
	}
	rest := "cognito-idp." + region + "." + suffix + "/" + poolID
	switch {
	case issuerType == "" || issuerType == IssuerOriginal:
		return "https://" + rest, true
	case issuerType == IssuerUpdated && partition(region) == "aws":
		return "https://issuer-" + rest, true
	default:
		return "", false
	}
}

// JWKSURI is where the signing keys of an issuer are published.
func JWKSURI(issuerURL string) string { return issuerURL + "/.well-known/jwks.json" }

// AuthorizeURL starts a login without a page in between when the client has
// one identity provider. flow is the response_type: code or token. A public
// client adds state and a PKCE challenge (code_challenge, S256) of its own.
// https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
func AuthorizeURL(host, clientID, flow string, scopes []string, redirectURI string) string {
	return onHost(host, "/oauth2/authorize?"+loginQuery(clientID, flow, scopes, redirectURI))
}

// LoginURL shows the page on which the user picks how to sign in. Parameters
// as for AuthorizeURL.
func LoginURL(host, clientID, flow string, scopes []string, redirectURI string) string {
	return onHost(host, "/login?"+loginQuery(clientID, flow, scopes, redirectURI))
}

// LogoutURL ends the Cognito session and returns to logoutURI, which must be
// among the client's logout URLs. Cognito's dialect: client_id and logout_uri,
// none of the parameters of OpenID Connect's own logout.
// https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
func LogoutURL(host, clientID, logoutURI string) string {
	return onHost(host, "/logout?"+url.Values{"client_id": {clientID}, "logout_uri": {logoutURI}}.Encode())
}

// loginQuery is sorted by parameter name.
func loginQuery(clientID, flow string, scopes []string, redirectURI string) string {
	return url.Values{
		"client_id":     {clientID},
		"redirect_uri":  {redirectURI},
		"response_type": {flow},
		"scope":         {strings.Join(scopes, " ")},
	}.Encode()
}

func onHost(host, rest string) string {
	if host == "" {
		return ""
	}
	return "https://" + host + rest
}
