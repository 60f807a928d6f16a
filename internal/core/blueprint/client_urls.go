package blueprint

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ClientURLs are the addresses at which an application starts and ends a
// session. Each is unknown while something in it is, and null without a domain
// or without a URL to return to.
type ClientURLs struct {
	Authorize tri.Value[string]
	Login     tri.Value[string]
	Logout    tri.Value[string]
}

// URLs derives the addresses of an app client on a domain host. The first
// callback URL and the first logout URL are the ones to return to.
func URLs(host, clientID tri.Value[string], app pool.AppClient) ClientURLs {
	callback, logout := first(app.CallbackURLs), first(app.LogoutURLs)
	flow := responseType(app.OAuthFlows)
	scopes, complete := tri.Known(app.OAuthScopes)
	slices.Sort(scopes)
	login := func(build func(host, clientID, flow string, scopes []string, redirectURI string) string) tri.Value[string] {
		if !complete {
			return tri.Unknown[string]()
		}
		return derived(func() string {
			return build(host.Or(""), clientID.Or(""), flow.Or(""), scopes, callback.Or(""))
		}, host, clientID, flow, callback)
	}
	return ClientURLs{
		Authorize: login(AuthorizeURL),
		Login:     login(LoginURL),
		Logout: derived(func() string {
			return LogoutURL(host.Or(""), clientID.Or(""), logout.Or(""))
		}, host, clientID, logout),
	}
}

// derived builds a value out of others: unknown if one of them is, else null
// if one of them is.
func derived(build func() string, from ...tri.Value[string]) tri.Value[string] {
	if slices.ContainsFunc(from, tri.Value[string].IsUnknown) {
		return tri.Unknown[string]()
	}
	if slices.ContainsFunc(from, tri.Value[string].IsNull) {
		return tri.Null[string]()
	}
	return tri.Of(build())
}

// responseType is the grant that a link asks for: the authorization code grant
// wherever it is allowed.
func responseType(flows tri.List) tri.Value[string] {
	known, complete := tri.Known(flows)
	switch {
	case slices.Contains(known, "code"):
		return tri.Of("code")
	case !complete:
		return tri.Unknown[string]()
	case slices.Contains(known, "implicit"):
		return tri.Of("token")
	default:
		return tri.Null[string]()
	}
}

// first is the first element of a list; an empty list has none.
func first(l tri.List) tri.Value[string] {
	if l.IsUnknown() {
		return tri.Unknown[string]()
	}
	elements, _ := l.Get()
	if len(elements) == 0 {
		return tri.Null[string]()
	}
	return elements[0]
}
