package page

import "net/http"

// Field is an input with its label.
type Field struct {
	Name, Label, Type, Autocomplete, InputMode, Value, Hint string

	Required, Invalid bool
	// Rules are what the value has to be, such as those of a password.
	Rules []string
}

// Form is sent with POST to where it came from, unless Action says otherwise.
type Form struct {
	Action string
	Fields []Field
	// Slip is sent back as it is.
	Slip   string
	Submit string
}

// Step is a page with a form, on the way to an app.
type Step struct {
	Language, App, Title string

	// Alert is what went wrong, Notice what went well. AlertLanguage is that of the alert.
	Alert, AlertLanguage, Notice string

	Form Form
	// Other is a form without fields, a second thing to do.
	Other *Form
	Links []Link
}

// Write answers with the page.
func (p Step) Write(w http.ResponseWriter, status int) {
	write(w, status, "step", p.Language, p.Title+" – "+p.App, p)
}
