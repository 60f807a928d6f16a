package login_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

func sha(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// TestToken_errors is the table of the developer guide's page on the token endpoint.
func TestToken_errors(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	refresh := text(t, w.redeem(t, w.code(t, b)), "refresh_token")
	for name, tt := range map[string]struct {
		form        url.Values
		credentials []string
		want        string
	}{
		"nothing":                     {url.Values{}, nil, "invalid_request"},
		"no grant type":               {url.Values{"client_id": {w.spa}}, nil, "invalid_request"},
		"password":                    {url.Values{"client_id": {w.spa}, "grant_type": {"password"}}, nil, "unsupported_grant_type"},
		"unknown client":              {w.redemption("x", "client_id", "1x"), nil, "invalid_client"},
		"client without its secret":   {w.redemption("x", "client_id", w.web), nil, "invalid_client"},
		"wrong secret":                {w.redemption("x", "client_id", w.web, "client_secret", "x"), nil, "invalid_client"},
		"wrong secret in the header":  {w.redemption("x", "client_id", w.web), []string{w.web, "x"}, "invalid_client"},
		"public client with a secret": {w.redemption("x", "client_secret", "x"), nil, "invalid_client"},
		"two clients":                 {w.redemption("x"), []string{w.web, w.secret}, "invalid_request"},
		"no code":                     {w.redemption(""), nil, "invalid_request"},
		"made-up code":                {w.redemption("x"), nil, "invalid_grant"},
		"code without callback":       {w.redemption("x", "redirect_uri", ""), nil, "invalid_request"},
		"other callback":              {w.redemption(w.code(t, b), "redirect_uri", "myapp://callback"), nil, "invalid_grant"},
		"other client":                {w.redemption(w.code(t, b), "client_id", w.web, "client_secret", w.secret), nil, "invalid_grant"},
		"other verifier":              {w.redemption(w.code(t, b), "code_verifier", verifier+"x"), nil, "invalid_grant"},
		"no verifier":                 {w.redemption(w.code(t, b), "code_verifier", ""), nil, "invalid_request"},
		"code for a machine":          {w.redemption("x", "client_id", w.machine, "client_secret", w.machineSecret), nil, "unauthorized_client"},
		"no refresh token":            {url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}}, nil, "invalid_request"},
		"made-up refresh token":       {url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}, "refresh_token": {w.pool + ".x"}}, nil, "invalid_grant"},
		"another's refresh token":     {url.Values{"grant_type": {"refresh_token"}, "refresh_token": {refresh}}, []string{w.web, w.secret}, "invalid_grant"},
		"credentials of an SPA":       {url.Values{"client_id": {w.spa}, "grant_type": {"client_credentials"}}, nil, "unauthorized_client"},
		"credentials of a web client": {url.Values{"grant_type": {"client_credentials"}}, []string{w.web, w.secret}, "unauthorized_client"},
		"scopes that are not a machine's": {
			url.Values{"grant_type": {"client_credentials"}, "scope": {"openid"}}, []string{w.machine, w.machineSecret}, "invalid_scope",
		},
		"parameter twice": {url.Values{"client_id": {w.spa, w.spa}, "grant_type": {"refresh_token"}}, nil, "invalid_request"},
	} {
		status, out := w.post(t, "/oauth2/token", tt.form, tt.credentials...)
		if status != http.StatusBadRequest || out["error"] != tt.want || len(out) != 1 {
			t.Errorf("%s: %d %v, want %s", name, status, out, tt.want)
		}
	}
	r := httptest.NewRequest(http.MethodPost, domain+"/oauth2/token?"+w.redemption(w.code(t, b)).Encode(), strings.NewReader("{}"))
	r.Header.Set("Content-Type", "application/json")
	reply := httptest.NewRecorder()
	w.ServeHTTP(reply, r)
	if reply.Code != http.StatusBadRequest {
		t.Errorf("JSON: %d %s", reply.Code, reply.Body)
	}
}

// A code is good once, and for five minutes.
func TestToken_codesEnd(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	code := w.code(t, b)
	w.redeem(t, code)
	if _, out := w.post(t, "/oauth2/token", w.redemption(code)); out["error"] != "invalid_grant" {
		t.Errorf("a second time: %v", out)
	}
	code = w.code(t, b)
	w.clock.Move(5*time.Minute - time.Second)
	w.redeem(t, code)
	code = w.code(t, b)
	w.clock.Move(5 * time.Minute)
	if _, out := w.post(t, "/oauth2/token", w.redemption(code)); out["error"] != "invalid_grant" {
		t.Errorf("after five minutes: %v", out)
	}
}

