package login

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
)

// What a page asks for has a translation.
func TestKinds_areTranslated(t *testing.T) {
	for name, k := range kinds {
		for _, text := range []string{k.label, k.hint} {
			if _, in := page.Say("de", text); text != "" && in != "de" {
				t.Errorf("%s: %q is not translated", name, text)
			}
		}
	}
}
