package cognito

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// An answer to a write need not be whole, so what it made is read. Where that
// fails, the answer stands in: what exists must not get lost.
func TestCreateIdentityProvider_isReadBack(t *testing.T) {
	provider := func(clientID string) reply {
		return ok(object{"IdentityProvider": object{"ProviderName": "MIRACL", "ProviderDetails": object{"client_id": clientID}}})
	}
	for name, tt := range map[string]struct {
		read reply
		want string
	}{
		"seen":   {provider("held"), "held"},
		"denied": {refuse("NotAuthorizedException", ""), "answered"},
	} {
		c, _, _ := serve(t, map[string]handler{"CreateIdentityProvider": always(provider("answered")), "DescribeIdentityProvider": always(tt.read)})
		seen, err := c.CreateIdentityProvider(t.Context(), testPool, pool.IdentityProvider{Name: tri.Of("MIRACL")})
		if err != nil || seen.Settings.ClientID.Or("") != tt.want {
			t.Errorf("%s: %v, %v", name, seen.Settings.ClientID, err)
		}
	}
}

// Facts from before a change are asked for again, and told if they stay.
func TestExpectUserPoolFacts(t *testing.T) {
	named := func(name string) reply { return ok(object{"UserPool": object{"Id": testPool, "Name": name}}) }
	for name, tt := range map[string]struct {
		answers  []reply
		requests int
		want     string
	}{
		"at once": {[]reply{named("new")}, 1, "new"},
		"late":    {[]reply{named("old"), named("old"), named("new")}, 3, "new"},
		"never":   {[]reply{named("old")}, 1 + maxLagRepeats, "old"},
	} {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{"DescribeUserPool": sequence(tt.answers...)})
			c.OnlyReads()
			facts, err := c.ExpectUserPoolFacts(t.Context(), testPool, func(p pool.ObservedUserPool) bool { return p.Settings.Name == tri.Of("new") })
			if err != nil || facts.Settings.Name.Or("") != tt.want || fake.count("DescribeUserPool") != tt.requests {
				t.Errorf("%v after %d requests: %v", facts.Settings.Name, fake.count("DescribeUserPool"), err)
			}
		})
	}
}

// Whoever interrupts a pause is heard at once.
func TestSleep_hearsTheEnd(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	slept := make(chan error, 1)
	go func() { slept <- sleep(ctx, time.Hour) }()
	select {
	case err := <-slept:
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it sleeps on")
	}
}
