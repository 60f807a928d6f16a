package chaos

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
)

// A scenario is an apply to be disturbed: from one configuration to another.
type scenario struct {
	name          string
	before, after string // none before a create, none after a destroy
	between       string // applied after before, if there is any
	gap           bool   // who dies in the middle leaves nobody with a secret until the next apply

	once  sync.Once
	start *workspace // stands before the apply, with its plan
	calls []string   // of an undisturbed apply
	had   content    // before it
	want  content    // after it
}

// federation makes a federation of arguments.
func federation(arguments string) string {
	return `
resource "cogfed_oidc_federation" "main" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:acme:login"
  client_secret = "a-secret"
  endpoints = {
    authorize_url  = "https://acme-corp.idura.broker/authorize"
    token_url      = "https://acme-corp.idura.broker/token"
    attributes_url = "https://acme-corp.idura.broker/userinfo"
    jwks_uri       = "https://acme-corp.idura.broker/jwks"
  }
  ` + arguments + "\n}\n"
}

func owned(arguments, settings string) string {
	return federation(`
  user_pool = {
    name                = "acme"
    deletion_protection = "INACTIVE"
    ` + settings + `
  }
  ` + arguments)
}

func attached(arguments string) string {
	return federation("user_pool_id = \"POOL\"\n  " + arguments)
}

func client(arguments string) string {
	return `
resource "cogfed_spa_client" "main" {
  user_pool_id       = "POOL"
  name               = "web"
  identity_providers = ["Other"]
  ` + arguments + "\n}\n"
}

// backEnd makes a confidential client of arguments.
func backEnd(arguments string) string {
	return `
resource "cogfed_web_client" "main" {
  user_pool_id       = "POOL"
  name               = "api"
  identity_providers = ["Other"]
  callback_urls      = ["https://api.acme.example/callback"]
  ` + arguments + "\n}\n"
}

func version(n int) string { return fmt.Sprintf("\n  client_secret_version = %d", n) }

// given is a secret of the user's own.
func given(which string, n int) string {
	return "client_secret_wo = \"" + givenSecret(which) + "\"" + version(n)
}

func givenSecret(which string) string { return which + "_secret_of_the_user_of_24_characters" }

// ofTheFederation makes a client one of the federation's pool.
func ofTheFederation(client string) string {
	return strings.Replace(strings.Replace(client, `"POOL"`, "cogfed_oidc_federation.main.user_pool_id", 1),
		`"Other"`, "cogfed_oidc_federation.main.provider_name", 1)
}

// all is one resource of each kind.
func all(callbacks string, secret int) string {
	return owned(prefix, factors) + ofTheFederation(client(callbacks)) + ofTheFederation(backEnd(inState+version(secret)))
}

const (
	inState     = `client_secret_in_state = true`
	retire      = "\n  keep_previous_client_secret = false"
	prefix      = `domain = { prefix = "acme-login" }`
	otherPrefix = `domain = { prefix = "acme-logon" }`
	custom      = `domain = { custom = { name = "login.acme.example", certificate_arn = "arn:aws:acm:us-east-1:000000000000:certificate/one" } }`
	factors     = `mfa = { configuration = "ON", software_token = true }`
	home        = `callback_urls = ["http://localhost:3000"]`
)

