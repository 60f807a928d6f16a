package rules

import (
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// No call of Cognito's has this name: it goes into addresses that cogfed derives.
var domainNameForm = register(Rule{
	ID: "domain-name-form", Enforcer: Cogfed, Severity: Error,
	Summary: "Domain name must be a whole host name",
	Why:     "login_url, authorize_url and logout_url begin with https:// and this name. With a scheme, a path or a prefix alone in its place, they lead nowhere.",
	Fix:     "Write domain_name = cogfed_oidc_federation.<name>.domain_name, or leave it out for the domain of the pool.",
	Sources: []Source{guide(pagePrefix), guide(pageCustom)},
})

// A warning: the domain may come over to the pool in the same apply.
var domainNameForeign = register(Rule{
	ID: "domain-name-foreign", Enforcer: Cogfed, Severity: Warning,
	Summary: "Domain belongs to another user pool",
	Why:     "The login pages of a domain know the app clients of its own user pool only, so login_url, authorize_url and logout_url would lead to a page that refuses this client. Every plan would change domain_name anew, since a refresh finds the domain of the pool.",
	Fix:     "Write domain_name = cogfed_oidc_federation.<name>.domain_name with the federation of this user pool, or leave it out for the domain of the pool.",
	Sources: []Source{guide(pageDomain), inferred(pageAuthorize)},
})

// DomainNameForeign reports a host name that leads to another pool than the one
// of the app client.
func DomainNameForeign(p Path, host, owner, poolID string) Violation {
	return domainNameForeign.At(p, fmt.Sprintf("%s is %q, a domain of user pool %s, and the client is in user pool %s.", p, shorten(host), owner, poolID))
}

// CheckDomainName checks the host name in the addresses of an app client.
func CheckDomainName(p Path, name tri.Value[string]) []Violation {
	s, known := name.Get()
	if !known || strings.Contains(s, ".") && !strings.ContainsAny(s, "/?#@\\\"'<> \t\r\n") {
		return nil
	}
	v := domainNameForm.AtValue(p, s)
	if _, rest, schemed := strings.Cut(s, "://"); schemed {
		if host := authority(rest); strings.Contains(host, ".") {
			v = v.WithFix(fmt.Sprintf("Write the host name alone: %q.", host))
		}
	}
	return []Violation{v}
}
