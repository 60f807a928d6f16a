package wiring

import (
	"context"
	"log/slog"

	"github.com/hashicorp/terraform-plugin-log/tflog"
)

// NewLogger writes what the adapter logs into Terraform's own log. The request
// at hand travels in the context.
func NewLogger() *slog.Logger { return slog.New(logHandler{}) }

type logHandler struct{ fields []slog.Attr }

// Enabled leaves the choice to Terraform, which filters by TF_LOG.
func (logHandler) Enabled(context.Context, slog.Level) bool { return true }

// Handle writes one record.
func (h logHandler) Handle(ctx context.Context, r slog.Record) error {
	fields := make(map[string]any, len(h.fields)+r.NumAttrs())
	for _, a := range h.fields {
		fields[a.Key] = a.Value.Resolve().Any()
	}
	r.Attrs(func(a slog.Attr) bool {
		fields[a.Key] = a.Value.Resolve().Any()
		return true
	})
	switch {
	case r.Level >= slog.LevelError:
		tflog.Error(ctx, r.Message, fields)
	case r.Level >= slog.LevelWarn:
		tflog.Warn(ctx, r.Message, fields)
	case r.Level >= slog.LevelInfo:
		tflog.Info(ctx, r.Message, fields)
	default:
		tflog.Debug(ctx, r.Message, fields)
	}
	return nil
}

// WithAttrs returns a handler that adds fields to every record.
func (h logHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return logHandler{fields: append(h.fields[:len(h.fields):len(h.fields)], attrs...)}
}

// WithGroup is not used by the adapter: the fields stay flat, as tflog's are.
func (h logHandler) WithGroup(string) slog.Handler { return h }
