package frontend

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// jsonText writes JSON that is also a JavaScript expression, and may stand in a
// script element of a page. Its strings are also YAML's double-quoted ones.
func jsonText(v any) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b) // escapes U+2028 and U+2029, which end a line of a script
	enc.SetEscapeHTML(false)   // & would make every address unreadable
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return "", err
	}
	var out strings.Builder
	for _, r := range b.String() { // what follows stands inside of strings only
		if r == '<' || unprintable(r) {
			fmt.Fprintf(&out, `\u%04x`, r)
			continue
		}
		out.WriteRune(r)
	}
	return out.String(), nil
}

// unprintable tells of characters that JSON may hold as they are, and YAML may
// not.
func unprintable(r rune) bool {
	return r == '\u007f' || unicode.Is(unicode.C, r) && r > '\u007f' && r <= '\uffff' || r == '\ufffe' || r == '\uffff'
}

// quote writes one string as jsonText does.
func quote(s string) string {
	text, err := jsonText(s)
	if err != nil { // a string always has JSON
		return `""`
	}
	return strings.TrimSuffix(text, "\n")
}

// script puts JSON between the words of a JavaScript statement.
func script(before string, v any) (string, error) {
	text, err := jsonText(v)
	return before + strings.TrimSuffix(text, "\n") + ";\n", err
}

// dotenv writes one assignment. Readers of dotenv files differ in escapes, so
// there are none: a value is bare or, for all readers the same, in single
// quotes.
func dotenv(fact, name, value string) (string, error) {
	bare := !strings.ContainsFunc(value, func(r rune) bool {
		return !strings.ContainsRune("-._:/=+%@,", r) && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r))
	})
	switch {
	case bare:
		return name + "=" + value + "\n", nil
	case strings.ContainsFunc(value, func(r rune) bool { return r == '\'' || unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }):
		return "", &MisfitError{fact, "a dotenv file cannot hold a value with a single quote or a control character."}
	default:
		return name + "='" + value + "'\n", nil
	}
}
