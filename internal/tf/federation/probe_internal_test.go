package federation

import "testing"

// A discovery document on the internet must not lead a secret to a host in
// somebody's own network.
func TestLeavesTheInternet(t *testing.T) {
	for _, tt := range []struct {
		issuer, endpoint string
		want             bool
	}{
		{"https://login.example.com", "https://10.0.0.1/token", true},
		{"https://login.example.com", "https://vault.corp.internal/token", true},
		{"https://login.example.com", "https://login.example.org/token", false},
		{"https://127.0.0.1:8443", "https://127.0.0.1:8443/token", false},
		{"https://login.example.com", "", false}, // its own rule
	} {
		if got := leavesTheInternet(tt.issuer, tt.endpoint); got != tt.want {
			t.Errorf("%s to %q: %v", tt.issuer, tt.endpoint, got)
		}
	}
}
