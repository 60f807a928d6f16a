package discovery

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Bounds of what is taken from a JSON document.
const (
	deepest     = 32   // levels of nesting
	longestText = 2048 // bytes of a text
	longestList = 1000 // elements of a list
)

// object is a JSON object by the exact names of its members: encoding/json
// would take "ISSUER" for "issuer".
type object map[string]json.RawMessage

// parseObject reads a JSON object, and nothing besides it.
func parseObject(body []byte) (object, error) {
	body = bytes.TrimSpace(bytes.TrimPrefix(body, []byte("\ufeff")))
	switch {
	case len(body) == 0:
		return nil, errors.New("the answer is empty")
	case body[0] == '<':
		return nil, errors.New("the answer is a web page, not JSON")
	case body[0] != '{':
		return nil, errors.New("the answer is no JSON object")
	case tooDeep(body):
		return nil, fmt.Errorf("the answer nests deeper than %d levels", deepest)
	}
	var members object
	if json.Unmarshal(body, &members) != nil {
		return nil, errors.New("the answer is no whole JSON object")
	}
	return members, nil
}

// tooDeep counts brackets outside of texts.
func tooDeep(body []byte) bool {
	depth, quoted := 0, false
	for i := 0; i < len(body); i++ {
		switch b := body[i]; {
		case quoted && b == '\\':
			i++
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '{' || b == '[':
			if depth++; depth > deepest {
				return true
			}
		case b == '}' || b == ']':
			depth--
		}
	}
	return false
}

// text returns a member that is a text, "" when it is absent or null.
func (o object) text(name string) (string, error) {
	var s string
	switch err := json.Unmarshal(o.raw(name), &s); {
	case err != nil:
		return "", fmt.Errorf("%s is no text", name)
	case len(s) > longestText:
		return "", fmt.Errorf("%s has more than %d bytes", name, longestText)
	}
	return s, nil
}

// list returns a member that is a list of texts. It is nil when it is absent,
// and when it is something else or endless: nothing can be concluded from it.
func (o object) list(name string) []string {
	var elements []*string
	if json.Unmarshal(o.raw(name), &elements) != nil || elements == nil || len(elements) > longestList {
		return nil
	}
	values := make([]string, 0, len(elements))
	for _, s := range elements {
		if s == nil || len(*s) > longestText {
			return nil
		}
		values = append(values, *s)
	}
	return values
}

// flag tells whether a member is true.
func (o object) flag(name string) bool {
	var b bool
	return json.Unmarshal(o.raw(name), &b) == nil && b
}

func (o object) raw(name string) json.RawMessage {
	if raw, ok := o[name]; ok {
		return raw
	}
	return json.RawMessage("null")
}
