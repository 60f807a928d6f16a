package fault

import (
	"encoding/json"
	"net/url"
)

// shown are the parameters of the login plane that show what was asked for and let nobody sign in. Those with false are known as well;
// their values are codes, tokens, passwords, or what ties a login to a browser.
var shown = map[string]bool{
	"client_id": true, "redirect_uri": true, "response_type": true, "scope": true, "identity_provider": true, "idp_identifier": true,
	"login_hint": true, "lang": true, "prompt": true, "code_challenge_method": true, "grant_type": true, "logout_uri": true, "error": true,
	"username": true, "token_type_hint": true,

	"state": false, "nonce": false, "code_challenge": false, "code_verifier": false, "code": false, "client_secret": false,
	"refresh_token": false, "token": false, "password": false, "id_token_hint": false,
}

// RedactForm returns the parameters of a request as a JSON object, with the values of secret ones replaced. Parameters that nobody
// expects are left out, name and value: with a slip of the pen in an address, a code is the name.
func RedactForm(parameters ...url.Values) json.RawMessage {
	clean := make(map[string]any)
	for _, values := range parameters {
		for name, all := range values {
			switch show, known := shown[name]; {
			case !known:
			case !show:
				clean[name] = redacted
			case len(all) == 1:
				clean[name] = all[0]
			default:
				clean[name] = all
			}
		}
	}
	if len(clean) == 0 {
		return nil
	}
	text, err := json.Marshal(clean)
	if err != nil {
		return nil
	}
	return text
}
