package native

import (
	"errors"
	"log/slog"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

const good = "Correct-Horse-1"

func ptr[T any](v T) *T { return &v }

// service is a Service with one pool, whose description change alters.
func service(t *testing.T, change func(*wire.UserPoolType)) (*Service, App, *time.Time) {
	t.Helper()
	store, err := state.Open("000000000000", "")
	if err != nil {
		t.Fatal(err)
	}
	pool := state.NewPool(wire.UserPoolType{SchemaAttributes: []wire.SchemaAttributeType{
		{Name: ptr("email")}, {Name: ptr("email_verified")}, {Name: ptr("phone_number")}, {Name: ptr("phone_number_verified")},
	}})
	if change != nil {
		change(&pool.Description)
	}
	if err := store.Update("eu-west-2", "", func(r *state.Region) error { r.AddPool(pool); return nil }); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	s := New(store, func() time.Time { return now }, slog.New(slog.DiscardHandler))
	return s, App{Region: "eu-west-2", PoolID: pool.Description.ID}, &now
}

func refusedAs(t *testing.T, err error, kind string) {
	t.Helper()
	var refusal *wire.Error
	if !errors.As(err, &refusal) || refusal.Type != kind {
		t.Errorf("%v, want %s", err, kind)
	}
}

// add makes a confirmed user.
func add(t *testing.T, s *Service, a App, name string, attributes map[string]string) {
	t.Helper()
	if _, err := s.Create(a, Invitation{Username: name, Attributes: attributes, Suppress: true}); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPassword(a, name, good, true); err != nil {
		t.Fatal(err)
	}
}

func TestAttempts_lockout(t *testing.T) {
	var a attempts
	now := time.Unix(1_000_000, 0)
	total := time.Duration(0)
	for n := range 20 {
		a.fail(now, "ada")
		lock := time.Duration(0)
		for a.locked(now.Add(lock), "ada") && lock < time.Hour {
			lock += time.Second
		}
		want := time.Duration(0)
		if n >= 4 {
			want = min(time.Second<<(n-4), 15*time.Minute)
		}
		if lock != want {
			t.Errorf("locked for %v after %d attempts, want %v", lock, n+1, want)
		}
		now = now.Add(lock)
		total += lock
	}
	if a.locked(now.Add(longestLock), "ada") || a.locked(now, "bob") {
		t.Error("locked for ever")
	}
	a.fail(now.Add(longestLock), "ada")
	if a.locked(now.Add(longestLock), "ada") {
		t.Error("quiet does not count")
	}
}

func TestAttempts_bounded(t *testing.T) {
	var a attempts
	for i := range maxAttempts + 100 {
		a.fail(time.Unix(1_000_000, 0), strconv.Itoa(i))
	}
	if len(a.entries) > maxAttempts {
		t.Errorf("%d entries", len(a.entries))
	}
	a.fail(time.Unix(2_000_000, 0), "new")
	if len(a.entries) != 1 {
		t.Errorf("%d entries after a quiet time", len(a.entries))
	}
}

func TestTemporaryPassword_fitsEveryPolicy(t *testing.T) {
	for _, length := range []int32{6, 8, 99} {
		s, a, _ := service(t, func(p *wire.UserPoolType) {
			p.Policies = &wire.UserPoolPolicyType{PasswordPolicy: &wire.PasswordPolicyType{
				MinimumLength: &length, RequireUppercase: ptr(true), RequireLowercase: ptr(true), RequireNumbers: ptr(true), RequireSymbols: ptr(true),
				TemporaryPasswordValidityDays: ptr[int32](7),
			}}
		})
		if _, err := s.Create(a, Invitation{Username: "ada", Attributes: map[string]string{"email": "ada@example.com"}}); err != nil {
			t.Errorf("%d: %v", length, err)
		}
		user, err := s.SignIn(a, "ada", s.Outbox.Messages(a.PoolID)[0].Code)
		if err != nil || user.Status != state.ForceChangePassword {
			t.Errorf("%d: %v %v", length, user.Status, err)
		}
	}
}

func TestPassword_symbols(t *testing.T) {
	policy := &wire.PasswordPolicyType{RequireSymbols: ptr(true)}
	symbol := requirements(policy)[1]
	for password, met := range map[string]bool{"a b": true, " ab": false, "ab ": false, "ab": false, "a§b": false, "a\\b": true, "a~": true} {
		if symbol.met(password) != met {
			t.Errorf("%q: %v", password, !met)
		}
	}
}

// A disabled user, or one of a pool that requires a second factor, does not get in with the right password.
func TestSignIn_keptOut(t *testing.T) {
	s, a, _ := service(t, nil)
	add(t, s, a, "ada", map[string]string{"email": "ada@example.com", "email_verified": "true"})
	if _, err := s.SignIn(a, "ada", good); err != nil {
		t.Fatal(err)
	}
	change := func(fn func(*state.Pool, *state.User)) {
		t.Helper()
		err := s.update(a, func(p *state.Pool, d *state.Directory) error { fn(p, d.Users["ada"]); return nil })
		if err != nil {
			t.Fatal(err)
		}
	}
	change(func(p *state.Pool, _ *state.User) { p.Description.MfaConfiguration = ptr("ON") })
	_, err := s.SignIn(a, "ada", good)
	refusedAs(t, err, wire.InvalidParameter)
	change(func(_ *state.Pool, u *state.User) { u.Disabled = true })
	_, err = s.SignIn(a, "ada", good)
	refusedAs(t, err, wire.NotAuthorized)
	_, err = s.Forgot(a, "ada")
	refusedAs(t, err, wire.NotAuthorized)
	refusedAs(t, s.Reset(a, "ada", "000000", good), wire.NotAuthorized)
	a.Hides = true
	if d, err := s.Forgot(a, "ada"); err != nil || d.Medium != "EMAIL" || len(s.Outbox.Messages("")) != 0 {
		t.Errorf("%+v, %v", d, err)
	}
}

// A user from a provider has no password, until an administrator gives one.
func TestSignIn_federatedUser(t *testing.T) {
	s, a, _ := service(t, nil)
	err := s.update(a, func(_ *state.Pool, d *state.Directory) error {
		d.Users["Acme_1"] = &state.User{Username: "Acme_1", Sub: "x", Status: state.ExternalProvider, Identities: []state.Identity{{UserID: "1"}}}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.SignIn(a, "Acme_1", "")
	refusedAs(t, err, wire.NotAuthorized)
	_, err = s.Forgot(a, "Acme_1")
	refusedAs(t, err, wire.NotAuthorized)
	refusedAs(t, s.ConfirmByAdmin(a, "Acme_1"), wire.NotAuthorized)
	_, err = s.Confirm(a, "Acme_1", "1", false)
	refusedAs(t, err, wire.NotAuthorized)
	if err := s.SetPassword(a, "Acme_1", good, true); err != nil {
		t.Fatal(err)
	}
	if user, err := s.SignIn(a, "Acme_1", good); err != nil || user.Status != state.Confirmed {
		t.Errorf("%v %v", user.Status, err)
	}
}

// Where codes go: to the phone first, for recovery as the pool says.
func TestDelivery(t *testing.T) {
	both := map[string]string{"email": "ada@example.com", "phone_number": "+4930123456"}
	s, a, _ := service(t, func(p *wire.UserPoolType) { p.AutoVerifiedAttributes = []string{"email", "phone_number"} })
	_, sent, err := s.SignUp(a, Registration{Username: "ada", Password: good, Attributes: both})
	if err != nil || *sent != (Delivery{"phone_number", "SMS", "+*******3456"}) {
		t.Errorf("%+v %v", sent, err)
	}
	verified := map[string]string{"email": "bob@example.com", "email_verified": "true", "phone_number": "+4930123457", "phone_number_verified": "true"}
	add(t, s, a, "bob", verified)
	if d, err := s.Forgot(a, "bob"); err != nil || d.Medium != "SMS" {
		t.Errorf("%+v %v", d, err)
	}
	mechanism := func(priority int32, name string) wire.RecoveryOptionType {
		return wire.RecoveryOptionType{Priority: &priority, Name: &name}
	}
	s, a, _ = service(t, func(p *wire.UserPoolType) {
		p.AccountRecoverySetting = &wire.AccountRecoverySettingType{RecoveryMechanisms: []wire.RecoveryOptionType{
			mechanism(2, "verified_phone_number"), mechanism(1, "verified_email"),
		}}
		p.EmailVerificationMessage = ptr("Take {####}, please")
	})
	add(t, s, a, "bob", verified)
	if d, err := s.Forgot(a, "bob"); err != nil || d != (Delivery{"email", "EMAIL", "b***@e***"}) {
		t.Errorf("%+v %v", d, err)
	}
	if m := s.Outbox.Messages(a.PoolID)[0]; m.Text != "Take "+m.Code+", please" {
		t.Errorf("%+v", m)
	}
}

// A user of a pool that verifies nothing gets no code.
func TestSignUp_withoutVerification(t *testing.T) {
	s, a, _ := service(t, nil)
	_, sent, err := s.SignUp(a, Registration{Username: "ada", Password: good, Attributes: map[string]string{"email": "a@example.com"}})
	if err != nil || sent != nil {
		t.Errorf("%+v %v", sent, err)
	}
	_, err = s.Resend(a, "ada")
	refusedAs(t, err, wire.InvalidParameter)
	if err := s.ConfirmByAdmin(a, "ada"); err != nil {
		t.Error(err)
	}
}

func TestSignUp_usernameAttributes(t *testing.T) {
	s, a, _ := service(t, func(p *wire.UserPoolType) { p.UsernameAttributes = []string{"email", "phone_number"} })
	for name, attribute := range map[string]string{"ada@example.com": "email", "+4930123456": "phone_number"} {
		user, _, err := s.SignUp(a, Registration{Username: name, Password: good})
		if err != nil || user.Username != user.Sub || user.Attributes[attribute] != name {
			t.Errorf("%+v %v", user, err)
		}
		_, _, err = s.SignUp(a, Registration{Username: name, Password: good})
		refusedAs(t, err, wire.UsernameExists)
	}
	_, _, err := s.SignUp(a, Registration{Username: "ada", Password: good})
	refusedAs(t, err, wire.InvalidParameter)
}

func TestOutbox_bounded(t *testing.T) {
	var o Outbox
	for i := range 3 * maxMessages {
		o.add(Message{Code: strconv.Itoa(i)})
	}
	all := o.Messages("")
	if len(all) < maxMessages/2 || len(all) > maxMessages || all[len(all)-1].Code != strconv.Itoa(3*maxMessages-1) {
		t.Errorf("%d messages", len(all))
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]bool{
		"a@example.com": true, "a+b@example.com": true, "a@b": true, "a": false, "": false, "A <a@example.com>": false, "a b@example.com": false,
		"a@example.com\n": false, `"a b"@example.com`: false,
	} {
		if isEmail(text) != want {
			t.Errorf("e-mail %q: %v", text, !want)
		}
	}
	for text, want := range map[string]bool{"+4930": true, "030": false, "+": false, "+49 30": false, "": false, "+49\n": false} {
		if isPhone(text) != want {
			t.Errorf("phone %q: %v", text, !want)
		}
	}
	if d := deliveryTo("email", "@"); strings.Contains(d.Destination, "\x00") || deliveryTo("phone_number", "1").Destination == "" {
		t.Error(d)
	}
}
