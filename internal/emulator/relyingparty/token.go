package relyingparty

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

// tokens are what the token endpoint gave for the code.
type tokens struct{ id, access string }

// exchange sends the code to the token endpoint. The client authenticates with client_secret_post, whatever the provider's
// discovery document lists (row IDL-01).
func (p *Party) exchange(ctx context.Context, idp Provider, r FinishRequest) (tokens, error) {
	u, err := endpoint("token_url", idp.TokenURL)
	if err != nil {
		return tokens{}, err
	}
	form := url.Values{"grant_type": {"authorization_code"}, "redirect_uri": {r.RedirectURI}, "client_id": {idp.ClientID}, "code": {r.Code}}
	if idp.ClientSecret != "" { // row IDP-06
		form.Set("client_secret", idp.ClientSecret)
	}
	reply, err := p.send(ctx, request{method: http.MethodPost, url: u, form: form})
	if err != nil {
		return tokens{}, unreachable("token endpoint", err, textTokenTimeout)
	}
	body, decodeErr := object(reply.body)
	if reply.status != http.StatusOK {
		failure := documented(textTokenError, idp.Name, reply.status)
		failure.Reason = saidNo(body, idp.ClientSecret, r.Code)
		return tokens{}, failure
	}
	if decodeErr != nil {
		return tokens{}, unknown("the token endpoint of %s answers something else than a JSON object", idp.Name)
	}
	return readTokens(idp, body)
}

func readTokens(idp Provider, body map[string]any) (tokens, error) {
	// RFC 6750 knows one type, and RFC 6749 compares types without regard to case. A type that is left out is let pass.
	if kind, given := body["token_type"]; given {
		if name, ok := kind.(string); !ok || !strings.EqualFold(name, "bearer") {
			return tokens{}, documented(textTokenType)
		}
	}
	var t tokens
	t.id, _ = body["id_token"].(string)
	t.access, _ = body["access_token"].(string)
	if t.id == "" {
		return tokens{}, unworded("the token endpoint of %s sends no id_token; are its scopes without openid?", idp.Name)
	}
	if t.access == "" && idp.AttributesURL != "" {
		return tokens{}, unworded("the token endpoint of %s sends no access_token to ask for the user info with", idp.Name)
	}
	return t, nil
}

// saidNo is a provider's own account of a refusal (RFC 6749, section 5.2), without the secrets that were sent.
func saidNo(body map[string]any, secrets ...string) string {
	code, _ := body["error"].(string)
	description, _ := body["error_description"].(string)
	said := strings.TrimSpace(code + " " + description)
	for _, secret := range secrets {
		if secret != "" {
			said = strings.ReplaceAll(said, secret, "(redacted)")
		}
	}
	return quote(said)
}
