package relyingparty

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

func pemOf(key any) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: must(x509.MarshalPKIXPublicKey(key))})
}

func finish(t *testing.T, p *Party, idp Provider) (Identity, error) {
	t.Helper()
	return p.Finish(t.Context(), idp, FinishRequest{Code: "c0de", RedirectURI: redirect})
}

func TestFinish_asksAsCognitoDoes(t *testing.T) {
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		s := newScript()
		p, idp := start(t, s)
		idp.AttributesRequestMethod = method
		identity, err := finish(t, p, idp)
		if err != nil {
			t.Fatal(err)
		}
		if identity.Subject != "alice" || identity.Claims["email"] != "info@example.com" || identity.Claims["age"] != json.Number("42") ||
			identity.Claims["access_token"] != "at" || identity.Claims["id_token"] == "" {
			t.Errorf("identity: %v", identity)
		}
		if len(s.asked) != 3 {
			t.Fatalf("%d requests", len(s.asked))
		}
		token, keys, info := s.asked[0], s.asked[1], s.asked[2]
		want := map[string]string{"grant_type": "authorization_code", "redirect_uri": redirect, "client_id": clientID, "client_secret": secret, "code": "c0de"}
		for name, value := range want {
			if s.forms[0].Get(name) != value {
				t.Errorf("token request: %s=%q", name, s.forms[0].Get(name))
			}
		}
		if token.Method != http.MethodPost || token.Header.Get("Authorization") != "" || len(s.forms[0]) != len(want) || token.URL.RawQuery != "" {
			t.Errorf("token request: %s %v %v", token.Method, token.Header, s.forms[0])
		}
		if keys.Method != http.MethodGet || keys.Header.Get("Authorization") != "" {
			t.Errorf("keys request: %s %v", keys.Method, keys.Header)
		}
		if info.Method != method || info.Header.Get("Authorization") != "Bearer at" || info.UserAgent() != "Amazon/Cognito" || len(s.forms[2]) != 0 {
			t.Errorf("user info request: %s %v %v", info.Method, info.Header, s.forms[2])
		}
	}
}

// change is one way to be accepted or refused.
type change func(*script, *Party, *Provider)

func script1(f func(*script)) change     { return func(s *script, _ *Party, _ *Provider) { f(s) } }
func provider1(f func(*Provider)) change { return func(_ *script, _ *Party, p *Provider) { f(p) } }
func impatient(f func(*script)) change {
	return func(s *script, p *Party, _ *Provider) { f(s); p.Timeout = time.Second }
}

func TestFinish_accepts(t *testing.T) {
	for name, c := range map[string]change{
		"ES256":                      script1(func(s *script) { s.alg, s.key, s.kid = jose.ES256, ecKey(), "ec" }),
		"PS256, whose family is RSA": script1(func(s *script) { s.alg = jose.PS256 }),
		"HS256 without kid":          script1(func(s *script) { s.alg, s.key, s.kid = jose.HS256, []byte(secret), "" }),
		"HS512":                      script1(func(s *script) { s.alg, s.key = jose.HS512, []byte(secret) }),
		"HS256 needs no keys":        func(s *script, _ *Party, p *Provider) { s.alg, s.key, p.JWKSURL = jose.HS256, []byte(secret), "" },
		"several audiences":          script1(func(s *script) { s.claims["aud"] = []string{"x", clientID} }),
		"a nonce nobody asked for":   script1(func(s *script) { s.claims["nonce"] = "n" }),
		"issuer with a slash, equal": func(s *script, _ *Party, p *Provider) { s.claims["iss"], p.Issuer = issuer+"/", issuer+"/" },
		"exp with a fraction":        script1(func(s *script) { s.claims["exp"] = float64(now.Unix()) + 0.5 }),
		"token_type in capitals":     script1(func(s *script) { s.token["token_type"] = "BEARER" }),
		"token_type left out":        script1(func(s *script) { s.token["token_type"] = nil }),
		"no user info endpoint":      provider1(func(p *Provider) { p.AttributesURL = "" }),
		"no access token then":       func(s *script, _ *Party, p *Provider) { s.token["access_token"], p.AttributesURL = nil, "" },
		"user info without sub":      script1(func(s *script) { s.onInfo = answering(200, "application/json", `{}`) }),
		"user info of untyped JSON":  script1(func(s *script) { s.onInfo = answering(200, "text/plain", `{"a":"b"}`) }),
		"two keys of one kid":        script1(func(s *script) { s.keys = append([]any{jose.JSONWebKey{Key: ecKey().Public(), KeyID: kid}}, s.keys...) }),
		"port 443":                   provider1(func(p *Provider) { p.TokenURL = issuer + ":443/token" }),
		"a public client":            provider1(func(p *Provider) { p.ClientSecret = "" }),
		"a key rotated in between": script1(func(s *script) {
			s.keys = []any{jose.JSONWebKey{Key: rsaKey().Public(), KeyID: "new", Use: "sig"}}
			s.kid = "new"
		}),
		"exp far away": script1(func(s *script) { s.claims["exp"] = now.AddDate(100, 0, 0).Unix() }),
		"iat and nbf are not compared": script1(func(s *script) {
			s.claims["iat"], s.claims["nbf"] = now.Add(time.Hour).Unix(), now.Add(time.Hour).Unix()
		}),
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript()
			p, idp := start(t, s)
			c(s, p, &idp)
			if identity, err := finish(t, p, idp); err != nil || identity.Subject != "alice" {
				t.Errorf("%v %v", identity, err)
			}
			if idp.ClientSecret == "" && s.forms[0].Has("client_secret") {
				t.Error("an empty secret was sent")
			}
		})
	}
}

