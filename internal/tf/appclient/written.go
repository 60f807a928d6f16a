package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// The private state remembers where write_attributes came from. Only the
// computed ones follow the identity providers, and the plan, which asks nobody,
// must know what the refresh has found.
const (
	originKey = "write_attributes"

	written  = `"written"`  // by the configuration
	computed = `"computed"` // and they hold all that the identity providers map
	outgrown = `"outgrown"` // computed, and a mapping has grown since
)

// privateReader and privateWriter are the framework's private state, whose
// type cannot be named outside of it.
type privateReader interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
}

type privateWriter interface {
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

func origin(ctx context.Context, private privateReader, diags *diag.Diagnostics) string {
	stored, found := private.GetKey(ctx, originKey)
	diags.Append(found...)
	return string(stored)
}

// mustSettle tells whether attributes that the configuration leaves out are to
// be computed again.
func mustSettle(ctx context.Context, private privateReader, diags *diag.Diagnostics) bool {
	o := origin(ctx, private, diags)
	return o == written || o == outgrown
}

// remember notes after an apply where the attributes came from.
func remember(ctx context.Context, private privateWriter, config model) diag.Diagnostics {
	if config.WriteAttributes.IsNull() {
		return private.SetKey(ctx, originKey, []byte(computed))
	}
	return private.SetKey(ctx, originKey, []byte(written))
}
