package login

import (
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

var (
	// prefixDomain is the host name of a prefix domain (row DO-13).
	prefixDomain = regexp.MustCompile(`^([a-z0-9-]+)\.auth(?:-fips)?\.([a-z0-9-]+)\.amazoncognito\.com$`)
	// regional is the endpoint of the API in a region, which serves the metadata of issuers as well (rows IA-07, UP-77).
	regional = regexp.MustCompile(`^(?:issuer-)?cognito-idp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.(?:com|com\.cn|eu)$`)
)

// Serves reports whether a host name is one of Cognito's.
func (h *Handler) Serves(host string) bool {
	if prefixDomain.MatchString(host) || regional.MatchString(host) {
		return true
	}
	_, ok := h.Store.CustomDomain(host)
	return ok
}

// Region is the region of a host name of Cognito's API.
func Region(host string) (string, bool) { return issuerRegion(host) }

func issuerRegion(host string) (string, bool) {
	m := regional.FindStringSubmatch(host)
	if m == nil {
		return "", false
	}
	return m[1], true
}

// PoolOf is the user pool that a request is for, whose domain or issuer its host is, and the region; the pool is empty when there is none.
func (h *Handler) PoolOf(r *http.Request) (region, pool string) {
	if region, ok := issuerRegion(r.Host); ok {
		id, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/.well-known/")
		if p, _, ok := h.published(region, id); ok {
			pool = p.ID
		}
		return region, pool
	}
	s, _ := h.site(r.Host)
	_, region, _ = h.domainOf(r.Host)
	return region, s.pool.ID
}

// site is the domain a request came to.
type site struct {
	host    string
	pool    token.Pool
	managed bool // managed login, not the classic hosted UI
}

// redirectURI is where identity providers send browsers (row IDL-04).
func (s site) redirectURI() string { return "https://" + s.host + "/oauth2/idpresponse" }

// site finds the pool of a domain; a domain that is being created or deleted has none.
func (h *Handler) site(host string) (site, bool) {
	name, region, ok := h.domainOf(host)
	if !ok {
		return site{}, false
	}
	s := site{host: host}
	_ = h.Store.View(region, func(r *state.Region) error { // the callback never fails
		r.Settle(h.Clock())
		d := r.Domains[name]
		if d == nil || d.Status == state.DomainCreating || d.Status == state.DomainDeleting {
			return nil
		}
		if pool := r.Pools[d.UserPoolID]; pool != nil {
			s.pool, s.managed = token.NewPool(region, pool), d.ManagedLoginVersion == managedLogin
		}
		return nil
	})
	return s, s.pool.ID != ""
}

// managedLogin is the ManagedLoginVersion that is not the classic hosted UI (row DO-14).
const managedLogin = 2

func (h *Handler) domainOf(host string) (name, region string, ok bool) {
	if m := prefixDomain.FindStringSubmatch(host); m != nil {
		return m[1], m[2], true
	}
	region, ok = h.Store.CustomDomain(host)
	return host, region, ok
}

// app is what a login needs to know of an app client. Lists are shared with the state, which replaces them and never changes them.
type app struct {
	token.Client
	wire.ClientSettings

	name    string
	secrets []string
	branded bool // has a managed login style
	scopes  []string
}

// app returns an app client of a pool, nil when there is none.
func (h *Handler) app(p token.Pool, id string) *app {
	var found *app
	_ = h.Store.View(p.Region, func(r *state.Region) error { // the callback never fails
		pool := r.Pools[p.ID]
		if pool == nil || pool.Clients[id] == nil {
			return nil
		}
		c := pool.Clients[id]
		found = &app{
			Client: token.NewClient(p.Region, pool, c), ClientSettings: c.Description.ClientSettings,
			name: c.Description.ClientName, branded: pool.BrandingOf(id) != nil,
		}
		for _, secret := range c.Secrets {
			found.secrets = append(found.secrets, secret.Value)
		}
		found.scopes = usable(pool, c.Description.AllowedOAuthScopes)
		return nil
	})
	return found
}

// standardScopes are those of every pool (row CL-17).
var standardScopes = []string{"openid", "email", "phone", "profile", token.UserAdmin}

// usable leaves out scopes of resource servers that are gone.
func usable(pool *state.Pool, scopes []string) []string {
	var all []string
	for _, scope := range scopes {
		if slices.Contains(standardScopes, scope) || pool.HasScope(scope) {
			all = append(all, scope)
		}
	}
	return all
}

// oauth reports whether the client may use OAuth at all; without that its other settings have no effect (row CL-02).
func (a *app) oauth() bool {
	return a.AllowedOAuthFlowsUserPoolClient != nil && *a.AllowedOAuthFlowsUserPoolClient
}

func (a *app) allows(flow string) bool {
	return a.oauth() && slices.Contains(a.AllowedOAuthFlows, flow)
}

// problem shows a page in the language that was asked for.
func problem(w http.ResponseWriter, r *http.Request, status int, title, text, hint string) {
	pageProblem(r.URL.Query().Get("lang"), title, text, hint).Write(w, status)
}

// customScopes are those of resource servers.
func customScopes(scopes []string) []string {
	return slices.DeleteFunc(slices.Clone(scopes), func(scope string) bool {
		return slices.Contains(standardScopes, scope) || !strings.Contains(scope, "/")
	})
}
