package provider_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

func TestProvider_schemaIsValid(t *testing.T) {
	server, err := providerserver.NewProtocol6WithError(provider.New("test"))()
	if err != nil {
		t.Fatal(err)
	}
	resp, err := server.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range resp.Diagnostics {
		t.Errorf("%s: %s (%s)", d.Summary, d.Detail, d.Attribute)
	}
	if len(resp.ResourceSchemas) == 0 {
		t.Error("the provider offers no resource")
	}
}
