package command

import (
	"bytes"
	"context"
	"io"
	"net/http"
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
		"-h":                         {stopped, "Exit codes", ""},
		"-listen 0.0.0.0:0":          {failed, "", "not a loopback address"},
		"-nonsense":                  {misused, "", "not defined"},
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
