package main

import (
	"os"
	"strings"
	"testing"
)

// forgetLogging unsets the TF_LOG family for a test.
func forgetLogging(t *testing.T) {
	t.Helper()
	for _, variable := range os.Environ() {
		if name, _, _ := strings.Cut(variable, "="); strings.HasPrefix(name, "TF_LOG") {
			t.Setenv(name, "") // to have it back afterwards
		}
	}
	for _, name := range []string{"TF_LOG_SDK", "TF_LOG_PROVIDER_COGFED"} {
		t.Setenv(name, "")
	}
}

func TestLogOnDemand(t *testing.T) {
	for name, tt := range map[string]struct{ set, want string }{
		"nobody asks":              {"", "OFF"},
		"for everything":           {"TF_LOG", ""},
		"for providers":            {"TF_LOG_PROVIDER", ""},
		"for one part of this one": {"TF_LOG_SDK_PROTO", ""},
		"into a file":              {"TF_LOG_PATH", ""},
	} {
		t.Run(name, func(t *testing.T) {
			forgetLogging(t)
			if tt.set != "" {
				t.Setenv(tt.set, "debug")
			}
			logOnDemand()
			for _, logger := range []string{"TF_LOG_SDK", "TF_LOG_PROVIDER_COGFED"} {
				if got := os.Getenv(logger); got != tt.want {
					t.Errorf("%s is %q", logger, got)
				}
			}
		})
	}
}
