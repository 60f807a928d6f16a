package federation

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// Defaults of the timeouts block. A custom domain may take an hour to appear
// (AWS documents up to an hour for the certificate).
const (
	createTimeout = 75 * time.Minute
	readTimeout   = 5 * time.Minute
	updateTimeout = 75 * time.Minute
	deleteTimeout = 30 * time.Minute
	undoTimeout   = 5 * time.Minute
)

func withTimeout(ctx context.Context, configured func(context.Context, time.Duration) (time.Duration, diag.Diagnostics), fallback time.Duration, diags *diag.Diagnostics) (context.Context, context.CancelFunc) {
	d, found := configured(ctx, fallback)
	diags.Append(found...)
	return context.WithTimeout(ctx, d)
}
