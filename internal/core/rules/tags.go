package rules

import (
	"fmt"
	"strings"
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

// A warning: that holds for all of AWS, and Cognito's answer is not kept.
var tagReserved = register(Rule{
	ID: "tag-key-reserved", Enforcer: Cognito, Severity: Warning,
	Summary: "Tag key begins with aws:",
	Why:     "Keys that begin with aws: are reserved for tags that AWS sets itself. Services refuse them.",
	Fix:     "Choose another key.",
	Sources: []Source{{URL: "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html", Date: readOn, Evidence: Documented}},
})

// CheckTags checks the tags of a user pool.
func CheckTags(p Path, tags tri.Map) []Violation {
	var found []Violation
	entries, _ := tags.Get()
	for _, key := range sortedKeys(tags) {
		if n := utf8.RuneCountInString(key); n < TagKeyMin || n > TagKeyMax {
			found = append(found, tagKey.At(p.Key(key), fmt.Sprintf("%s has the key %q of %d characters.", p, shorten(key), n)))
		}
		if strings.HasPrefix(strings.ToLower(key), "aws:") {
			found = append(found, tagReserved.At(p.Key(key), fmt.Sprintf("%s has the key %q.", p, shorten(key))))
		}
		found = append(found, tagValue.fits(p.Key(key), entries[key], 0, TagValueMax, nil)...)
	}
	return found
}
