package control

import (
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

var (
	// absoluteURL has a scheme: https, http or an app's own (rows CL-03, CL-07).
	absoluteURL = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:.`)
	// loopbackURL is plain http on one of the three hosts that may use it, on any port (row CL-05).
	loopbackURL = regexp.MustCompile(`(?i)^http://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?([/?#]|$)`)
)

// checkRedirect holds a callback or logout URL to absolute form and https (rows CL-03, CL-05, CL-10). The text about the form
// is ours.
func checkRedirect(url string) error {
	if !absoluteURL.MatchString(url) {
		return wire.Invalid("%s is not an absolute URI.", url)
	}
	if strings.HasPrefix(strings.ToLower(url), "http:") && !loopbackURL.MatchString(url) {
		return wire.Invalid("%s cannot use the HTTP protocol.", url)
	}
	return nil
}

// checkCallbackURLs: absolute, https except on loopback, no fragment (rows CL-03, CL-05, CL-06).
func checkCallbackURLs(p clientProposal) error {
	for _, url := range p.settings.CallbackURLs {
		if err := checkRedirect(url); err != nil {
			return err
		}
		if strings.Contains(url, "#") {
			return wire.Invalid("%s cannot use fragment", url)
		}
	}
	return nil
}

// checkLogoutURLs: absolute, https except on loopback (row CL-10). No source says whether a fragment is refused here too.
func checkLogoutURLs(p clientProposal) error {
	for _, url := range p.settings.LogoutURLs {
		if err := checkRedirect(url); err != nil {
			return err
		}
	}
	return nil
}

// checkDefaultRedirect: the default is one of the callback URLs (row CL-09).
func checkDefaultRedirect(p clientProposal) error {
	if uri := p.settings.DefaultRedirectURI; uri != nil && !slices.Contains(p.settings.CallbackURLs, *uri) {
		return wire.Invalid("The default redirect URI %s is not in the callback URIs list.", *uri)
	}
	return nil
}
