package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
)

// kind is what tells the resources of this package from each other: an app
// client is public or confidential from its beginning to its end.
type kind struct {
	name         string // of the resource
	description  string
	confidential bool
	attributes   func() map[string]schema.Attribute
}

var (
	spa = &kind{name: "cogfed_spa_client", description: spaDescription, attributes: spaAttributes}
	web = &kind{name: "cogfed_web_client", description: webDescription, attributes: webAttributes, confidential: true}
)

// getter is a configuration, plan or state, and setter a plan or state.
type getter interface {
	Get(ctx context.Context, target any) diag.Diagnostics
}

type setter interface {
	Set(ctx context.Context, value any) diag.Diagnostics
}

// fields are those that the schema of the kind has.
func (k *kind) fields(m *model) any {
	if k.confidential {
		return m
	}
	return &m.common
}

func (k *kind) read(ctx context.Context, from getter, found *diag.Diagnostics) model {
	var m model
	found.Append(from.Get(ctx, k.fields(&m))...)
	m.confidential = k.confidential
	return m
}

func (k *kind) write(ctx context.Context, to setter, m model) diag.Diagnostics {
	return to.Set(ctx, k.fields(&m))
}
