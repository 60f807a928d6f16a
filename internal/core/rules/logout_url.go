package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var logoutSyntax = register(Rule{
	ID: "logout-url-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Logout URL has a form Cognito refuses",
	Why:     "Cognito accepts absolute URLs of up to 1,024 characters without spaces: https, http on a loopback host, or the scheme of an app.",
	Fix:     `Write the whole address with its scheme: "https://app.example.com/", or "myapp://signed-out".`,
	Sources: []Source{api("CreateUserPoolClient"), guide(pageLogout)},
})

var logoutHTTPS = register(Rule{
	ID: "logout-url-https", Enforcer: Cognito, Severity: Error,
	Summary: "Logout URL must use https",
	Why:     `Cognito accepts http for http://localhost, http://127.0.0.1 and http://[::1] only, on any port ("<url> cannot use the HTTP protocol").`,
	Fix:     `Use https, or "http://localhost:<port>" while developing.`,
	Sources: []Source{deployment("logout-url-https"), guide(pageLogout)},
})

var logoutCount = register(Rule{
	ID: "logout-urls-count", Enforcer: Cognito, Severity: Error,
	Summary: "At most 100 logout URLs per client",
	Why:     "Cognito refuses more.",
	Fix:     "Remove addresses no application uses, or create another client.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageQuotas)},
})

var logoutMissing = register(Rule{
	ID: "logout-urls-missing", Enforcer: OIDC, Severity: Warning,
	Summary: "Client has no logout URL",
	Why:     "Cognito's /logout page returns only to an address in logout_urls, so the application could not end the Cognito session: the next login would pass without asking.",
	Fix:     `Set logout_urls = ["http://localhost:3000"] or to where users should arrive after signing out.`,
	Sources: []Source{guide(pageLogout)},
})

// CheckLogoutURLs checks the logout URLs of an app client.
func CheckLogoutURLs(p Path, urls tri.List) []Violation {
	found := logoutCount.atMost(p, urls, RedirectURLsMax)
	for _, u := range listItems(p, urls) {
		found = append(found, CheckLogoutURL(u.path, u.text)...)
	}
	if urls.IsNull() || isEmpty(urls) {
		found = append(found, logoutMissing.At(p, fmt.Sprintf("%s is empty.", p)))
	}
	return found
}

// CheckLogoutURL checks one logout URL.
func CheckLogoutURL(p Path, u string) []Violation {
	if broken := logoutSyntax.fitsURL(p, u); broken != nil {
		return broken
	}
	switch {
	case !isAbsolute(u):
		return []Violation{logoutSyntax.AtValue(p, u)}
	case isBareHost(u):
		return []Violation{redirectBareHost.AtValue(p, u).WithFix(fmt.Sprintf("Write %q or %q.", "https://"+u, "http://"+u))}
	case isPlainHTTP(u):
		return []Violation{logoutHTTPS.AtValue(p, u).WithFix(secureURL(u))}
	default:
		return checkWebHost(p, u)
	}
}
