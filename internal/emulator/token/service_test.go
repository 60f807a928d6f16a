package token

import (
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func newService(t *testing.T) (*Service, Pool) {
	t.Helper()
	store, err := state.Open("000000000000", "")
	if err != nil {
		t.Fatal(err)
	}
	var pool Pool
	err = store.Update("eu-west-2", "", func(r *state.Region) error {
		p := state.NewPool(wire.UserPoolType{})
		r.AddPool(p)
		pool = NewPool("eu-west-2", p)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return New(store, func() time.Time { return time.Unix(1_700_000_000, 0) }), pool
}

// What is sealed for one purpose cannot be used for another, nor after a change.
func TestSeal(t *testing.T) {
	s, pool := newService(t)
	sealed, err := s.Seal(pool, "purpose", "value")
	if err != nil {
		t.Fatal(err)
	}
	var got string
	if err := s.Open(pool, "purpose", sealed, &got); err != nil || got != "value" {
		t.Errorf("%q, %v", got, err)
	}
	changed := "A" + sealed[1:]
	if sealed[0] == 'A' {
		changed = "B" + sealed[1:]
	}
	for name, text := range map[string]string{"changed": changed, "cut": sealed[:20], "short": "x", "empty": "", "no base64": "+/="} {
		if s.Open(pool, "purpose", text, &got) == nil {
			t.Errorf("%s is opened", name)
		}
	}
	if s.Open(pool, "other purpose", sealed, &got) == nil {
		t.Error("opened for another purpose")
	}
}

// The keys are the same for everybody who needs them at once.
func TestKeys_madeOnce(t *testing.T) {
	s, pool := newService(t)
	ids := make(chan string)
	for range 4 {
		go func() {
			keys, err := s.PublicKeys(pool)
			if err != nil {
				ids <- err.Error()
				return
			}
			ids <- keys.Keys[0].KeyID + " " + keys.Keys[1].KeyID
		}()
	}
	first := <-ids
	for range 3 {
		if other := <-ids; other != first {
			t.Errorf("%s, %s", first, other)
		}
	}
	if _, err := s.PublicKeys(Pool{Region: "eu-west-2", ID: "eu-west-2_None"}); err == nil {
		t.Error("a pool that does not exist has keys")
	}
}

func TestNewClient_lifetimes(t *testing.T) {
	number, minutes := int32(45), "minutes"
	settings := wire.ClientSettings{
		AccessTokenValidity: &number, TokenValidityUnits: &wire.TokenValidityUnitsType{AccessToken: &minutes},
		ReadAttributes: []string{"email", "oidc:profile"},
	}
	c := NewClient("eu-west-2", state.NewPool(wire.UserPoolType{}), &state.Client{Description: wire.UserPoolClientType{ClientSettings: settings}})
	if c.Access != 45*time.Minute || c.IDToken != time.Hour || c.Refresh != 30*24*time.Hour || !c.Revocable || len(c.Readable) != 14 {
		t.Errorf("%+v", c)
	}
}
