package login

import (
	"cmp"
	"net/http"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// nativeForm adds the form for native users to the page at /login, if the app lets them in.
func (h *Handler) nativeForm(w http.ResponseWriter, r *http.Request, s site, in *request, content *page.SignIn) error {
	if !contains(in.app.SupportedIdentityProviders, cognito) {
		return nil
	}
	v, err := h.newVisit(w, r, s, in)
	if err == nil {
		v.fill(content, message{})
	}
	return err
}

// fill puts the form, links and messages into the page.
func (v *visit) fill(content *page.SignIn, m message) {
	name := v.nameField(v.ask.KnownBy, cmp.Or(v.typed(fieldUsername), v.slip.Name, v.in.hint))
	content.Form = &page.Form{
		Action: v.to(signInPath), Fields: []page.Field{name, v.passwordField()}, Slip: v.seal(slip{}), Submit: v.say("Sign in"),
	}
	content.Alert, content.AlertLanguage, content.Notice = m.alert, m.alertLanguage, m.notice
	mark(content.Form.Fields, m.field)
	content.Links = []page.Link{{Name: v.say("Forgot your password?"), URL: v.to(forgotPath)}}
	if v.ask.Open {
		content.Links = append(content.Links, page.Link{Name: v.say("Create an account"), URL: v.to(signUpPath)})
	}
}

// showSignIn shows the page at /login, to sign in again or now.
func (v *visit) showSignIn(status int, m message) {
	content := v.choices(v.r, v.site, v.in)
	v.fill(&content, m)
	content.Write(v.w, status)
}

// signIn takes a username and a password.
func (h *Handler) signIn(v *visit) {
	name, password := v.typed(fieldUsername), v.form.Get(fieldPassword)
	err := wire.Validate(&wire.SignUpInput{ClientID: &v.in.app.ID, Username: &name, Password: &password})
	var user state.User
	if err == nil {
		user, err = h.Native.SignIn(v.app, name, password)
	}
	if err == nil {
		if user.Status == state.ForceChangePassword {
			v.showChoose(http.StatusOK, message{}, slip{Name: name, Username: user.Username, Sub: user.Sub})
			return
		}
		v.enter(&user)
		return
	}
	switch kind, m, ok := v.refusal(err); {
	case !ok:
	case kind == wire.UserNotConfirmed: // the password was right
		v.showConfirm(http.StatusOK, m, slip{Name: name, Username: user.Username, Sub: user.Sub})
	case kind == wire.PasswordResetRequired:
		v.showForgot(http.StatusOK, m)
	default:
		v.showSignIn(http.StatusBadRequest, m)
	}
}

// showChoose asks for a password in place of a temporary one, and for what the pool requires besides.
func (v *visit) showChoose(status int, m message, s slip) {
	fields := []page.Field{v.newPasswordField("New password")}
	missing, err := v.Native.Lacks(v.app, s.Username)
	if err != nil {
		v.broken(v.w, v.in.redirectURI, v.in.state, err)
		return
	}
	for _, name := range missing {
		fields = append(fields, v.attributeField(name, true))
	}
	v.show(status, m, page.Step{
		Title: v.say("Choose a password"),
		Form:  page.Form{Action: v.to(passwordPath), Fields: fields, Slip: v.seal(s), Submit: v.say("Set the password")},
	})
}

// replacePassword sets the password of a user who has proven to know the temporary one.
func (h *Handler) replacePassword(v *visit) {
	password := v.form.Get(fieldPassword)
	err := wire.Validate(&wire.SignUpInput{
		ClientID: &v.in.app.ID, Username: &v.slip.Name, Password: &password, UserAttributes: inputs(v.attributes()),
	})
	var user state.User
	if err == nil {
		user, err = h.Native.Choose(v.app, v.slip.Username, v.slip.Sub, password, v.attributes())
	}
	if err == nil {
		v.enter(&user)
		return
	}
	switch kind, m, ok := v.refusal(err); {
	case !ok:
	case kind == wire.NotAuthorized: // the temporary password was replaced meanwhile
		v.showSignIn(http.StatusBadRequest, m)
	default:
		v.showChoose(http.StatusBadRequest, m, v.slip)
	}
}

func inputs(attributes map[string]string) []wire.AttributeInput {
	var all []wire.AttributeInput
	for name, value := range attributes {
		all = append(all, wire.AttributeInput{Name: &name, Value: &value})
	}
	return all
}
