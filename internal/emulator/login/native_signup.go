package login

import (
	"net/http"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func (v *visit) signUpPage() { v.showSignUp(http.StatusOK, message{}) }

// showSignUp asks for what a new user needs. A pool whose users administrators make has no such page (SDK AdminCreateUserConfigType).
func (v *visit) showSignUp(status int, m message) {
	if !v.ask.Open {
		v.showSignIn(http.StatusForbidden, v.says("SignUp is not permitted for this user pool"))
		return
	}
	fields := []page.Field{v.nameField(v.ask.Names, v.typed(fieldUsername))}
	for _, attribute := range v.ask.Attributes {
		fields = append(fields, v.attributeField(attribute.Name, attribute.Required))
	}
	fields = append(fields, v.newPasswordField("Password"))
	v.show(status, m, page.Step{
		Title: v.say("Create an account"),
		Form:  page.Form{Action: v.to(signUpPath), Fields: fields, Slip: v.seal(slip{}), Submit: v.say("Create an account")},
		Links: []page.Link{{Name: v.say("Sign in"), URL: v.to(signInPath)}},
	})
}

// signUp makes a user, who confirms next.
func (h *Handler) signUp(v *visit) {
	in := native.Registration{Username: v.typed(fieldUsername), Password: v.form.Get(fieldPassword), Attributes: v.attributes()}
	err := wire.Validate(&wire.SignUpInput{
		ClientID: &v.in.app.ID, Username: &in.Username, Password: &in.Password, UserAttributes: inputs(in.Attributes),
	})
	var user state.User
	var sent *native.Delivery
	if err == nil {
		user, sent, err = h.Native.SignUp(v.app, in)
	}
	if err != nil {
		if _, m, ok := v.refusal(err); ok {
			v.showSignUp(http.StatusBadRequest, m)
		}
		return
	}
	if sent == nil {
		v.showSignIn(http.StatusOK, message{notice: v.say("Account created. An administrator has to confirm it before you can sign in.")})
		return
	}
	s := slip{Name: in.Username, Username: user.Username, Sub: user.Sub, Sent: sent.Destination}
	v.showConfirm(http.StatusOK, message{notice: v.sentTo(s)}, s)
}

// sentTo says where a code went.
func (v *visit) sentTo(s slip) string { return v.say("A code was sent to %s.", s.Sent) }

func (v *visit) confirmPage() { v.showConfirm(http.StatusOK, message{}, slip{}) }

// showConfirm asks for the code of a sign-up, and for the name unless the slip has it.
func (v *visit) showConfirm(status int, m message, s slip) {
	fields := []page.Field{v.codeField()}
	var again *page.Form
	if s.Name == "" {
		fields = append([]page.Field{v.nameField(v.ask.KnownBy, "")}, fields...)
	} else {
		again = &page.Form{Action: v.to(resendPath), Slip: v.seal(s), Submit: v.say("Send a new code")}
	}
	v.show(status, m, page.Step{
		Title: v.say("Confirm your account"),
		Form:  page.Form{Action: v.to(confirmPath), Fields: fields, Slip: v.seal(s), Submit: v.say("Confirm")},
		Other: again,
		Links: []page.Link{{Name: v.say("Sign in"), URL: v.to(signInPath)}},
	})
}

// confirm takes the code. Who signed up or gave the password just before is signed in by that; anybody else signs in next.
func (h *Handler) confirm(v *visit) {
	s := v.slip
	if s.Name == "" {
		s.Name = v.typed(fieldUsername)
	}
	code := v.code()
	err := wire.Validate(&wire.ConfirmSignUpInput{ClientID: &v.in.app.ID, Username: &s.Name, ConfirmationCode: &code})
	var user state.User
	if err == nil {
		user, err = h.Native.Confirm(v.app, s.Name, code, false)
	}
	switch {
	case err == nil && s.Sub != "" && s.Sub == user.Sub:
		v.enter(&user)
	case err == nil:
		v.showSignIn(http.StatusOK, message{notice: v.say("Account confirmed. Please sign in.")})
	default:
		if _, m, ok := v.refusal(err); ok {
			v.showConfirm(http.StatusBadRequest, m, s)
		}
	}
}

// code is the code that was typed; people type it in groups.
func (v *visit) code() string { return strings.Join(strings.Fields(v.form.Get(fieldCode)), "") }

// resend sends another code.
func (h *Handler) resend(v *visit) {
	s := v.slip
	sent, err := h.Native.Resend(v.app, s.Name)
	if err == nil {
		s.Sent = sent.Destination
		v.showConfirm(http.StatusOK, message{notice: v.sentTo(s)}, s)
		return
	}
	if _, m, ok := v.refusal(err); ok {
		v.showConfirm(http.StatusBadRequest, m, s)
	}
}
