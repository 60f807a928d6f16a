package appclient

import (
	"bytes"
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// The private state remembers whether the configuration wrote
// write_attributes: only then does leaving them out mean a change.
const (
	writtenKey = "write_attributes_written"
	yes, no    = "true", "false"
)

// privateReader and privateWriter are the framework's private state, whose
// type cannot be named outside of it.
type privateReader interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
}

type privateWriter interface {
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

func wasWritten(ctx context.Context, private privateReader, diags *diag.Diagnostics) bool {
	stored, found := private.GetKey(ctx, writtenKey)
	diags.Append(found...)
	return bytes.Equal(stored, []byte(yes))
}

func remember(ctx context.Context, private privateWriter, writeAttributes types.Set) diag.Diagnostics {
	answer := no
	if !writeAttributes.IsNull() {
		answer = yes
	}
	return private.SetKey(ctx, writtenKey, []byte(answer))
}
