package rules

import (
	"fmt"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Limits of tags, in characters.
const (
	TagKeyMin   = 1
	TagKeyMax   = 128
	TagValueMax = 256
)

var tagKey = register(Rule{
	ID: "tag-key", Enforcer: Cognito, Severity: Error,
	Summary: "Tag key must have 1-128 characters",
	Why:     "Cognito refuses other lengths (UserPoolTaggingException).",
	Fix:     "Use a key of 1 to 128 characters.",
	Sources: []Source{api("TagResource")},
})

var tagValue = register(Rule{
	ID: "tag-value", Enforcer: Cognito, Severity: Error,
	Summary: "Tag value must have 0-256 characters",
	Why:     "Cognito refuses longer values (UserPoolTaggingException).",
	Fix:     "Shorten the value.",
	Sources: []Source{api("TagResource")},
})

// CheckTags checks the tags of a user pool.
func CheckTags(p Path, tags tri.Map) []Violation {
	var found []Violation
	entries, _ := tags.Get()
	for _, key := range sortedKeys(tags) {
		if n := utf8.RuneCountInString(key); n < TagKeyMin || n > TagKeyMax {
			found = append(found, tagKey.At(p.Key(key), fmt.Sprintf("%s has the key %q of %d characters.", p, shorten(key), n)))
		}
		found = append(found, tagValue.fits(p.Key(key), entries[key], 0, TagValueMax, nil)...)
	}
	return found
}
