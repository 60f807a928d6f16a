// Package wiring is what the configured provider hands to its resources: the
// Cognito adapter of each Region, and the settings that every resource shares.
package wiring

import (
	"sync"

	"github.com/aws/aws-sdk-go-v2/aws"

	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/discovery"
)

// Discovery is how plans ask identity providers about themselves. The client
// is shared by all resources, so that an issuer is asked once in a run.
type Discovery struct {
	Client *discovery.Client
	Mode   string // DiscoveryError, DiscoveryWarn or DiscoveryOff; a resource may override it
}

// Modes of the discovery at plan.
const (
	DiscoveryError = "error" // an issuer that cannot be asked stops the plan
	DiscoveryWarn  = "warn"  // it only warns
	DiscoveryOff   = "off"   // nobody is asked
)

// AWS is the configured provider. It is safe for concurrent use.
type AWS struct {
	Region      string            // Region of the provider
	DefaultTags map[string]string // tags of every user pool
	Discovery   Discovery
	Planned     Planned    // what this run is about to change
	Live        Live       // what its checks could not learn
	Issued      Issued     // client secrets that Cognito shows once
	Unfinished  Unfinished // what it makes, and what earlier ones left behind
	Handover    Handover   // what passes from one of its resources to another

	config  aws.Config
	options []cognito.Option

	mu      sync.Mutex
	clients map[string]*cognito.Client
}

// New wraps a resolved AWS configuration.
func New(config aws.Config, defaultTags map[string]string, options ...cognito.Option) *AWS {
	return &AWS{
		Region:      config.Region,
		DefaultTags: defaultTags,
		config:      config,
		options:     options,
		clients:     map[string]*cognito.Client{},
	}
}

// Cognito returns the adapter of a Region, the same one for every resource, so
// that reads are shared and writes to one user pool follow each other.
func (a *AWS) Cognito(region string) *cognito.Client {
	a.mu.Lock()
	defer a.mu.Unlock()
	if c, ok := a.clients[region]; ok {
		return c
	}
	config := a.config.Copy()
	config.Region = region
	c := cognito.New(config, a.options...)
	a.clients[region] = c
	return c
}