var scenarios = []*scenario{
	{name: "create owned", after: owned(prefix, factors+"\n    deletion_protection = \"ACTIVE\"")},
	{name: "create owned without domain", after: owned(`ignore_rules = ["domain-missing"]`, "")},
	{name: "create custom domain", after: owned(custom, "")},
	{name: "create attached", after: attached("")},
	{name: "create attached with domain", after: attached(prefix)},
	{name: "create client", after: client(home)},
	{name: "create both", after: owned(prefix, "") + ofTheFederation(client(home))},
	{name: "create all", after: all(home, 1)},
	{name: "update pool", before: owned(prefix, `tags = { a = "1" }`), after: owned(prefix+"\n  scopes = [\"openid\", \"email\"]", factors+"\n    tags = { b = \"2\" }\n    schema = { tenant = {} }")},
	{name: "update name", before: owned(prefix, ""), after: owned(prefix+"\n  provider_name = \"Another\"", "")},
	{name: "update shared identifier", before: owned("ignore_rules = [\"domain-missing\"]\n  idp_identifiers = [\"acme.example\"]", ""), after: owned("ignore_rules = [\"domain-missing\"]\n  provider_name = \"Another\"\n  idp_identifiers = [\"acme.example\"]", "")},
	{name: "update prefix", before: owned(prefix, ""), after: owned(otherPrefix, "")},
	{name: "update kind of domain", before: owned(prefix, ""), after: owned(custom, "")},
	{name: "update attached name", before: attached(prefix), after: attached(prefix + "\n  provider_name = \"Another\"")},
	{name: "update client", before: client(home), after: client(`callback_urls = ["http://localhost:4000"]`)},
	{name: "update all", before: all(home, 1), after: all(`callback_urls = ["http://localhost:4000"]`, 2)},
	{name: "create web client", after: backEnd(inState)},
	{name: "create web client with given secret", after: backEnd(given("first", 1))},
	{name: "update web client", before: backEnd(inState), after: backEnd(inState + "\n  access_token_validity = 2")},
	{name: "rotate", before: backEnd(inState), after: backEnd(inState + version(2))},
	{name: "rotate with two secrets", before: backEnd(inState), between: backEnd(inState + version(2)), after: backEnd(inState + version(3))},
	{name: "rotate given secret", before: backEnd(given("first", 1)), after: backEnd(given("second", 2))},
	{name: "rotate given secret with two", before: backEnd(given("first", 1)), between: backEnd(given("second", 2)), after: backEnd(given("third", 3))},
	{name: "rotate and retire", before: backEnd(inState), after: backEnd(inState + version(2) + retire), gap: true},
	{name: "rotate given secret and retire", before: backEnd(given("first", 1)), after: backEnd(given("second", 2) + retire)},
	{name: "retire", before: backEnd(inState), between: backEnd(inState + version(2)), after: backEnd(inState + version(2) + retire)},
	{name: "destroy web client", before: backEnd(inState)},
	{name: "destroy all", before: all(home, 1)},
	{name: "destroy owned", before: owned(prefix, factors)},
	{name: "destroy attached", before: attached(prefix)},
	{name: "destroy client", before: client(home)},
}

// scenarioOf is a scenario by its name, prepared.
func scenarioOf(t *testing.T, name string) *scenario {
	t.Helper()
	for _, s := range scenarios {
		if s.name == name {
			s.prepare(t)
			return s
		}
	}
	t.Fatalf("no scenario %q", name)
	return nil
}

// prepare makes what belongs to others, and applies the first configuration.
func (s *scenario) prepare(t *testing.T) {
	t.Helper()
	s.once.Do(func() {
		dir, err := os.MkdirTemp(scratch, "") //nolint:usetesting // it outlives this test
		if err != nil {
			t.Fatal(err)
		}
		w := open(t, dir)
		pool := w.plant(t)
		others := w.read(t)
		configuration := func(text string) string { return preamble + strings.ReplaceAll(text, "POOL", pool) }
		if s.before != "" {
			w.write(t, "main.tf", configuration(s.before))
			w.must(t, "apply", "-auto-approve")
		}
		if s.between != "" {
			w.write(t, "main.tf", configuration(s.between))
			w.must(t, "apply", "-auto-approve")
		}
		w.write(t, "main.tf", configuration(s.after))
		w.must(t, "plan", "-out=plan")
		s.start, s.had = w, others
		undisturbed := w.copied(t)
		s.calls = undisturbed.must(t, "apply", "plan").calls
		s.want = undisturbed.read(t)
		if found := s.want.changed(others); len(found) > 0 {
			t.Fatalf("undisturbed, the apply changed what is not its own: %v", found)
		}
	})
	if s.want == nil {
		t.Fatal("the scenario could not be prepared")
	}
}
