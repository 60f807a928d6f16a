package login

import (
	"cmp"
	"net/http"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func (v *visit) forgotPage() { v.showForgot(http.StatusOK, message{}) }

// showForgot asks whose password it is.
func (v *visit) showForgot(status int, m message) {
	v.show(status, m, page.Step{
		Title: v.say("Forgot your password?"),
		Form: page.Form{
			Action: v.to(forgotPath), Fields: []page.Field{v.nameField(v.ask.KnownBy, cmp.Or(v.typed(fieldUsername), v.in.hint))},
			Slip: v.seal(slip{}), Submit: v.say("Send a code"),
		},
		Links: []page.Link{{Name: v.say("Sign in"), URL: v.to(signInPath)}},
	})
}

// forgot sends a code for a new password.
func (h *Handler) forgot(v *visit) {
	s := slip{Name: cmp.Or(v.typed(fieldUsername), v.slip.Name)}
	err := wire.Validate(&wire.CodeRequestInput{ClientID: &v.in.app.ID, Username: &s.Name})
	var sent native.Delivery
	if err == nil {
		sent, err = h.Native.Forgot(v.app, s.Name)
	}
	if err != nil {
		if _, m, ok := v.refusal(err); ok {
			v.showForgot(http.StatusBadRequest, m)
		}
		return
	}
	s.Sent = sent.Destination
	v.showReset(http.StatusOK, message{notice: v.sentTo(s)}, s)
}

// showReset asks for the code and a new password.
func (v *visit) showReset(status int, m message, s slip) {
	v.show(status, m, page.Step{
		Title: v.say("Choose a password"),
		Form: page.Form{
			Action: v.to(resetPath), Fields: []page.Field{v.codeField(), v.newPasswordField("New password")}, Slip: v.seal(s),
			Submit: v.say("Set the password"),
		},
		Other: &page.Form{Action: v.to(forgotPath), Slip: v.seal(s), Submit: v.say("Send a new code")},
		Links: []page.Link{{Name: v.say("Sign in"), URL: v.to(signInPath)}},
	})
}

// reset sets a new password against a code; the user signs in with it next (developer guide, "How to reset your password").
func (h *Handler) reset(v *visit) {
	code, password := v.code(), v.form.Get(fieldPassword)
	err := wire.Validate(&wire.ConfirmForgotPasswordInput{
		ClientID: &v.in.app.ID, Username: &v.slip.Name, ConfirmationCode: &code, Password: &password,
	})
	if err == nil {
		err = h.Native.Reset(v.app, v.slip.Name, code, password)
	}
	if err == nil {
		v.showSignIn(http.StatusOK, message{notice: v.say("Your password has been changed. Please sign in.")})
		return
	}
	if _, m, ok := v.refusal(err); ok {
		v.showReset(http.StatusBadRequest, m, v.slip)
	}
}
