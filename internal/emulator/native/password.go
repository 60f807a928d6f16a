package native

import (
	"crypto/rand"
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// symbols are what counts as a symbol in a password, and so does a space that is neither first nor last (developer guide, "Adding user
// pool password requirements").
const symbols = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-"

// requirement is a sentence of a password policy.
type requirement struct {
	// refusal follows "Password did not conform with policy: ".
	refusal string
	// advice says it before.
	advice Advice
	met    func(string) bool
}

// Advice is what a password needs.
type Advice struct {
	Text   string // with %d for Number, if there is one
	Number int
}

func requirements(p *wire.PasswordPolicyType) []requirement {
	length := int(deref(p.MinimumLength))
	all := []requirement{{
		"Password not long enough", Advice{"At least %d characters", length}, func(s string) bool { return utf8.RuneCountInString(s) >= length },
	}}
	for _, r := range []struct {
		on *bool
		requirement
	}{
		{p.RequireUppercase, requirement{"Password must have uppercase characters", Advice{Text: "An uppercase letter"}, hasUpper}},
		{p.RequireLowercase, requirement{"Password must have lowercase characters", Advice{Text: "A lowercase letter"}, hasLower}},
		{p.RequireNumbers, requirement{"Password must have numeric characters", Advice{Text: "A digit"}, hasDigit}},
		{p.RequireSymbols, requirement{"Password must have symbol characters", Advice{Text: "A symbol, such as ! or -"}, hasSymbol}},
	} {
		if deref(r.on) {
			all = append(all, r.requirement)
		}
	}
	return all
}

func hasUpper(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }
func hasLower(s string) bool { return strings.ContainsFunc(s, unicode.IsLower) }
func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
func hasSymbol(s string) bool {
	return strings.ContainsAny(s, symbols) || strings.Contains(strings.Trim(s, " "), " ")
}

func policy(pool *state.Pool) *wire.PasswordPolicyType {
	if p := pool.Description.Policies; p != nil && p.PasswordPolicy != nil {
		return p.PasswordPolicy
	}
	return &wire.PasswordPolicyType{}
}

// checkPassword applies the policy of a pool; the first sentence that a password breaks is named.
func checkPassword(pool *state.Pool, password string) error {
	for _, r := range requirements(policy(pool)) {
		if !r.met(password) {
			return wire.Refuse(wire.InvalidPassword, "Password did not conform with policy: %s", r.refusal)
		}
	}
	return nil
}

// setPassword gives a user a permanent password, which the policy's history must not hold (row UP-31: the current one counts).
func setPassword(pool *state.Pool, user *state.User, password string, now wire.Timestamp) error {
	if err := checkPassword(pool, password); err != nil {
		return err
	}
	c := user.Credentials
	if c == nil {
		c = &state.Credentials{}
	}
	size := int(deref(policy(pool).PasswordHistorySize))
	past := append([]state.Hash{c.Password}, c.Previous...)
	past = past[:min(len(past), size)]
	for _, old := range past {
		if old.Matches(password) {
			return wire.Refuse(wire.PasswordHistory, "Password has previously been used")
		}
	}
	user.Credentials = &state.Credentials{Password: state.NewHash(password), Previous: past}
	user.Status, user.Modified = state.Confirmed, now
	return nil
}

// temporaryPassword makes up a password that every policy accepts, by its length and by having all kinds of characters.
func temporaryPassword(pool *state.Pool) string {
	kinds := []string{"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!@#%&*+-="}
	b := make([]byte, 0, 16)
	for i := range max(int(deref(policy(pool).MinimumLength)), 12) {
		kind := kinds[i%len(kinds)]
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(kind))))
		if err != nil { // rand.Reader never fails since Go 1.24
			n = big.NewInt(0)
		}
		b = append(b, kind[n.Int64()])
	}
	return string(b)
}
