package provider_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
)

// sts stands in for the AWS Security Token Service: it answers two actions,
// and tells which were called.
type sts struct {
	url string

	mu      sync.Mutex
	actions []string
}

func newSTS(t *testing.T) *sts {
	t.Helper()
	s := &sts{}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

// ServeHTTP speaks the AWS query protocol.
func (s *sts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	action := r.FormValue("Action")
	s.mu.Lock()
	s.actions = append(s.actions, action)
	s.mu.Unlock()
	const credentials = "<Credentials><AccessKeyId>assumed</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>" +
		"<SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>"
	switch action {
	case "AssumeRole", "AssumeRoleWithWebIdentity":
		answer(w, fmt.Sprintf("<%[1]sResponse><%[1]sResult>%[2]s<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn>"+
			"<AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser></%[1]sResult></%[1]sResponse>", action, credentials))
	case "GetCallerIdentity":
		answer(w, "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"+
			"<Arn>arn:aws:iam::123456789012:user/u</Arn><UserId>AIDA</UserId></GetCallerIdentityResult></GetCallerIdentityResponse>")
	default:
		http.Error(w, "unknown action", http.StatusBadRequest)
	}
}

func (s *sts) called(action string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Contains(s.actions, action)
}

func (s *sts) calls() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.actions)
}

// answer sends a reply; a client that is gone gets none.
func answer(w io.Writer, body string) { _, _ = io.WriteString(w, body) }