func TestToken_confidentialClient(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	for name, credentials := range map[string][]string{"in the header": {w.web, w.secret}, "in the form": nil} {
		form := w.redemption(w.code(t, b, "client_id", w.web), "client_id", w.web)
		if credentials == nil {
			form.Set("client_secret", w.secret)
		}
		if status, out := w.post(t, "/oauth2/token", form, credentials...); status != http.StatusOK || out["id_token"] == nil {
			t.Errorf("%s: %d %v", name, status, out)
		}
	}
	status, out := w.post(t, "/oauth2/token", url.Values{"grant_type": {"client_credentials"}}, w.machine, w.machineSecret)
	if status != http.StatusOK || out["refresh_token"] != nil || out["id_token"] != nil {
		t.Fatalf("machine: %d %v", status, out)
	}
	access := w.claims(t, text(t, out, "access_token"))
	if access["sub"] != w.machine || access["scope"] != "api/read" || access["username"] != nil {
		t.Errorf("machine: %v", access)
	}
	if status, _ := w.get(t, domain+"/oauth2/userInfo", text(t, out, "access_token")); status != http.StatusUnauthorized {
		t.Errorf("user info of a machine: %d", status)
	}
}

func TestToken_refreshAndRevoke(t *testing.T) {
	w := federated(t, nil)
	tokens := w.redeem(t, w.code(t, w.browser(t)))
	refresh, first := text(t, tokens, "refresh_token"), w.claims(t, text(t, tokens, "id_token"))
	w.clock.Move(time.Hour)
	if status, out := w.get(t, domain+"/oauth2/userInfo", text(t, tokens, "access_token")); status != http.StatusUnauthorized {
		t.Errorf("an old access token: %d %v", status, out)
	}
	status, out := w.post(t, "/oauth2/token", url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}, "refresh_token": {refresh}})
	if status != http.StatusOK || out["refresh_token"] != nil {
		t.Fatalf("refresh: %d %v", status, out)
	}
	second := w.claims(t, text(t, out, "id_token"))
	if second["auth_time"] != first["auth_time"] || second["origin_jti"] != first["origin_jti"] || second["sub"] != first["sub"] || second["jti"] == first["jti"] || second["nonce"] != nil {
		t.Errorf("refreshed: %v, first %v", second, first)
	}
	access := text(t, out, "access_token")
	for name, tt := range map[string]struct {
		form   url.Values
		status int
		want   any
	}{
		"no token":      {url.Values{"client_id": {w.spa}}, http.StatusBadRequest, "invalid_request"},
		"access token":  {url.Values{"client_id": {w.spa}, "token": {access}}, http.StatusBadRequest, "unsupported_token_type"},
		"unknown":       {url.Values{"client_id": {"1x"}, "token": {refresh}}, http.StatusUnauthorized, "invalid_client"},
		"made-up token": {url.Values{"client_id": {w.spa}, "token": {"x"}}, http.StatusOK, nil},
	} {
		if status, out := w.post(t, "/oauth2/revoke", tt.form); status != tt.status || out["error"] != tt.want {
			t.Errorf("revoke, %s: %d %v", name, status, out)
		}
	}
	w.must(t, "GetUser", object{"AccessToken": access})
	if status, out := w.post(t, "/oauth2/revoke", url.Values{"client_id": {w.spa}, "token": {refresh}}); status != http.StatusOK {
		t.Fatalf("revoke: %d %v", status, out)
	}
	if _, out := w.post(t, "/oauth2/token", url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}, "refresh_token": {refresh}}); out["error"] != "invalid_grant" {
		t.Errorf("a revoked refresh token: %v", out)
	}
	if _, out := w.call(t, "GetUser", object{"AccessToken": access}); out["__type"] != "NotAuthorizedException" || out["message"] != "Access Token has been revoked" {
		t.Errorf("a revoked access token: %v", out)
	}
}

