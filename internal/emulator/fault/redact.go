package fault

import (
	"encoding/json"
	"strings"
)

const redacted = "(redacted)"

// secretMembers are the members of any request that hold a secret, in lower case without underscores: ClientSecret, the
// client_secret and private_key of ProviderDetails, passwords, codes, tokens, keyed hashes, sessions and the external id of an SNS role.
var secretMembers = []string{
	"clientsecret", "privatekey", "password", "newpassword", "temporarypassword", "confirmationcode", "accesstoken", "refreshtoken", "token",
	"secrethash", "secretcode", "session", "externalid",
}

// Redact returns a request body with the values of secret members replaced. A body that is not a JSON object is dropped: it
// could hold anything.
func Redact(body []byte) json.RawMessage {
	var object map[string]any
	if err := json.Unmarshal(body, &object); err != nil || object == nil {
		return nil
	}
	clean, err := json.Marshal(scrub(object))
	if err != nil {
		return nil
	}
	return clean
}

func scrub(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name, member := range v {
			if isSecret(name) {
				v[name] = redacted
				continue
			}
			v[name] = scrub(member)
		}
	case []any:
		for i := range v {
			v[i] = scrub(v[i])
		}
	}
	return value
}

func isSecret(member string) bool {
	name := strings.ToLower(strings.ReplaceAll(member, "_", ""))
	for _, secret := range secretMembers {
		if name == secret {
			return true
		}
	}
	return false
}
