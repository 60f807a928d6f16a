package catalogue

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// source is the provider in configurations; each CLI puts its own host before it.
const source = "cogfed/cogfed"

// A server is the provider, and remembers what it said: a CLI tells the line of
// a diagnostic, and not the path.
type server struct {
	tfprotov6.ProviderServer

	mu   sync.Mutex
	said []*tfprotov6.Diagnostic
}

// serve runs the provider in this process for one case, and returns it with the
// environment variable by which a CLI finds it.
func serve(t *testing.T) (*server, string) {
	t.Helper()
	inner, err := acctest.Factories()["cogfed"]()
	if err != nil {
		t.Fatal(err)
	}
	s := &server{ProviderServer: inner}
	ctx, cancel := context.WithCancel(context.Background())
	reattach, closed := make(chan *plugin.ReattachConfig, 1), make(chan struct{})
	go func() {
		err := tf6server.Serve(source, func() tfprotov6.ProviderServer { return s },
			tf6server.WithDebug(ctx, reattach, closed), tf6server.WithGoPluginLogger(hclog.NewNullLogger()), tf6server.WithLoggingSink(t))
		if err != nil {
			t.Error(err)
			close(reattach)
		}
	}()
	t.Cleanup(func() { cancel(); <-closed })
	config := <-reattach
	if config == nil {
		t.FailNow()
	}
	value, err := json.Marshal(map[string]any{source: map[string]any{
		"Protocol": config.Protocol, "ProtocolVersion": config.ProtocolVersion, "Pid": config.Pid, "Test": true,
		"Addr": map[string]string{"Network": config.Addr.Network(), "String": config.Addr.String()},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return s, "TF_REATTACH_PROVIDERS=" + string(value)
}

func (s *server) note(said []*tfprotov6.Diagnostic) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.said = append(s.said, said...)
}

// forget what was said until now.
func (s *server) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.said = nil
}

// paths are where the provider said this.
func (s *server) paths(summary, detail string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []string
	for _, d := range s.said {
		if d.Summary == summary && d.Detail == detail {
			found = append(found, pathText(d.Attribute))
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// ValidateProviderConfig implements tfprotov6.ProviderServer.
func (s *server) ValidateProviderConfig(ctx context.Context, req *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	resp, err := s.ProviderServer.ValidateProviderConfig(ctx, req)
	if err == nil {
		s.note(resp.Diagnostics)
	}
	return resp, err
}

// ConfigureProvider implements tfprotov6.ProviderServer.
func (s *server) ConfigureProvider(ctx context.Context, req *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	resp, err := s.ProviderServer.ConfigureProvider(ctx, req)
	if err == nil {
		s.note(resp.Diagnostics)
	}
	return resp, err
}

// ValidateResourceConfig implements tfprotov6.ProviderServer.
func (s *server) ValidateResourceConfig(ctx context.Context, req *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	resp, err := s.ProviderServer.ValidateResourceConfig(ctx, req)
	if err == nil {
		s.note(resp.Diagnostics)
	}
	return resp, err
}

// PlanResourceChange implements tfprotov6.ProviderServer.
func (s *server) PlanResourceChange(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	resp, err := s.ProviderServer.PlanResourceChange(ctx, req)
	if err == nil {
		s.note(resp.Diagnostics)
	}
	return resp, err
}

// pathText writes a path as HCL would: user_pool.schema["email"].required.
func pathText(path *tftypes.AttributePath) string {
	var b strings.Builder
	for _, step := range path.Steps() {
		switch step := step.(type) {
		case tftypes.AttributeName:
			b.WriteString("." + string(step))
		case tftypes.ElementKeyString:
			b.WriteString(bracketed(string(step)))
		case tftypes.ElementKeyInt:
			b.WriteString(bracketed(int64(step)))
		case tftypes.ElementKeyValue:
			var element string
			if err := tftypes.Value(step).As(&element); err != nil {
				element = "?"
			}
			b.WriteString(bracketed(element))
		}
	}
	return strings.TrimPrefix(b.String(), ".")
}

func bracketed(key any) string {
	text, _ := json.Marshal(key) //nolint:errchkjson // strings and numbers
	return "[" + string(text) + "]"
}
