package command

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// output is a buffer two goroutines may use.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

func TestRun_arguments(t *testing.T) {
	for arguments, want := range map[string]struct {
		code       int
		out, error string
	}{
		"-h":                        {stopped, "Exit codes", ""},
		"-listen 0.0.0.0:0":         {failed, "", "not a loopback address"},
		"-nonsense":                 {misused, "", "not defined"},
		"-issuer https://a.example": {misused, "", "must be of the form"},
		"-issuer https://a.example=http://192.0.2.1:80":        {failed, "", "no server of this machine"},
		"-listen 127.0.0.1:0 -listen-tls 0.0.0.0:0":            {failed, "", "not a loopback address"},
		"-listen 127.0.0.1:0 -ca-file /nonexistent/a/b/ca.pem": {failed, "", "the certificate cannot be written"},
		"later":                      {misused, "", "no other arguments"},
		"-snapshot /nonexistent/a/b": {failed, "", "the snapshot cannot be written"},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var out, errors output
		code := Run(ctx, strings.Fields(arguments), &out, &errors)
		if code != want.code || !strings.Contains(out.String(), want.out) || !strings.Contains(errors.String(), want.error) {
			t.Errorf("%s: exit code %d\n%s\n%s", arguments, code, out.String(), errors.String())
		}
		if code != stopped && out.String() != "" {
			t.Errorf("%s prints %q", arguments, out.String())
		}
	}
}

func TestRun_servesUntilItIsStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var out, log output
	done := make(chan int, 1)
	snapshot := filepath.Join(t.TempDir(), "state.json")
	go func() {
		done <- Run(ctx, []string{"-listen", "127.0.0.1:0", "-region", "ap-south-1", "-snapshot", snapshot, "-log"}, &out, &log)
	}()
	url := address(t, &out)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(`{"PoolName":"a"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService.CreateUserPool")
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(reply.Body)
	if closeErr := reply.Body.Close(); err != nil || closeErr != nil || !strings.Contains(string(body), `"ap-south-1_Local`) {
		t.Errorf("%v %v %s", err, closeErr, body)
	}
	cancel()
	select {
	case code := <-done:
		if code != stopped {
			t.Errorf("exit code %d", code)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it does not stop")
	}
	if !strings.Contains(log.String(), "operation=CreateUserPool") || !strings.Contains(out.String(), snapshot) {
		t.Errorf("log %q, output %q", log.String(), out.String())
	}
}

func TestRun_secure(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var out, log output
	done := make(chan int, 1)
	ca := filepath.Join(t.TempDir(), "ca.pem")
	go func() {
		done <- Run(ctx, []string{"-listen", "127.0.0.1:0", "-listen-tls", "127.0.0.1:0", "-ca-file", ca, "-issuer", "https://idp.example.com=http://127.0.0.1:1"}, &out, &log)
	}()
	address(t, &out)
	text := out.String()
	_, after, ok := strings.Cut(text, "https is at ")
	secure, _, _ := strings.Cut(after, ",")
	if !ok || !strings.Contains(text, ca) || !strings.Contains(text, "https://idp.example.com is played by http://127.0.0.1:1") {
		t.Fatalf("banner: %s %s", text, log.String())
	}
	certificate, err := os.ReadFile(ca)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(certificate) {
		t.Fatalf("no certificate: %s", certificate)
	}
	dialer := tls.Dialer{Config: &tls.Config{RootCAs: pool, ServerName: "acme.auth.eu-west-2.amazoncognito.com", MinVersion: tls.VersionTLS12}}
	conn, err := dialer.DialContext(t.Context(), "tcp", secure)
	if err != nil {
		t.Fatal(err)
	}
	_ = conn.Close()
	cancel()
	if code := <-done; code != stopped {
		t.Errorf("exit code %d", code)
	}
}

// address waits for the banner and returns the URL in its first line.
func address(t *testing.T, out *output) string {
	t.Helper()
	for range 500 {
		if line, _, ok := strings.Cut(out.String(), "\n"); ok {
			return strings.TrimPrefix(line, "Local Cognito at ")
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("no banner")
	return ""
}

// Codes are shown without -log, or nobody could sign up in a demonstration.
func TestRun_showsCodes(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var out, log output
	go Run(ctx, []string{"-listen", "127.0.0.1:0"}, &out, &log)
	url := address(t, &out)
	call := func(operation, body string) map[string]any {
		t.Helper()
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService."+operation)
		reply, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = reply.Body.Close() }()
		all := map[string]any{}
		if err := json.NewDecoder(reply.Body).Decode(&all); err != nil || reply.StatusCode != http.StatusOK {
			t.Fatalf("%s: %s %v %v", operation, reply.Status, all, err)
		}
		return all
	}
	member := func(all map[string]any, path ...string) string {
		var value any = all
		for _, name := range path {
			object, _ := value.(map[string]any)
			value = object[name]
		}
		text, _ := value.(string)
		return text
	}
	pool := member(call("CreateUserPool", `{"PoolName":"p","AutoVerifiedAttributes":["email"]}`), "UserPool", "Id")
	client := member(call("CreateUserPoolClient", `{"ClientName":"c","UserPoolId":"`+pool+`"}`), "UserPoolClient", "ClientId")
	call("SignUp", `{"ClientId":"`+client+`","Username":"ada","Password":"Correct-Horse-1","UserAttributes":[{"Name":"email","Value":"ada@example.com"}]}`)
	if !strings.Contains(out.String(), "sign-up by EMAIL to ada@example.com: Your confirmation code is ") {
		t.Error(out.String())
	}
}
