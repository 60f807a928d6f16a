package control

import (
	"maps"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// providerKind is what Cognito demands of, and adds to, the details of one ProviderType.
type providerKind struct {
	// required are the details a request must have; missing is the refusal when one is absent or empty.
	required []string
	missing  string
	// social kinds have their own type as their name (row IDP-02).
	social bool
	// subject is the claim that is mapped to username when the request does not say (row IDP-22 for OIDC; the guide's table of
	// attribute mappings for the social types).
	subject string
	// added returns the details that Describe shows although no request needs them. A detail that is sent wins.
	added func(sent map[string]string) map[string]string
	// hidden are details that Describe does not show.
	hidden []string
	// check refuses what is wrong with details that are all there; nil when nothing is known.
	check func(details map[string]string) error
}

// providerKinds has an entry for every value of IdentityProviderTypeType.
var providerKinds = map[string]providerKind{
	"OIDC": oidc, "SAML": saml,
	"Google": google, "Facebook": facebook, "LoginWithAmazon": loginWithAmazon, "SignInWithApple": signInWithApple,
}

// checkDetails holds name and details to the rules of the type.
func checkDetails(name, kind string, details map[string]string) error {
	k := providerKinds[kind]
	if k.social && name != kind {
		return wire.Invalid("Provider %s cannot be of type %s.", name, kind)
	}
	for _, key := range k.required {
		if details[key] == "" {
			return wire.Invalid("%s", k.missing)
		}
	}
	if k.check == nil {
		return nil
	}
	return k.check(details)
}

// completeDetails adds to the details of a request what was found at the provider and what Cognito adds by itself.
func completeDetails(kind string, sent, found map[string]string) map[string]string {
	k := providerKinds[kind]
	all := make(map[string]string)
	if k.added != nil {
		maps.Copy(all, k.added(sent))
	}
	maps.Copy(all, found)
	for key, value := range sent {
		if value != "" || all[key] == "" {
			all[key] = value
		}
	}
	for _, key := range k.hidden {
		delete(all, key)
	}
	return all
}

// completeMapping adds the mapping of the user name.
func completeMapping(kind string, sent map[string]string) map[string]string {
	all := maps.Clone(sent)
	if all == nil {
		all = make(map[string]string)
	}
	if subject := providerKinds[kind].subject; subject != "" && all["username"] == "" {
		all["username"] = subject
	}
	return all
}

// checkMapping: every key is username or an attribute of the pool (row IDP-20 with amendment Q2). `identities` is in the schema
// of newer pools; whether it can be mapped is not documented (row IDP-23).
func checkMapping(pool *state.Pool, mapping map[string]string) error {
	var unknown []string
	for _, key := range slices.Sorted(maps.Keys(mapping)) {
		if key != "username" && key != "identities" && !pool.HasAttribute(key) {
			unknown = append(unknown, key)
		}
	}
	if len(unknown) > 0 {
		return wire.Invalid("AttributeMapping contains invalid mapping: [%s]", strings.Join(unknown, ", "))
	}
	return nil
}

// checkIdentifiers: an identifier belongs to one provider of the pool (row IDP-25; the text is ours).
func checkIdentifiers(pool *state.Pool, name string, identifiers []string, refusal string) error {
	for _, identifier := range identifiers {
		if other := pool.ProviderWithIdentifier(identifier); other != nil && other.Name != name {
			return wire.Refuse(refusal, "Identifier %s is already in use by identity provider %s.", identifier, other.Name)
		}
	}
	return nil
}
