package control

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Limits of what is read from a provider. AWS documents none for discovery; these protect the local Cognito.
const (
	readTimeout = 10 * time.Second
	maxDocument = 1 << 20
)

// readProvider returns the details that Cognito reads at the provider: endpoints from the issuer's discovery document, or from
// the metadata of a SAML provider.
func (p *Probe) readProvider(kind string, details map[string]string) (map[string]string, error) {
	switch {
	case kind == "SAML":
		return p.readMetadata(details)
	case kind == "OIDC" && p.CheckIssuers && needsDiscovery(details):
		return p.discover(details["oidc_issuer"])
	default:
		return nil, nil
	}
}

// discover reads a discovery document (rows IDP-12 and IDP-13). AWS's sentence comes first, then the reason, which AWS keeps to
// itself. That endpoints found show in Describe follows the table of emulators; the CloudFormation reference words it the other
// way round.
func (p *Probe) discover(issuer string) (map[string]string, error) {
	body, err := p.fetch(strings.TrimSuffix(issuer, "/") + demoidp.WellKnownPath)
	if err != nil {
		return nil, wire.Invalid("Unable to contact well-known endpoint (local Cognito: %v)", err)
	}
	var document map[string]any
	if err := json.Unmarshal(body, &document); err != nil {
		return nil, wire.Invalid("Unable to contact well-known endpoint (local Cognito: the answer is no JSON object)")
	}
	found := make(map[string]string)
	for key, member := range endpoints {
		if url, ok := document[member].(string); ok {
			found[key] = url
		}
	}
	return found, nil
}

func (p *Probe) readMetadata(details map[string]string) (map[string]string, error) {
	document := []byte(details["MetadataFile"])
	if url := details["MetadataURL"]; url != "" {
		if !p.CheckIssuers {
			return nil, nil
		}
		var err error
		if document, err = p.fetch(url); err != nil {
			return nil, wire.Invalid("local Cognito: the SAML metadata cannot be read: %v", err)
		}
	}
	found, err := samlDetails(document)
	if err != nil {
		return nil, wire.Invalid("local Cognito: the SAML metadata cannot be used: %v", err)
	}
	return found, nil
}

// fetch reads an https URL.
func (p *Probe) fetch(url string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(p.Context, readTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return nil, err
	}
	if request.URL.Scheme != "https" {
		return nil, errors.New("only https is read")
	}
	reply, err := p.HTTP.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = reply.Body.Close() }()
	if reply.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answers %s", url, reply.Status)
	}
	body, err := io.ReadAll(io.LimitReader(reply.Body, maxDocument+1))
	if err != nil {
		return nil, err
	}
	if len(body) > maxDocument {
		return nil, fmt.Errorf("the answer of %s is longer than %d bytes", url, maxDocument)
	}
	return body, nil
}
