package provider

import (
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"

	"github.com/cogfed/terraform-provider-cogfed/internal/remote/discovery"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// newDiscovery reaches identity providers as it reaches AWS: through the same
// proxies, trusting the same certificate authorities. It verifies certificates
// even where insecure spares AWS: a probe sends a client secret.
func newDiscovery(m model, config aws.Config) wiring.Discovery {
	options := []discovery.Option{discovery.WithLogger(wiring.NewLogger())}
	if client, ok := config.HTTPClient.(*awshttp.BuildableClient); ok {
		transport := client.GetTransport() // a copy
		if transport.TLSClientConfig != nil {
			transport.TLSClientConfig.InsecureSkipVerify = false
		}
		options = append(options, discovery.WithHTTPClient(&http.Client{Transport: transport}))
	}
	return wiring.Discovery{Client: discovery.New(options...), Mode: discoveryMode(m, config)}
}

// discoveryMode is off by default where Cognito is not AWS's own: a local one
// stands in for identity providers that need not exist.
func discoveryMode(m model, config aws.Config) string {
	switch {
	case !m.Discovery.IsNull():
		return m.Discovery.ValueString()
	case config.BaseEndpoint != nil, os.Getenv("AWS_ENDPOINT_URL") != "", os.Getenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER") != "":
		return wiring.DiscoveryOff
	default:
		return wiring.DiscoveryWarn
	}
}
