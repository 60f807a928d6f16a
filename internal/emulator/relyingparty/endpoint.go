package relyingparty

import (
	"net"
	"net/url"
	"strings"
)

// endpoint parses the URL of a provider's endpoint: https, on port 443 or 80 (row IDP-11).
func endpoint(what, raw string) (*url.URL, error) {
	if raw == "" {
		return nil, unknown("the identity provider has no %s. Give it by hand, or let the local Cognito read discovery documents", what)
	}
	u, err := url.Parse(raw)
	if err != nil || u.Scheme != "https" || u.Hostname() == "" {
		return nil, unworded("the %s is not an https URL", what)
	}
	if port := u.Port(); port != "" && port != "443" && port != "80" && !local(u.Hostname()) {
		return nil, unworded("the %s uses port %s; Cognito supports 443 and 80", what, port)
	}
	return u, nil
}

// local tells hosts of this machine. AWS cannot reach them at all, so the rule about ports means nothing there.
func local(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}

// authorizeURL is the request that the browser carries to the provider: these parameters and no others. Cognito sends no nonce and
// no acr_values (https://github.com/department-of-veterans-affairs/va.gov-team/issues/36369), and documents no PKCE (row IDL-03).
func authorizeURL(idp Provider, r BeginRequest) (string, error) {
	u, err := endpoint("authorize_url", idp.AuthorizeURL)
	if err != nil {
		return "", err
	}
	if u.RawQuery != "" {
		return "", unknown("the authorize_url of %s has a query", idp.Name)
	}
	query := url.Values{
		"client_id": {idp.ClientID}, "redirect_uri": {r.RedirectURI}, "scope": {idp.Scopes}, "response_type": {"code"}, "state": {r.State},
	}
	if r.LoginHint != "" {
		query.Set("login_hint", r.LoginHint)
	}
	if r.Prompt != "" && r.Prompt != "none" {
		query.Set("prompt", r.Prompt)
	}
	u.RawQuery, u.Fragment = query.Encode(), ""
	return u.String(), nil
}
