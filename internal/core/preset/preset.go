package preset

import (
	"maps"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Generic is the preset for providers without a preset of their own, and the
// one that applies when the user names none.
const Generic = "generic"

// RedirectURIPlaceholder stands for https://<domain>/oauth2/idpresponse in
// RegistrationSteps.
const RedirectURIPlaceholder = "{redirect_uri}"

// Preset is what one identity provider needs.
type Preset struct {
	ID    string `json:"id"`    // what users write: miracl
	Title string `json:"title"` // product name for messages: MIRACL Trust

	// Defaults for settings the user leaves out. An empty one has no default.
	ProviderName            string            `json:"provider_name"`
	Issuer                  string            `json:"issuer"` // https URL
	Scopes                  []string          `json:"scopes"`
	AttributesRequestMethod string            `json:"attributes_request_method"` // GET or POST
	AttributeMapping        map[string]string `json:"attribute_mapping"`         // user pool attribute -> claim
	UserInfoResponse        string            `json:"userinfo_response"`         // plainJson or empty

	// IssuerExample is what an issuer looks like, where there is no default.
	IssuerExample string `json:"issuer_example"`
	// IssuerEndsInSlash tells whether the provider's issuers end in a slash. It
	// is null where that is not known, or differs.
	IssuerEndsInSlash tri.Value[bool] `json:"issuer_ends_in_slash"`
	// IssuerHosts are the host names of the provider's issuers for Detect:
	// an exact name, or "*." and a suffix that stands for any name below it.
	IssuerHosts []string `json:"issuer_hosts"`
	// RequiresPlainJSON tells that the user info answer can be set to something
	// Cognito cannot read, so that it must be set to plain JSON.
	RequiresPlainJSON bool `json:"requires_plain_json"`
	// ClaimsFollowScopes tells that claims are released by the scope that OpenID
	// Connect assigns them to. Where it is false the login method decides.
	ClaimsFollowScopes bool `json:"claims_follow_scopes"`
	// NoEmailVerified tells that the provider may send an address, but never a
	// claim that tells whether it is verified.
	NoEmailVerified bool `json:"no_email_verified"`

	Notes             []string `json:"notes"`              // facts a reader must know
	RegistrationSteps []string `json:"registration_steps"` // what to do in the provider's console, in order
	Sources           []Source `json:"sources"`
}

// Source is where the facts of a preset were read.
type Source struct {
	URL  string `json:"url"`
	Date string `json:"date"` // ISO 8601, the day it was read
	Fact string `json:"fact"` // what it says
}

// ByID finds a preset. The answer is a copy.
func ByID(id string) (Preset, bool) {
	p, ok := presets[id]
	return p.clone(), ok
}

// IDs returns every preset id, sorted.
func IDs() []string { return slices.Sorted(maps.Keys(presets)) }

// Detect tells which preset an issuer URL belongs to by its host name, and
// Generic when there is none.
func Detect(issuer string) (id string) {
	host := hostOf(issuer)
	for _, id := range IDs() {
		for _, pattern := range presets[id].IssuerHosts {
			if matches(pattern, host) {
				return id
			}
		}
	}
	return Generic
}

// hostOf returns the lower-case host of an https URL, empty when there is none.
func hostOf(issuer string) string {
	rest, ok := strings.CutPrefix(strings.ToLower(issuer), "https://")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	if at := strings.LastIndexByte(rest, '@'); at >= 0 {
		rest = rest[at+1:]
	}
	host, _, _ := strings.Cut(rest, ":")
	return host
}

func matches(pattern, host string) bool {
	if suffix, ok := strings.CutPrefix(pattern, "*"); ok {
		return len(host) > len(suffix) && strings.HasSuffix(host, suffix)
	}
	return host == pattern
}

// ExampleIssuer is an issuer of the provider: the default, or one that looks
// like the user's own.
func (p Preset) ExampleIssuer() string {
	if p.Issuer != "" {
		return p.Issuer
	}
	return p.IssuerExample
}

func (p Preset) clone() Preset {
	p.Scopes = slices.Clone(p.Scopes)
	p.AttributeMapping = maps.Clone(p.AttributeMapping)
	p.IssuerHosts = slices.Clone(p.IssuerHosts)
	p.Notes = slices.Clone(p.Notes)
	p.RegistrationSteps = slices.Clone(p.RegistrationSteps)
	p.Sources = slices.Clone(p.Sources)
	return p
}
