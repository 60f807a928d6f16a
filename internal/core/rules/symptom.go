package rules

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// Place is where somebody reads an error text.
type Place string

// Places, in the order in which a login comes to them.
const (
	AtApply         Place = "Cognito's answer to an apply"
	OnProviderPage  Place = "a page of the identity provider"
	OnCognitoPage   Place = "a page of Cognito"
	AtCallback      Place = "error_description at the application's callback URL"
	AtTokenEndpoint Place = "Cognito's token endpoint" //nolint:gosec // a place, no secret
	InApplication   Place = "the application"
)

// Symptom is an error text by which people notice that something is wrong, and
// what it leads to. Many mistakes show at the login of a user only, so that
// these texts are what is searched for.
type Symptom struct {
	Text  string   // as it reads; what varies stands in angle brackets, as an example
	Also  []string // other texts of the same origin
	Place Place
	Cause string  // why; empty means that of the one rule
	Rules []*Rule // what a plan says instead, the most frequent cause first
	// Unseen tells what of it no plan can see, why, and what this provider does
	// about it. A symptom without a rule must say so.
	Unseen  string
	Fix     string // empty means that of the one rule
	Example string // the fix in HCL
	Sources []Source
}

// Symptoms returns every symptom: those of a login, then those of an apply.
func Symptoms() []*Symptom {
	return slices.Concat(loginSymptoms, failureSymptoms, protocolSymptoms, pageSymptoms, tokenSymptoms,
		poolSymptoms, domainSymptoms, providerSymptoms, clientSymptoms)
}

// SymptomsOf returns the symptoms that a rule prevents.
func SymptomsOf(r *Rule) []*Symptom {
	return slices.DeleteFunc(Symptoms(), func(s *Symptom) bool { return !slices.Contains(s.Rules, r) })
}

// Explain returns the symptoms of a place that a text shows, the most telling
// one first. Cognito's texts are no fixed strings, which AWS says of those at
// the callback URL (federation-endpoint-idp-responses, read 2026-11-21), so
// that only their words count.
func Explain(place Place, text string) []*Symptom {
	found := slices.DeleteFunc(Symptoms(), func(s *Symptom) bool { return s.Place != place || s.likeness(text) == 0 })
	slices.SortStableFunc(found, func(a, b *Symptom) int { return b.likeness(text) - a.likeness(text) })
	return found
}

// Texts returns all texts of the symptom, with their examples.
func (s *Symptom) Texts() []string {
	var texts []string
	for _, t := range append([]string{s.Text}, s.Also...) {
		texts = append(texts, strings.NewReplacer("<", "", ">", "").Replace(t))
	}
	return texts
}

// Why tells the cause.
func (s *Symptom) Why() string {
	if s.Cause == "" {
		return s.Rules[0].Why
	}
	return s.Cause
}

// Remedy tells what to do.
func (s *Symptom) Remedy() string {
	if s.Fix == "" {
		return s.Rules[0].Fix
	}
	return s.Fix
}

// Anchor is the fragment under which the troubleshooting page shows the
// symptom: what GitHub makes of a heading, letters, digits, "-" and "_" in
// lower case, with hyphens for spaces.
func (s *Symptom) Anchor() string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		default:
			return -1
		}
	}, s.Texts()[0])
}

// likeness counts the words that the text shares with a text of the symptom,
// 0 unless it holds all of them, in their order.
func (s *Symptom) likeness(text string) int {
	most := 0
	for _, t := range append([]string{s.Text}, s.Also...) {
		most = max(most, shared(fixedParts(t), words(text)))
	}
	return most
}

func shared(parts [][]string, all []string) int {
	n := 0
	for _, part := range parts {
		at := indexOf(all, part)
		if at < 0 {
			return 0
		}
		all = all[at+len(part):]
		n += len(part)
	}
	return n
}

func indexOf(all, part []string) int {
	for i := 0; i+len(part) <= len(all); i++ {
		if slices.Equal(all[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// fixedParts are the words around what varies.
func fixedParts(text string) [][]string {
	var parts [][]string
	for piece := range strings.SplitSeq(text, "<") {
		if _, after, varies := strings.Cut(piece, ">"); varies {
			piece = after
		}
		if part := words(piece); len(part) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// words takes a text as it is read, or as it stands in an address.
func words(text string) []string {
	if plain, err := url.QueryUnescape(text); err == nil {
		text = plain
	}
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
