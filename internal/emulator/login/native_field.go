package login

import (
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
)

// kind is how a value is asked for (HTML, "Autofill").
type kind struct{ label, input, autocomplete, mode, hint string }

// kinds are the attributes that a schema can require, and username.
var kinds = map[string]kind{
	fieldUsername:        {label: "Username", input: "text", autocomplete: "username"},
	"email":              {label: "Email", input: "email", autocomplete: "email"},
	"phone_number":       {label: "Phone number", input: "tel", autocomplete: "tel", hint: "With + and country code, such as +4930123456"},
	"address":            {label: "Address", input: "text", autocomplete: "street-address"},
	"birthdate":          {label: "Birthdate", input: "text", autocomplete: "bday", hint: "Year-month-day, such as 1990-12-31"},
	"family_name":        {label: "Family name", input: "text", autocomplete: "family-name"},
	"gender":             {label: "Gender", input: "text", autocomplete: "sex"},
	"given_name":         {label: "Given name", input: "text", autocomplete: "given-name"},
	"locale":             {label: "Locale", input: "text", autocomplete: "language"},
	"middle_name":        {label: "Middle name", input: "text", autocomplete: "additional-name"},
	"name":               {label: "Name", input: "text", autocomplete: "name"},
	"nickname":           {label: "Nickname", input: "text", autocomplete: "nickname"},
	"picture":            {label: "Picture", input: "url", autocomplete: "photo"},
	"preferred_username": {label: "Preferred username", input: "text", autocomplete: "nickname"},
	"profile":            {label: "Profile", input: "url"},
	"website":            {label: "Website", input: "url", autocomplete: "url"},
	"zoneinfo":           {label: "Time zone", input: "text"},
}

// attributePrefix begins the names of fields that are attributes.
const attributePrefix = "userAttributes."

// attributeField asks for an attribute.
func (v *visit) attributeField(name string, required bool) page.Field {
	k, ok := kinds[name]
	if !ok {
		k = kind{label: name, input: "text"}
	}
	f := page.Field{
		Name: attributePrefix + name, Label: v.say(k.label), Type: k.input, Autocomplete: k.autocomplete, InputMode: k.mode, Required: required,
		Value: v.typed(attributePrefix + name),
	}
	if k.hint != "" {
		f.Hint = v.say(k.hint)
	}
	if !required {
		f.Hint = strings.TrimSpace(v.say("Optional") + ". " + f.Hint)
	}
	return f
}

// nameField asks who it is. Browsers store what is in it beside the password, whatever kind of name it is.
func (v *visit) nameField(names []string, value string) page.Field {
	f := page.Field{Name: fieldUsername, Type: "text", Autocomplete: "username", Required: true, Value: value}
	labels := make([]string, 0, len(names))
	for _, name := range names {
		labels = append(labels, v.say(kinds[name].label))
	}
	f.Label = strings.Join(labels, " "+v.say("or")+" ")
	if len(names) == 1 {
		f.Type = kinds[names[0]].input
		if hint := kinds[names[0]].hint; hint != "" {
			f.Hint = v.say(hint)
		}
	}
	return f
}

func (v *visit) passwordField() page.Field {
	return page.Field{Name: fieldPassword, Label: v.say("Password"), Type: "password", Autocomplete: "current-password", Required: true}
}

// newPasswordField says what the password has to be, before it is refused.
func (v *visit) newPasswordField(label string) page.Field {
	f := page.Field{Name: fieldPassword, Label: v.say(label), Type: "password", Autocomplete: "new-password", Required: true}
	for _, advice := range v.ask.Password {
		var args []any
		if advice.Number > 0 {
			args = append(args, advice.Number)
		}
		f.Rules = append(f.Rules, v.say(advice.Text, args...))
	}
	return f
}

func (v *visit) codeField() page.Field {
	return page.Field{Name: fieldCode, Label: v.say("Code"), Type: "text", Autocomplete: "one-time-code", InputMode: "numeric", Required: true}
}

// attributes are those that were filled in.
func (v *visit) attributes() map[string]string {
	all := map[string]string{}
	for name := range v.form {
		attribute, ok := strings.CutPrefix(name, attributePrefix)
		if value := v.typed(name); ok && value != "" {
			all[attribute] = value
		}
	}
	return all
}