// With rotation a refresh token is good once, and for its grace period.
func TestToken_rotation(t *testing.T) {
	w := federated(t, nil)
	w.must(t, "UpdateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme"},
		"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid", "email", "aws.cognito.signin.user.admin"},
		"CallbackURLs": []string{callback}, "ExplicitAuthFlows": []string{"ALLOW_USER_AUTH"},
		"RefreshTokenRotation": object{"Feature": "ENABLED", "RetryGracePeriodSeconds": 10},
		"AccessTokenValidity":  20, "TokenValidityUnits": object{"AccessToken": "minutes", "RefreshToken": "hours"}, "RefreshTokenValidity": 2,
	})
	first := text(t, w.redeem(t, w.code(t, w.browser(t))), "refresh_token")
	exchange := func(refresh string) (int, object) {
		return w.call(t, "GetTokensFromRefreshToken", object{"ClientId": w.spa, "RefreshToken": refresh})
	}
	w.clock.Move(30 * time.Minute)
	_, out := exchange(first)
	second := text(t, out, "AuthenticationResult", "RefreshToken")
	if second == first || out["AuthenticationResult"].(object)["ExpiresIn"] != 1200.0 { //nolint:forcetypeassert,errcheck // text looked at it
		t.Errorf("rotated: %v", out)
	}
	w.clock.Move(10 * time.Second)
	if status, out := exchange(first); status != http.StatusOK {
		t.Errorf("within the grace period: %v", out)
	}
	w.clock.Move(time.Second)
	if _, out := exchange(first); out["__type"] != "RefreshTokenReuseException" {
		t.Errorf("after it: %v", out)
	}
	if _, out := w.call(t, "InitiateAuth", object{"ClientId": w.spa, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": object{"REFRESH_TOKEN": second}}); out["__type"] != "InvalidParameterException" {
		t.Errorf("by a flow that is not allowed: %v", out)
	}
	w.clock.Move(90*time.Minute - 11*time.Second)
	if _, out := exchange(second); out["message"] != "Refresh Token has expired" {
		t.Errorf("the new token outlives the first: %v", out)
	}
}

