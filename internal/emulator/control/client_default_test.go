package control

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// TestClientDefaults_refreshZero: the SDK cannot send a 0, other clients can (row CL-43).
func TestClientDefaults_refreshZero(t *testing.T) {
	for _, body := range []string{`{"RefreshTokenValidity":0}`, `{"RefreshTokenValidity":0,"TokenValidityUnits":{"RefreshToken":"minutes"}}`} {
		sent := new(wire.ClientSettings)
		if err := wire.Decode([]byte(body), sent); err != nil {
			t.Fatal(err)
		}
		settings := clientDefaults(*sent)
		if *settings.RefreshTokenValidity != 30 || checkTokenValidity(clientProposal{settings: settings}) != nil {
			t.Errorf("%s becomes %d", body, *settings.RefreshTokenValidity)
		}
		if units := sent.TokenValidityUnits; units != nil && *units.RefreshToken != "minutes" {
			t.Error("the request was changed")
		}
	}
}

// TestClientRules_snapshot: settings a hand-made snapshot may hold panic nowhere.
func TestClientRules_snapshot(t *testing.T) {
	unit := "fortnights"
	settings := wire.ClientSettings{TokenValidityUnits: &wire.TokenValidityUnitsType{AccessToken: &unit}, RefreshTokenRotation: &wire.RefreshTokenRotationType{}}
	if err := checkTokenValidity(clientProposal{settings: settings}); err == nil {
		t.Error("an unknown unit is accepted")
	}
	if err := checkRotation(clientProposal{settings: settings}); err != nil {
		t.Error(err)
	}
}
