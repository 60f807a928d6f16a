package pool

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestSecret_neverShows(t *testing.T) {
	const canary = "s3cr3t-canary"
	secret := NewSecret(canary)
	idp := IdentityProvider{ClientSecret: tri.Of(secret)}
	hidden := struct{ secret Secret }{secret} // fmt cannot call methods here
	text, err := json.Marshal(idp)
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("idp", "secret", secret, "idp", idp)
	for _, shown := range []string{
		fmt.Sprint(secret), fmt.Sprintf("%v %+v %#v %s %q", secret, secret, secret, secret, secret),
		fmt.Sprintf("%v %+v %#v", idp, idp, idp), fmt.Sprintf("%v %+v %#v", hidden, hidden, hidden), idp.ClientSecret.String(), string(text), log.String(),
	} {
		if strings.Contains(shown, canary) {
			t.Errorf("secret shows in %q", shown)
		}
	}
	if secret.Reveal() != canary || secret.IsEmpty() || !NewSecret("").IsEmpty() {
		t.Error("secret is lost")
	}
	if NewSecret(canary) != secret || NewSecret("") != (Secret{}) || (Secret{}).Reveal() != "" {
		t.Error("secrets do not compare by their text")
	}
}
