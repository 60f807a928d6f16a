package e2e

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// web is where the programs of others are, and their package-lock.json.
const web = "web"

// A program is a Node.js program of web/ that runs until the test ends.
type program struct {
	in     io.Writer
	lines  *bufio.Reader
	errors *bytes.Buffer
}

// start runs a program of web/. Each of them ends when its standard input does.
func start(t *testing.T, environment []string, arguments ...string) *program {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, "node", arguments...)
	command.Dir, command.Env = web, append(os.Environ(), environment...)
	p := &program{errors: new(bytes.Buffer)}
	command.Stderr = p.errors
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.in, p.lines = in, bufio.NewReader(out)
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = command.Wait()
		if t.Failed() {
			t.Logf("%s said:\n%s", strings.Join(arguments, " "), p.errors)
		}
	})
	return p
}

// line reads the next line that the program prints.
func (p *program) line(t *testing.T) string {
	t.Helper()
	line, err := p.lines.ReadString('\n')
	if err != nil {
		t.Fatalf("the program ended: %v\n%s", err, p.errors)
	}
	return strings.TrimSpace(line)
}

// An issuer is an OpenID Connect provider to be played by oidc-provider; web/idp.mjs has the meaning of the members.
type issuer struct {
	Issuer     string                    `json:"issuer"`
	Clients    []issuerClient            `json:"clients"`
	Paths      map[string]string         `json:"paths,omitempty"`
	Everything bool                      `json:"everything"`
	People     map[string]map[string]any `json:"people"`
	Mounts     map[string]map[string]any `json:"mounts,omitempty"`
	HangUp     []string                  `json:"hang_up,omitempty"`
}

type issuerClient struct {
	ID           string   `json:"client_id"`
	Secret       string   `json:"client_secret"`
	RedirectURIs []string `json:"redirect_uris"`
	UserInfo     string   `json:"userinfo,omitempty"`
	AuthMethod   string   `json:"token_endpoint_auth_method,omitempty"`
	Scope        string   `json:"scope,omitempty"` // all that it may ask for
	PKCE         bool     `json:"pkce,omitempty"`
}

// play starts the issuers, and returns the loopback address of each.
func play(t *testing.T, issuers ...issuer) map[string]string {
	t.Helper()
	p := start(t, nil, "idp.mjs")
	if err := json.NewEncoder(p.in).Encode(issuers); err != nil {
		t.Fatal(err)
	}
	var addresses map[string]string
	if err := json.Unmarshal([]byte(p.line(t)), &addresses); err != nil {
		t.Fatal(err)
	}
	return addresses
}

// verified is what aws-jwt-verify, as a resource server, reads from a pair of tokens.
type verified struct {
	ID     map[string]any `json:"id"`
	Access map[string]any `json:"access"`
}

// verify checks tokens with aws-jwt-verify. The keys come from the stack.
func verify(t *testing.T, environment []string, poolID, clientID, idToken, accessToken string) verified {
	t.Helper()
	input, err := json.Marshal(map[string]string{"userPoolId": poolID, "clientId": clientID, "idToken": idToken, "accessToken": accessToken})
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "node", "--require", "./server/loopback.cjs", "verify.mjs")
	command.Dir, command.Env, command.Stdin = web, append(os.Environ(), environment...), bytes.NewReader(input)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		t.Fatalf("aws-jwt-verify refused the tokens: %v\n%s", err, &complaints)
	}
	var v verified
	if err := json.Unmarshal(out, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// freePort is a port that nobody listens on, for a program that has to be told: that of a vendor's page if it can be had, "0" for any.
func freePort(t *testing.T, wanted string) string {
	t.Helper()
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:"+wanted)
	if err != nil {
		t.Logf("not at the port of the page: %v", err)
		listener, err = config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	}
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return port
}

func bundle(name string) string { return filepath.Join(web, "dist", name) }
