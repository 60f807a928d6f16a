package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var callbackSyntax = register(Rule{
	ID: "callback-url-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Callback URL has a form Cognito refuses",
	Why:     "Cognito accepts absolute URLs of up to 1,024 characters without spaces: https, http on a loopback host, or the scheme of an app.",
	Fix:     `Write the whole address with its scheme: "https://app.example.com/callback", or "myapp://callback".`,
	Sources: []Source{api("CreateUserPoolClient"), guide(pageQuotas)},
})

var callbackHTTPS = register(Rule{
	ID: "callback-url-https", Enforcer: Cognito, Severity: Error,
	Summary: "Callback URL must use https",
	Why:     `Authorization codes must not travel in the clear. Cognito accepts http for http://localhost, http://127.0.0.1 and http://[::1] only, on any port ("<url> cannot use the HTTP protocol").`,
	Fix:     `Use https, or "http://localhost:<port>" while developing.`,
	Sources: []Source{api("CreateUserPoolClient"), deployment("callback-url-https")},
})

var callbackFragment = register(Rule{
	ID: "callback-url-fragment", Enforcer: Cognito, Severity: Error,
	Summary: "Callback URL cannot have a fragment",
	Why:     `OAuth forbids the part after # in a redirect URL, and Cognito refuses it ("<url> cannot use fragment").`,
	Fix:     "Register the address without # and what follows; an application that routes by fragment handles the callback on its start page.",
	Sources: []Source{api("CreateUserPoolClient"), deployment("callback-url-fragment")},
})

var callbackWildcard = register(Rule{
	ID: "callback-url-wildcard", Enforcer: OIDC, Severity: Warning,
	Summary: "Callback URLs are compared to the letter",
	Why:     "The redirect_uri of a login must be one of the registered texts. Wildcards are documented nowhere, so an asterisk most likely matches itself only.",
	Fix:     "List every address an application uses, up to 100.",
	Sources: []Source{inferred(pageAuthorize)},
})

var callbackCount = register(Rule{
	ID: "callback-urls-count", Enforcer: Cognito, Severity: Error,
	Summary: "At most 100 callback URLs per client",
	Why:     "Cognito refuses more.",
	Fix:     "Remove addresses no application uses, or create another client.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageQuotas)},
})

var callbackMissing = register(Rule{
	ID: "callback-urls-missing", Enforcer: Cognito, Severity: Error,
	Summary: "Client needs a callback URL",
	Why:     `A login must return somewhere ("CallbackUrls can not be empty when code flow or implicit flow is selected").`,
	Fix:     `Set callback_urls = ["http://localhost:3000"] or to where your application handles the login.`,
	Sources: []Source{deployment("oauth-callback-required"), api("CreateUserPoolClient")},
})

var defaultRedirectUnlisted = register(Rule{
	ID: "default-redirect-unlisted", Enforcer: Cognito, Severity: Error,
	Summary: "Default redirect URL must be a callback URL",
	Why:     `Cognito refuses a default that is not in the list, to the letter ("The default redirect URI X is not in the callback URIs list").`,
	Fix:     "Add it to callback_urls, or set default_redirect_uri to one of them.",
	Sources: []Source{api("CreateUserPoolClient"), deployment("default-redirect-uri-member")},
})

var defaultRedirectProviders = register(Rule{
	ID: "default-redirect-providers", Enforcer: OIDC, Severity: Warning,
	Summary: "Default redirect URL needs a single provider",
	Why:     "Cognito uses the default redirect URL only for clients with exactly one identity provider.",
	Fix:     "Remove default_redirect_uri, or leave one entry in identity_providers.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageClient)},
})

// CheckCallbackURLs checks the callback URLs of an app client.
func CheckCallbackURLs(p Path, urls, flows tri.List) []Violation {
	found := callbackCount.atMost(p, urls, RedirectURLsMax)
	for _, u := range listItems(p, urls) {
		found = append(found, CheckCallbackURL(u.path, u.text)...)
	}
	if (urls.IsNull() || isEmpty(urls)) && (holds(flows, "code") || holds(flows, "implicit")) {
		found = append(found, callbackMissing.At(p, fmt.Sprintf("%s is empty.", p)))
	}
	return found
}

// CheckCallbackURL checks one callback URL.
func CheckCallbackURL(p Path, u string) []Violation {
	if broken := callbackSyntax.fitsURL(p, u); broken != nil {
		return broken
	}
	var found []Violation
	switch {
	case !isAbsolute(u):
		found = append(found, callbackSyntax.AtValue(p, u))
	case isBareHost(u):
		found = append(found, redirectBareHost.AtValue(p, u).WithFix(fmt.Sprintf("Write %q or %q.", "https://"+u, "http://"+u)))
	case isPlainHTTP(u):
		found = append(found, callbackHTTPS.AtValue(p, u).WithFix(secureURL(u)))
	default:
		found = append(found, checkWebHost(p, u)...)
	}
	if strings.Contains(u, "#") {
		found = append(found, callbackFragment.AtValue(p, u))
	}
	if hasWildcard(u) {
		found = append(found, callbackWildcard.AtValue(p, u))
	}
	return found
}

// CheckDefaultRedirect checks the default redirect URL against the list and
// the number of identity providers.
func CheckDefaultRedirect(p Path, redirect tri.Value[string], urls, providers tri.List) []Violation {
	s, known := redirect.Get()
	if !known {
		return nil
	}
	var found []Violation
	if lacks(urls, s) {
		found = append(found, defaultRedirectUnlisted.AtValue(p, s))
	}
	if names, _ := tri.Known(providers); len(slices.Compact(slices.Sorted(slices.Values(names)))) > 1 {
		found = append(found, defaultRedirectProviders.At(p, fmt.Sprintf("%s is set, and identity_providers has %d entries.", p, len(names))))
	}
	return found
}
