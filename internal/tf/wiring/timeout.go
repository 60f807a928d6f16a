package wiring

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// WithTimeout limits an operation to what its timeouts attribute says, or to
// fallback. configured is a method of timeouts.Value.
func WithTimeout(ctx context.Context, configured func(context.Context, time.Duration) (time.Duration, diag.Diagnostics), fallback time.Duration, diags *diag.Diagnostics) (context.Context, context.CancelFunc) {
	d, found := configured(ctx, fallback)
	diags.Append(found...)
	return context.WithTimeout(ctx, d)
}

// CheckTimeouts checks a timeouts attribute.
func CheckTimeouts(configured types.Object) []rules.Violation {
	var found []rules.Violation
	operations := configured.Attributes()
	for _, name := range slices.Sorted(maps.Keys(operations)) {
		if duration, ok := operations[name].(types.String); ok {
			found = append(found, rules.CheckTimeout(rules.Root("timeouts").Attr(name), value.String(duration))...)
		}
	}
	return found
}
