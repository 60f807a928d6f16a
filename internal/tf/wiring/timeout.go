package wiring

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// WithTimeout limits an operation to what its timeouts attribute says, or to
// fallback. configured is a method of timeouts.Value.
func WithTimeout(ctx context.Context, configured func(context.Context, time.Duration) (time.Duration, diag.Diagnostics), fallback time.Duration, diags *diag.Diagnostics) (context.Context, context.CancelFunc) {
	d, found := configured(ctx, fallback)
	diags.Append(found...)
	return context.WithTimeout(ctx, d)
}
