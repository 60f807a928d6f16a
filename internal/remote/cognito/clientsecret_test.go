package cognito

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// secretsOf keeps the secrets of one client as Cognito does, and hangs up after
// some of the requests to add one: the reply is lost, and the secret is there.
type secretsOf struct {
	held   []string // ids, oldest first
	values []string // what was given for each that was added
	lose   int      // replies to lose
	lag    int      // lists to come that do not show the newest secret yet
	added  int
	mu     sync.Mutex
}

// left are the ids of the secrets, oldest first.
func (s *secretsOf) left() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.held)
}

// handlers answer one at a time: a request whose reply is lost may still be on its way when the next one comes.
func (s *secretsOf) handlers() map[string]handler {
	all := s.operations()
	for name, handle := range all {
		all[name] = func(n int, body object) reply {
			s.mu.Lock()
			defer s.mu.Unlock()
			return handle(n, body)
		}
	}
	return all
}

func (s *secretsOf) operations() map[string]handler {
	return map[string]handler{
		"ListUserPoolClientSecrets": func(int, object) reply {
			list, shown := []any{}, s.held
			if s.lag > 0 {
				s.lag--
				shown = shown[:len(shown)-1]
			}
			for i, id := range slices.Backward(shown) { // in no order that a reader could rely on
				list = append(list, object{"ClientSecretId": id, "ClientSecretCreateDate": 1000 + i})
			}
			return ok(object{"ClientSecrets": list})
		},
		"AddUserPoolClientSecret": func(_ int, body object) reply {
			if len(s.held) >= maxClientSecrets {
				return refuse("LimitExceededException", "two already")
			}
			s.added++
			id := "new" + strings.Repeat("'", s.added-1)
			s.held = append(s.held, id)
			given, _ := body["ClientSecret"].(string)
			s.values = append(s.values, given)
			if s.lose > 0 {
				s.lose--
				return reply{hangUp: true}
			}
			descriptor := object{"ClientSecretId": id, "ClientSecretCreateDate": 2000}
			if given == "" {
				descriptor["ClientSecretValue"] = "generated"
			}
			return ok(object{"ClientSecretDescriptor": descriptor})
		},
		"DeleteUserPoolClientSecret": func(_ int, body object) reply {
			if len(s.held) == 1 {
				return refuse("InvalidParameterException", "the last one")
			}
			s.held = slices.DeleteFunc(s.held, func(id string) bool { return id == body["ClientSecretId"] })
			return ok(object{})
		},
	}
}

func TestRotateClientSecret(t *testing.T) {
	tests := map[string]struct {
		held    []string
		current string
		given   string
		lose    int
		left    []string
	}{
		"first rotation":                      {[]string{"a"}, "a", "", 0, []string{"a", "new"}},
		"the previous one goes":               {[]string{"a", "b"}, "b", "", 0, []string{"b", "new"}},
		"a newer one gives way":               {[]string{"a", "b"}, "a", "", 0, []string{"a", "new"}},
		"the current one is gone":             {[]string{"b"}, "a", "", 0, []string{"b", "new"}},
		"the current one is gone, two others": {[]string{"b", "c"}, "a", "", 0, []string{"c", "new"}},
		"a lost reply":                        {[]string{"a"}, "a", "", 1, []string{"a", "new'"}},
		"a lost reply to a given value":       {[]string{"a"}, "a", "mine", 1, []string{"a", "new"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := &secretsOf{held: tt.held, lose: tt.lose}
			c, _, _ := serve(t, s.handlers())
			issued, err := c.RotateClientSecret(t.Context(), testPool, "1", tt.current, pool.NewSecret(tt.given))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(s.left(), tt.left) || issued.ID != tt.left[1] {
				t.Errorf("left %v, issued %s, want %v", s.left(), issued.ID, tt.left)
			}
			want := tt.given
			if want == "" {
				want = "generated"
			}
			if issued.Value.Reveal() != want || slices.ContainsFunc(s.values, func(v string) bool { return v != tt.given }) {
				t.Errorf("value %q, given %q", issued.Value.Reveal(), s.values)
			}
		})
	}
}