// What Amplify calls: version 5 refreshes with InitiateAuth, version 6 with GetTokensFromRefreshToken.
func TestTokenOperations(t *testing.T) {
	w := federated(t, nil)
	form := w.redemption(w.code(t, w.browser(t), "client_id", w.web), "client_id", w.web)
	_, tokens := w.post(t, "/oauth2/token", form, w.web, w.secret)
	refresh := text(t, tokens, "refresh_token")
	sub := text(t, w.claims(t, text(t, tokens, "id_token")), "sub")
	hash := func(name string) string {
		mac := hmac.New(sha256.New, []byte(w.secret))
		mac.Write([]byte(name + w.web))
		return base64.StdEncoding.EncodeToString(mac.Sum(nil))
	}
	for name, tt := range map[string]struct {
		operation string
		in        object
		want      any // an error type
	}{
		"secret":          {"GetTokensFromRefreshToken", object{"ClientId": w.web, "ClientSecret": w.secret, "RefreshToken": refresh}, nil},
		"no secret":       {"GetTokensFromRefreshToken", object{"ClientId": w.web, "RefreshToken": refresh}, "NotAuthorizedException"},
		"other client":    {"GetTokensFromRefreshToken", object{"ClientId": w.spa, "RefreshToken": refresh}, "NotAuthorizedException"},
		"made-up":         {"GetTokensFromRefreshToken", object{"ClientId": w.spa, "RefreshToken": "x"}, "NotAuthorizedException"},
		"hash of name":    {"InitiateAuth", object{"ClientId": w.web, "AuthFlow": "REFRESH_TOKEN", "AuthParameters": object{"REFRESH_TOKEN": refresh, "SECRET_HASH": hash("acme_alice")}}, nil},
		"hash of sub":     {"InitiateAuth", object{"ClientId": w.web, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": object{"REFRESH_TOKEN": refresh, "SECRET_HASH": hash(sub)}}, nil},
		"wrong hash":      {"InitiateAuth", object{"ClientId": w.web, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": object{"REFRESH_TOKEN": refresh, "SECRET_HASH": "x"}}, "NotAuthorizedException"},
		"password":        {"InitiateAuth", object{"ClientId": w.web, "AuthFlow": "USER_PASSWORD_AUTH"}, "InvalidParameterException"},
		"not a token":     {"GetUser", object{"AccessToken": "x"}, "NotAuthorizedException"},
		"ID token":        {"GetUser", object{"AccessToken": tokens["id_token"]}, "NotAuthorizedException"},
		"access token":    {"GetUser", object{"AccessToken": tokens["access_token"]}, nil},
		"revoke access":   {"RevokeToken", object{"ClientId": w.web, "ClientSecret": w.secret, "Token": tokens["access_token"]}, "UnsupportedTokenTypeException"},
		"revoke nonsense": {"RevokeToken", object{"ClientId": w.web, "ClientSecret": w.secret, "Token": "x"}, nil},
		"no such user":    {"AdminGetUser", object{"UserPoolId": w.pool, "Username": "x"}, "UserNotFoundException"},
	} {
		if _, out := w.call(t, tt.operation, tt.in); out["__type"] != tt.want {
			t.Errorf("%s: %v", name, out)
		}
	}
	w.must(t, "RevokeToken", object{"ClientId": w.web, "ClientSecret": w.secret, "Token": refresh})
	if _, out := w.call(t, "GetTokensFromRefreshToken", object{"ClientId": w.web, "ClientSecret": w.secret, "RefreshToken": refresh}); out["message"] != "Refresh Token has been revoked" {
		t.Errorf("revoked: %v", out)
	}
	journal := httptest.NewRecorder()
	w.ServeHTTP(journal, httptest.NewRequest(http.MethodGet, "/_cogfed/journal", http.NoBody))
	for _, secret := range []string{refresh, w.secret, hash(sub), text(t, tokens, "access_token")} {
		if strings.Contains(journal.Body.String(), secret) {
			t.Errorf("the journal has %s", secret)
		}
	}
}

// Row CL-34: a client that may not read email_verified gets no tokens for the scope email.
func TestToken_scopeNeedsReadAttributes(t *testing.T) {
	w := federated(t, nil)
	w.must(t, "UpdateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme"},
		"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid", "email"}, "CallbackURLs": []string{callback},
		"ReadAttributes": []string{"email"},
	})
	code := w.code(t, w.browser(t), "scope", "openid email")
	if _, out := w.post(t, "/oauth2/token", w.redemption(code)); out["error"] != "invalid_grant" {
		t.Errorf("%v", out)
	}
	if id := w.claims(t, text(t, w.redeem(t, w.code(t, w.browser(t), "scope", "openid")), "id_token")); id["email"] == nil || id["name"] != nil {
		t.Errorf("openid alone shows what may be read: %v", id)
	}
}

func TestUserInfo_errors(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	access := text(t, w.redeem(t, w.code(t, b, "scope", "aws.cognito.signin.user.admin")), "access_token")
	for token, want := range map[string]struct {
		status int
		text   string
	}{
		"":     {http.StatusBadRequest, "Bad OAuth2 request at UserInfo Endpoint"},
		"x":    {http.StatusUnauthorized, "Access token is expired"},
		access: {http.StatusUnauthorized, "Access token does not contain openid scope"},
	} {
		r := httptest.NewRequest(http.MethodGet, domain+"/oauth2/userInfo", http.NoBody)
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if reply.Code != want.status || !strings.Contains(reply.Header().Get("WWW-Authenticate"), want.text) {
			t.Errorf("%q: %d %v", token, reply.Code, reply.Header())
		}
	}
}

// Pages of every origin may call what tokens authorize, and nothing else: nobody checks signatures here.
func TestCORS(t *testing.T) {
	w := federated(t, nil)
	for _, address := range []string{domain + "/oauth2/token", "https://cognito-idp.eu-west-2.amazonaws.com/", "http://127.0.0.1:9229/"} {
		r := httptest.NewRequest(http.MethodOptions, address, http.NoBody)
		r.Header.Set("Origin", "https://app.example.com")
		r.Header.Set("Access-Control-Request-Method", "POST")
		r.Header.Set("Access-Control-Request-Headers", "cache-control,content-type,x-amz-target,x-amz-user-agent")
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if reply.Code != http.StatusNoContent || reply.Header().Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(reply.Header().Get("Access-Control-Allow-Headers"), "X-Amz-Target") {
			t.Errorf("preflight of %s: %d %v", address, reply.Code, reply.Header())
		}
	}
	for operation, want := range map[string]string{"GetUser": "NotAuthorizedException", "ListUserPools": "AccessDeniedException", "DescribeIdentityProvider": "AccessDeniedException"} {
		r := httptest.NewRequest(http.MethodPost, "https://cognito-idp.eu-west-2.amazonaws.com/", strings.NewReader(`{"AccessToken":"x","MaxResults":1}`))
		r.Header.Set("Origin", "https://app.example.com")
		r.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService."+operation)
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if reply.Header().Get("X-Amzn-Errortype") != want {
			t.Errorf("%s: %s", operation, reply.Body)
		}
	}
}

// FuzzToken looks for requests that make a handler panic or answer with an internal error, or that get tokens out of it.
func FuzzToken(f *testing.F) {
	w := federated(f, nil)
	for _, path := range []string{"/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo"} {
		f.Add(path, "grant_type=authorization_code&client_id=CLIENT&code=x&redirect_uri=x&code_verifier=y", "")
		f.Add(path, "grant_type=refresh_token&client_id=CLIENT&refresh_token=POOL.x&token=a.b.c", "Bearer a.b.c")
		f.Add(path, "grant_type=client_credentials&scope=%00&token=%zz", "Basic Og==")
	}
	f.Fuzz(func(t *testing.T, path, form, authorization string) {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, domain, strings.NewReader(strings.NewReplacer("CLIENT", w.spa, "POOL", w.pool).Replace(form)))
		r.URL.Path = "/" + strings.TrimPrefix(path, "/")
		if strings.HasPrefix(r.URL.Path, "/_cogfed/") {
			return
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Authorization", authorization)
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if reply.Code >= http.StatusInternalServerError || strings.Contains(reply.Body.String(), "access_token\"") {
			t.Errorf("%d %s", reply.Code, reply.Body)
		}
	})
}
