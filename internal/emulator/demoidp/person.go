package demoidp

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"net/mail"
	"slices"
	"strings"
	"unicode/utf8"
)

// Person can sign in at a stand-in.
type Person struct {
	// Label is what the page calls the person; default the claim name, or else sub.
	Label string `json:"label,omitzero"`
	// ACR is how the person authenticates. A request for this acr value offers no others.
	ACR string `json:"acr,omitzero"`
	// Claims are all that the provider knows, with sub.
	Claims map[string]any `json:"claims"`
}

// Title is what the page calls a person.
func (p Person) Title() string {
	for _, text := range []string{p.Label, p.text("name"), p.text("sub")} {
		if text != "" {
			return text
		}
	}
	return "somebody"
}

// Subject is the person's sub.
func (p Person) Subject() string { return p.text("sub") }

// Known is what the page says about a person besides the name.
func (p Person) Known() string {
	if email := p.text("email"); email != "" {
		return email
	}
	return "no e-mail address"
}

func (p Person) text(claim string) string {
	text, _ := p.Claims[claim].(string)
	return text
}

// demoPeople can sign in where nobody else is named.
func demoPeople() []Person {
	return []Person{
		{Claims: map[string]any{
			"sub": "demo-alice", "name": "Alice Example", "given_name": "Alice", "family_name": "Example",
			"email": "alice@example.com", "email_verified": true, "groups": []string{"admin", "staff"},
		}},
		{Claims: map[string]any{
			"sub": "demo-bob", "name": "Bob Example", "given_name": "Bob", "family_name": "Example",
			"email": "bob@example.com", "email_verified": false, "groups": []string{"staff"},
		}},
	}
}

// people are who can sign in with an acr value; all of them when nobody has it.
func (i Issuer) people(acr string) []Person {
	all := i.People
	if len(all) == 0 {
		all = demoPeople()
	}
	var some []Person
	for _, p := range all {
		if acr != "" && p.ACR == acr {
			some = append(some, p)
		}
	}
	if len(some) == 0 {
		return all
	}
	return some
}

// find looks for a person by sub or e-mail address.
func find(people []Person, name string) (Person, bool) {
	i := slices.IndexFunc(people, func(p Person) bool {
		return name != "" && (p.Subject() == name || strings.EqualFold(p.text("email"), name))
	})
	if i < 0 {
		return Person{}, false
	}
	return people[i], true
}

// maxTyped bounds what somebody may type.
const maxTyped = 200

// visitor makes a person of what somebody typed. The same text makes the same person. The error is for that somebody.
func (i Issuer) visitor(name, email string) (Person, error) {
	name, email = strings.TrimSpace(name), strings.TrimSpace(email)
	switch {
	case name == "" && email == "":
		return Person{}, errors.New("choose a person, or type a name or an e-mail address")
	case !utf8.ValidString(name+email) || len(name) > maxTyped || len(email) > maxTyped:
		return Person{}, errors.New("that is too long")
	case i.SubjectIsEmail && email == "":
		return Person{}, errors.New("this provider knows people by their e-mail address: type one")
	}
	claims := map[string]any{}
	if name != "" {
		given, family, _ := strings.Cut(name, " ")
		claims["name"], claims["given_name"] = name, given
		if family != "" {
			claims["family_name"] = family
		}
	}
	if email != "" {
		if address, err := mail.ParseAddress(email); err != nil || address.Address != email {
			return Person{}, errors.New("that is no e-mail address")
		}
		claims["email"], claims["email_verified"] = email, true
	}
	claims["sub"] = subjectOf(name, email)
	if i.SubjectIsEmail {
		claims["sub"] = email
	}
	return Person{Claims: claims}, nil
}

// subjectOf makes a stable sub that looks like a UUID.
func subjectOf(name, email string) string {
	key := email
	if key == "" {
		key = name
	}
	h := sha256.Sum256([]byte(strings.ToLower(key)))
	return fmt.Sprintf("%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16])
}

// scopeOf is the scope that each standard claim needs (OpenID Connect Core 1.0, section 5.4). Other claims need openid only.
var scopeOf = map[string]string{
	"email": "email", "email_verified": "email", "phone_number": "phone", "phone_number_verified": "phone", "address": "address",
	"name": "profile", "family_name": "profile", "given_name": "profile", "middle_name": "profile", "nickname": "profile",
	"preferred_username": "profile", "profile": "profile", "picture": "profile", "website": "profile", "gender": "profile",
	"birthdate": "profile", "zoneinfo": "profile", "locale": "profile", "updated_at": "profile",
}

// released are the claims that a client that was granted some scopes is told.
func (i Issuer) released(p Person, scopes []string) map[string]any {
	claims := maps.Clone(p.Claims)
	maps.DeleteFunc(claims, func(name string, _ any) bool {
		scope := scopeOf[name]
		return scope != "" && !i.EveryClaim && !slices.Contains(scopes, scope)
	})
	return claims
}