// What was interrupted for good leaves two secrets at most, and the next
// rotation ends as if nothing had happened.
func TestRotateClientSecret_afterAnInterruption(t *testing.T) {
	s := &secretsOf{held: []string{"a"}, lose: 2}
	c, _, _ := serve(t, s.handlers())
	if _, err := c.RotateClientSecret(t.Context(), testPool, "1", "a", pool.Secret{}); KindOf(err) != Unreachable || IsAmbiguous(err) {
		t.Fatalf("%v", err)
	}
	if len(s.left()) > maxClientSecrets || !slices.Contains(s.left(), "a") {
		t.Fatalf("left %v", s.left())
	}
	issued, err := c.RotateClientSecret(t.Context(), testPool, "1", "a", pool.Secret{})
	if err != nil || !slices.Equal(s.left(), []string{"a", issued.ID}) {
		t.Errorf("left %v, issued %s: %v", s.left(), issued.ID, err)
	}
}

func TestRotateClientSecret_hidesTheValue(t *testing.T) {
	const value = "s3cr3t_canary_of_24_chars"
	c, _, _ := serve(t, map[string]handler{
		"ListUserPoolClientSecrets": always(ok(object{"ClientSecrets": []any{}})),
		"AddUserPoolClientSecret":   always(refuse("InvalidParameterException", "Value '"+value+"' at 'clientSecret' failed")),
		"CreateUserPoolClient":      always(refuse("InvalidParameterException", "Value '"+value+"' at 'clientSecret' failed")),
	})
	_, err := c.RotateClientSecret(t.Context(), testPool, "1", "a", pool.NewSecret(value))
	_, createErr := c.CreateConfidentialAppClient(t.Context(), testPool, spa, pool.NewSecret(value))
	for _, err := range []error{err, createErr} {
		if KindOf(err) != Invalid || strings.Contains(err.Error(), value) {
			t.Errorf("%v", err)
		}
	}
}

func TestCreateConfidentialAppClient(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"CreateUserPoolClient": always(ok(object{"UserPoolClient": object{"ClientId": "1", "ClientSecret": "made"}}))})
	made, err := c.CreateConfidentialAppClient(t.Context(), testPool, spa, pool.Secret{})
	sent := fake.last(t, "CreateUserPoolClient")
	if asked, _ := sent["GenerateSecret"].(bool); err != nil || made.Secret.Reveal() != "made" || !asked || sent["ClientSecret"] != nil {
		t.Errorf("%v, sent %v", err, sent)
	}
	if _, err := c.CreateConfidentialAppClient(t.Context(), testPool, spa, pool.NewSecret("given")); err != nil {
		t.Fatal(err)
	}
	if sent := fake.last(t, "CreateUserPoolClient"); sent["ClientSecret"] != "given" || sent["GenerateSecret"] != nil {
		t.Errorf("sent %v", sent)
	}
}

func TestKeepClientSecret(t *testing.T) {
	s := &secretsOf{held: []string{"a", "b"}}
	c, _, _ := serve(t, s.handlers())
	if err := c.KeepClientSecret(t.Context(), testPool, "1", "c"); !IsNotFound(err) || len(s.held) != 2 {
		t.Errorf("left %v: %v", s.held, err)
	}
	if err := c.KeepClientSecret(t.Context(), testPool, "1", "b"); err != nil || !slices.Equal(s.left(), []string{"b"}) {
		t.Errorf("left %v: %v", s.held, err)
	}
	if held, err := c.ClientSecrets(t.Context(), testPool, "1", ""); err != nil || len(held) != 1 || held[0].ID != "b" {
		t.Errorf("%v %v", held, err)
	}
}

// A list that lags behind does not show the secret that was added a moment ago.
// Who believed it would delete that one, or declare it gone.
func TestClientSecrets_lag(t *testing.T) {
	for name, act := range map[string]func(c *Client) error{
		"list": func(c *Client) error {
			held, err := c.ClientSecrets(t.Context(), testPool, "1", "b")
			if !hasSecret(held, "b") {
				t.Errorf("lists %v", held)
			}
			return err
		},
		"rotate": func(c *Client) error {
			_, err := c.RotateClientSecret(t.Context(), testPool, "1", "b", pool.Secret{})
			return err
		},
		"keep": func(c *Client) error { return c.KeepClientSecret(t.Context(), testPool, "1", "b") },
	} {
		t.Run(name, func(t *testing.T) {
			s := &secretsOf{held: []string{"a", "b"}, lag: maxLagRepeats}
			c, _, _ := serve(t, s.handlers())
			if err := act(c); err != nil || !slices.Contains(s.left(), "b") {
				t.Errorf("left %v: %v", s.left(), err)
			}
		})
	}
}
