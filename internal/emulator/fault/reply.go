package fault

import (
	"encoding/json"
	"strings"
)

// Rewrite applies the faults that change an answer to its JSON body. A body they do not fit comes back unchanged.
func Rewrite(faults []Fault, body []byte) []byte {
	for _, f := range faults {
		switch f.Kind {
		case AddKey:
			body = setMember(body, f.Path, f.Value, false)
		case DomainCreating:
			body = setMember(body, "DomainDescription.Status", json.RawMessage(`"CREATING"`), true)
		default: // the other kinds leave the answer alone
		}
	}
	return body
}

// setMember replaces the member at a dotted path; with onlyExisting it leaves an object alone that lacks the member. Every level is
// kept as raw JSON, so numbers and unknown members come through untouched.
func setMember(body json.RawMessage, path string, value json.RawMessage, onlyExisting bool) json.RawMessage {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(body, &object); err != nil || object == nil {
		return body
	}
	name, rest, nested := strings.Cut(path, ".")
	member, exists := object[name]
	switch {
	case nested && exists:
		object[name] = setMember(member, rest, value, onlyExisting)
	case !nested && (exists || !onlyExisting):
		object[name] = value
	default:
		return body
	}
	changed, err := json.Marshal(object)
	if err != nil {
		return body
	}
	return changed
}
