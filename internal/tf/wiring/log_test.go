package wiring_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// logged runs write with a request's context, and returns what Terraform logs.
func logged(t *testing.T, write func(context.Context, *slog.Logger)) []map[string]any {
	t.Helper()
	var out bytes.Buffer
	write(tflogtest.RootLogger(t.Context(), &out), wiring.NewLogger())
	entries, err := tflogtest.MultilineJSONDecode(&out)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

func TestLogger_levels(t *testing.T) {
	for _, tt := range []struct {
		level slog.Level
		want  string
	}{
		{slog.LevelDebug - 4, "debug"},
		{slog.LevelDebug, "debug"},
		{slog.LevelInfo, "info"},
		{slog.LevelInfo + 1, "info"},
		{slog.LevelWarn, "warn"},
		{slog.LevelError, "error"},
		{slog.LevelError + 4, "error"},
	} {
		t.Run(tt.level.String(), func(t *testing.T) {
			entries := logged(t, func(ctx context.Context, l *slog.Logger) { l.Log(ctx, tt.level, "Cognito request") })
			if len(entries) != 1 || entries[0]["@level"] != tt.want || entries[0]["@message"] != "Cognito request" {
				t.Errorf("got %v, want level %s", entries, tt.want)
			}
		})
	}
}

type later string

func (v later) LogValue() slog.Value { return slog.StringValue("resolved " + string(v)) }

func TestLogger_fields(t *testing.T) {
	entries := logged(t, func(ctx context.Context, l *slog.Logger) {
		pools := l.With("operation", "CreateUserPool").With("a", 1).With("b", 2)
		first, second := pools.With("which", "first"), pools.With("which", "second")
		first.DebugContext(ctx, "1", slog.Int("attempt", 2), slog.Any("value", later("x")))
		second.DebugContext(ctx, "2", "operation", "nearer")
		l.WithGroup("group").DebugContext(ctx, "3", "flat", "yes")
	})
	want := []map[string]any{
		{"operation": "CreateUserPool", "which": "first", "attempt": 2.0, "value": "resolved x"},
		{"operation": "nearer", "which": "second"},
		{"flat": "yes", "operation": nil, "which": nil},
	}
	if len(entries) != len(want) {
		t.Fatalf("%d entries", len(entries))
	}
	for i, fields := range want {
		for key, v := range fields {
			if entries[i][key] != v {
				t.Errorf("entry %d has %s = %v, want %v", i, key, entries[i][key], v)
			}
		}
	}
}

func TestLogger_hidesSecrets(t *testing.T) {
	const canary = "s3cr3t-canary"
	var out bytes.Buffer
	wiring.NewLogger().ErrorContext(tflogtest.RootLogger(t.Context(), &out), "text", "secret", pool.NewSecret(canary),
		"provider", struct{ Secret pool.Secret }{pool.NewSecret(canary)})
	if !strings.Contains(out.String(), "(redacted)") || strings.Contains(out.String(), canary) {
		t.Error(out.String())
	}
}

// Without a request at hand, as in a goroutine that outlives it, nothing is
// logged and nothing breaks.
func TestLogger_withoutRequest(t *testing.T) {
	wiring.NewLogger().ErrorContext(t.Context(), "nobody listens")
	if !wiring.NewLogger().Enabled(t.Context(), slog.LevelDebug) {
		t.Error("the choice of levels is Terraform's")
	}
}
