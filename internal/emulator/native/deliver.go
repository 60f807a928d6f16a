package native

import (
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// How long codes are good (developer guide, "Signing up and confirming user accounts" and "Recovering user accounts").
const (
	confirmationLifetime = 24 * time.Hour
	resetLifetime        = time.Hour
)

// Delivery tells where a message went, without the address (CodeDeliveryDetailsType).
type Delivery struct {
	Attribute   string
	Medium      string
	Destination string
}

// deliveryTo describes a message to an address.
func deliveryTo(attribute, address string) Delivery {
	if attribute == phone {
		return Delivery{phone, "SMS", "+" + strings.Repeat("*", 7) + address[max(len(address)-4, 0):]}
	}
	local, domain, _ := strings.Cut(address, "@")
	return Delivery{email, "EMAIL", initial(local) + "***@" + initial(domain) + "***"}
}

func initial(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}

// simulated is the delivery for a user who does not exist, or cannot be written to. What it looks like depends on the name and on
// the settings of the pool (developer guide, "Managing user existence error responses").
func simulated(pool *state.Pool, name string) Delivery {
	letters := sha256.Sum256([]byte(pool.Description.ID + "/" + fold(pool, name)))
	verified := pool.Description.AutoVerifiedAttributes
	switch {
	case isEmail(name):
		return deliveryTo(email, name)
	case isPhone(name):
		return deliveryTo(phone, name)
	case len(verified) > 0 && !slices.Contains(verified, email):
		return deliveryTo(phone, fmt.Sprintf("%04d", (int(letters[0])<<8|int(letters[1]))%10_000))
	default:
		letter := func(b byte) string { return string(rune('a' + b%26)) }
		return deliveryTo(email, letter(letters[0])+"@"+letter(letters[1]))
	}
}

// newCode returns a code to send and what is kept of it.
func newCode(attribute string, until time.Time) (string, *state.Code) {
	n, err := rand.Int(rand.Reader, big.NewInt(1_000_000))
	if err != nil { // rand.Reader never fails since Go 1.24
		n = big.NewInt(0)
	}
	code := fmt.Sprintf("%06d", n)
	return code, &state.Code{Hash: state.NewHash(code), Attribute: attribute, Expires: wire.Timestamp{Time: until}}
}

// check compares a code with the one that was sent last.
func check(kept *state.Code, code string, now time.Time) error {
	switch {
	case kept == nil || !now.Before(kept.Expires.Time):
		return errExpired
	case !kept.Hash.Matches(code):
		return errMismatch
	default:
		return nil
	}
}

// send puts a message into the outbox, and codes into the log.
func (s *Service) send(a App, pool *state.Pool, user *state.User, kind, attribute, code string) Delivery {
	to := user.Attributes[attribute]
	d := deliveryTo(attribute, to)
	known := user.Username
	if len(pool.Description.UsernameAttributes) > 0 {
		known = to
	}
	text := strings.NewReplacer("{####}", code, "{username}", known).Replace(template(pool, kind, d.Medium))
	s.Outbox.add(Message{
		Time: s.clock(), Region: a.Region, UserPoolID: a.PoolID, Username: user.Username, Kind: kind, Medium: d.Medium, To: to, Text: text, Code: code,
	})
	shown := code
	if kind == InvitationMessage {
		shown = "(a temporary password)"
	}
	s.logger.Info("message", "kind", kind, "pool", a.PoolID, "user", user.Username, "to", to, "code", shown)
	return d
}

// template is the text of a message. The defaults are those that public guides quote.
func template(pool *state.Pool, kind, medium string) string {
	d := pool.Description
	var own *string
	if kind == InvitationMessage {
		if c := d.AdminCreateUserConfig; c != nil && c.InviteMessageTemplate != nil {
			own = pick(medium, c.InviteMessageTemplate.SMSMessage, c.InviteMessageTemplate.EmailMessage)
		}
	} else {
		own = pick(medium, d.SmsVerificationMessage, d.EmailVerificationMessage)
		if t := d.VerificationMessageTemplate; t != nil && own == nil {
			own = pick(medium, t.SmsMessage, t.EmailMessage)
		}
	}
	switch {
	case own != nil:
		return *own
	case kind == InvitationMessage:
		return "Your username is {username} and temporary password is {####}."
	case kind == ResetMessage:
		return "Your password reset code is {####}"
	default:
		return "Your confirmation code is {####}"
	}
}

func pick(medium string, sms, mail *string) *string {
	if medium == "SMS" {
		return sms
	}
	return mail
}