func unsigned(s *script) string {
	payload := must(json.Marshal(s.claims))
	return base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none"}`)) + "." + base64.RawURLEncoding.EncodeToString(payload) + "."
}

// TestFinish_fails has a case per row of the reference's table of errors, then hostile providers.
func TestFinish_fails(t *testing.T) {
	bomb := strings.Repeat("[", 500000)
	for name, c := range map[string]struct {
		change change
		want   string
	}{
		"wrong secret":              {script1(func(s *script) { s.onToken = answering(401, "application/json", `{"error":"invalid_client"}`) }), "Acme Error - 401 error getting token"},
		"code used":                 {script1(func(s *script) { s.onToken = answering(400, "application/json", `{"error":"invalid_grant"}`) }), "Acme Error - 400 error getting token"},
		"error page":                {script1(func(s *script) { s.onToken = answering(500, "text/html", `<h1>`) }), "Acme Error - 500 error getting token"},
		"token timeout":             {impatient(func(s *script) { s.onToken = silent }), "Timeout occurred in calling IdP token endpoint"},
		"token trickle":             {impatient(func(s *script) { s.onToken = trickle }), "Timeout occurred in calling IdP token endpoint"},
		"token reset":               {script1(func(s *script) { s.onToken = hangUp }), "Connection reset"},
		"keys timeout":              {impatient(func(s *script) { s.onKeys = silent }), "Timeout in calling jwks uri"},
		"keys reset":                {script1(func(s *script) { s.onKeys = hangUp }), "Connection reset"},
		"user info timeout":         {impatient(func(s *script) { s.onInfo = silent }), "Read timed out"},
		"user info reset":           {script1(func(s *script) { s.onInfo = hangUp }), "Connection reset"},
		"issuer with a slash":       {script1(func(s *script) { s.claims["iss"] = issuer + "/" }), "Bad id_token issuer https://example.com/"},
		"issuer of another tenant":  {provider1(func(p *Provider) { p.Issuer = issuer + "/common/v2.0" }), "Bad id_token issuer https://example.com"},
		"issuer in capitals":        {script1(func(s *script) { s.claims["iss"] = "https://EXAMPLE.com" }), "Bad id_token issuer https://EXAMPLE.com"},
		"issuer left out":           {script1(func(s *script) { delete(s.claims, "iss") }), "no iss"},
		"audience":                  {script1(func(s *script) { s.claims["aud"] = "other" }), "Bad id_token aud [other]"},
		"audiences":                 {script1(func(s *script) { s.claims["aud"] = []any{"a", 7, "b"} }), "Bad id_token aud [a, b]"},
		"expired":                   {script1(func(s *script) { s.claims["exp"] = now.Unix() }), "expired at 2026-11-21T12:00:00Z"},
		"exp left out":              {script1(func(s *script) { delete(s.claims, "exp") }), "no exp"},
		"exp in words":              {script1(func(s *script) { s.claims["exp"] = "9999999999" }), "no exp"},
		"exp out of range":          {script1(func(s *script) { s.claims["exp"] = json.Number("1e300") }), "no exp"},
		"sub left out":              {script1(func(s *script) { delete(s.claims, "sub") }), "no sub"},
		"sub a number":              {script1(func(s *script) { s.claims["sub"] = 7 }), "no sub"},
		"other HMAC key":            {script1(func(s *script) { s.alg, s.key = jose.HS256, []byte("another") }), "invalid_token_signature: Error when verifying Symmetric MAC"},
		"user info a JWT":           {script1(func(s *script) { s.onInfo = answering(200, "application/jwt", s.idToken()) }), "invalid token_type in idp oauth response"},
		"user info an untyped JWT":  {script1(func(s *script) { s.onInfo = answering(200, "text/plain", s.idToken()) }), "invalid token_type in idp oauth response"},
		"user info a JWE":           {script1(func(s *script) { s.onInfo = answering(200, "", "e30.a.b.c.d") }), "invalid token_type in idp oauth response"},
		"token_type":                {script1(func(s *script) { s.token["token_type"] = "mac" }), "invalid token_type in idp oauth response"},
		"user info HTML":            {script1(func(s *script) { s.onInfo = answering(200, "text/html", "<p>") }), "no JSON object"},
		"user info a list":          {script1(func(s *script) { s.onInfo = answering(200, "application/json", "[]") }), "no JSON object"},
		"user info null":            {script1(func(s *script) { s.onInfo = answering(200, "application/json", "null") }), "no JSON object"},
		"user info two objects":     {script1(func(s *script) { s.onInfo = answering(200, "application/json", "{}{}") }), "no JSON object"},
		"user info refused":         {script1(func(s *script) { s.onInfo = answering(405, "application/json", "{}") }), "answers 405 to GET"},
		"user info of another":      {script1(func(s *script) { s.onInfo = answering(200, "application/json", `{"sub":"mallory"}`) }), "another sub"},
		"user info of a number":     {script1(func(s *script) { s.onInfo = answering(200, "application/json", `{"sub":7}`) }), "another sub"},
		"no openid":                 {script1(func(s *script) { s.token["id_token"] = nil }), "no id_token"},
		"no access token":           {script1(func(s *script) { s.token["access_token"] = nil }), "no access_token"},
		"token answer of form data": {script1(func(s *script) { s.onToken = answering(200, "", "access_token=x") }), "something else than a JSON object"},
		"keys gone":                 {script1(func(s *script) { s.onKeys = answering(404, "", "") }), "jwks_uri of Acme answers 404"},
		"keys no set":               {script1(func(s *script) { s.onKeys = answering(200, "", "[]") }), "no JSON Web Key Set"},
		"kid left out":              {script1(func(s *script) { s.kid = "" }), "has no kid"},
		"wrong kid":                 {script1(func(s *script) { s.kid = "other" }), `no key "other"`},
		"kid of an odd key":         {script1(func(s *script) { s.kid = "odd" }), `no key "odd"`},
		"key for encryption":        {script1(func(s *script) { s.keys = []any{jose.JSONWebKey{Key: rsaKey().Public(), KeyID: kid, Use: "enc"}} }), `no key "key-1"`},
		"key of another":            {script1(func(s *script) { s.kid = "ec" }), `not by key "ec"`},
		"http":                      {provider1(func(p *Provider) { p.TokenURL = "http://example.com/token" }), "token_url is not an https URL"},
		"keys over http":            {provider1(func(p *Provider) { p.JWKSURL = "http://example.com/keys" }), "jwks_uri is not an https URL"},
		"user info over http":       {provider1(func(p *Provider) { p.AttributesURL = "http://example.com/info" }), "attributes_url is not an https URL"},
		"port":                      {provider1(func(p *Provider) { p.TokenURL = "https://example.com:8443/token" }), "uses port 8443"},
		"no token_url":              {provider1(func(p *Provider) { p.TokenURL = "" }), "has no token_url"},
		"untrusted certificate":     {provider1(func(p *Provider) { p.TokenURL = "https://elsewhere.invalid/token" }), "token endpoint cannot be reached"},

		"alg none":             {script1(func(s *script) { s.rawID = unsigned(s) }), "no JWT signed with"},
		"public key as secret": {script1(func(s *script) { s.alg, s.key = jose.HS256, pemOf(rsaKey().Public()) }), textMAC},
		"HMAC, no secret":      {func(s *script, _ *Party, p *Provider) { s.alg, s.key, p.ClientSecret = jose.HS256, []byte{}, "" }, textMAC},
		"secret key in the set": {script1(func(s *script) {
			s.alg, s.key = jose.HS256, []byte("oct")
			s.keys = []any{jose.JSONWebKey{Key: []byte("oct"), KeyID: kid}}
		}), textMAC},
		"ID token an object":   {script1(func(s *script) { s.rawID = `{"payload":"e30"}` }), "no JWT signed with"},
		"ID token a JWE":       {script1(func(s *script) { s.rawID = "e30.a.b.c.d" }), "no JWT signed with"},
		"ID token of a list":   {script1(func(s *script) { s.rawID = sign(s.alg, s.key, kid, []byte(`[]`)) }), "holds no JSON object"},
		"endless token answer": {script1(func(s *script) { s.onToken = endless }), "longer than 1048576 bytes"},
		"endless keys":         {script1(func(s *script) { s.onKeys = endless }), "longer than 1048576 bytes"},
		"endless user info":    {script1(func(s *script) { s.onInfo = endless }), "longer than 1048576 bytes"},
		"token redirect":       {script1(func(s *script) { s.onToken = http.RedirectHandler("/token", http.StatusTemporaryRedirect).ServeHTTP }), "Acme Error - 307 error getting token"},
		"keys redirect":        {script1(func(s *script) { s.onKeys = http.RedirectHandler("/keys", http.StatusFound).ServeHTTP }), "answers 302"},
		"user info redirect":   {script1(func(s *script) { s.onInfo = http.RedirectHandler("/info", http.StatusFound).ServeHTTP }), "answers 302"},
		"JSON bomb, token":     {script1(func(s *script) { s.onToken = answering(200, "", `{"a":`+bomb) }), "something else than a JSON object"},
		"JSON bomb, keys":      {script1(func(s *script) { s.onKeys = answering(200, "", `{"keys":`+bomb) }), "no JSON Web Key Set"},
		"JSON bomb, user info": {script1(func(s *script) { s.onInfo = answering(200, "", `{"a":`+bomb) }), "no JSON object"},
		"long issuer":          {script1(func(s *script) { s.claims["iss"] = strings.Repeat("x", 1000) }), strings.Repeat("x", 200) + "..."},
		"issuer of two lines":  {script1(func(s *script) { s.claims["iss"] = "a\r\nb" }), "Bad id_token issuer a  b"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript()
			p, idp := start(t, s)
			c.change(s, p, &idp)
			identity, err := finish(t, p, idp)
			var failure *Error
			if !errors.As(err, &failure) {
				t.Fatalf("%v %v", identity, err)
			}
			if failure.Code != "invalid_request" || !strings.Contains(failure.Description, c.want) {
				t.Errorf("%s: %s, want %s", failure.Code, failure.Description, c.want)
			}
			if !strings.HasPrefix(failure.Description, "local Cognito: ") && failure.Description != c.want && !strings.HasSuffix(c.want, "...") {
				t.Errorf("text %q differs from the documented %q", failure.Description, c.want)
			}
			if strings.Contains(err.Error(), secret) || strings.Contains(err.Error(), "c0de") || s.requests() > 3 {
				t.Errorf("%v after %d requests", err, s.requests())
			}
		})
	}
}

func TestFinish_reasonHoldsNoSecret(t *testing.T) {
	s := newScript()
	s.onToken = func(w http.ResponseWriter, r *http.Request) {
		body := must(json.Marshal(map[string]string{"error": "invalid_grant", "error_description": "no\n" + r.PostForm.Get("client_secret") + r.PostForm.Get("code")}))
		reply(w, 400, "application/json", string(body))
	}
	p, idp := start(t, s)
	_, err := finish(t, p, idp)
	if want := "invalid_request: Acme Error - 400 error getting token (invalid_grant no (redacted)(redacted))"; err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
}

// TestFinish_keysAreReadEachTime is row IDL-07.
func TestFinish_keysAreReadEachTime(t *testing.T) {
	s := newScript()
	p, idp := start(t, s)
	for range 2 {
		if _, err := finish(t, p, idp); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.asked) != 6 || s.asked[4].URL.Path != "/keys" {
		t.Errorf("%d requests", len(s.asked))
	}
}
