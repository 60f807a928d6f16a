package page

import (
	"strings"
	"testing"
)

// Every text is there in every language, with the same places to fill in.
func TestWords(t *testing.T) {
	for text, translations := range words {
		if len(translations) != len(others) {
			t.Errorf("%q has %d translations", text, len(translations))
		}
		for i, translation := range translations {
			for _, verb := range []string{"%d", "%s"} {
				if strings.Count(translation, verb) != strings.Count(text, verb) {
					t.Errorf("%q in %s: %q", text, others[i], translation)
				}
			}
			if said, in := Say(others[i]+"-AT", text); said != translation || in != others[i] {
				t.Errorf("%q in %s: %q, said to be %s", text, others[i], said, in)
			}
		}
	}
	for language := range languages {
		if _, in := Say(language, "Password"); in != language {
			t.Errorf("%s is said in %s", language, in)
		}
	}
	if said, in := Say("de", "No such text"); said != "No such text" || in != "en" {
		t.Errorf("%q in %s", said, in)
	}
	if said, _ := Say("en", "At least %d characters", 8); said != "At least 8 characters" {
		t.Error(said)
	}
}
