package provider_test

import (
	"context"
	"runtime"
	"testing"
	"weak"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

type carriedKey struct{}

// carried is what a call's context holds, once the call is over.
func carried(t *testing.T, s tfprotov6.ProviderServer) weak.Pointer[[1 << 16]byte] {
	t.Helper()
	load := new([1 << 16]byte)
	ctx := context.WithValue(t.Context(), carriedKey{}, load)
	if _, err := s.ValidateResourceConfig(ctx, &tfprotov6.ValidateResourceConfigRequest{TypeName: federation, Config: &tfprotov6.DynamicValue{}}); err != nil {
		t.Fatal(err)
	}
	return weak.Make(load)
}

// A plan of many federations makes thousands of calls: nothing of them may stay.
func TestServer_letsGoOfContexts(t *testing.T) {
	s := cogfed.NewServer("test")
	left := carried(t, s)
	runtime.GC()
	if left.Value() != nil {
		t.Error("the context of a call that is over is kept")
	}
	runtime.KeepAlive(s)

	plain := providerserver.NewProtocol6(cogfed.New("test"))()
	left = carried(t, plain)
	runtime.GC()
	if left.Value() == nil {
		t.Error("the framework's own server keeps no contexts any more: NewServer can go")
	}
	runtime.KeepAlive(plain)
}
