package login_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
)

// addProvider federates the pool with another provider, and gives it to the public client.
func (w *world) addProvider(t *testing.T, name string, details object) {
	t.Helper()
	w.must(t, "CreateIdentityProvider", object{
		"UserPoolId": w.pool, "ProviderName": name, "ProviderType": "OIDC", "AttributeMapping": object{"email": "email"}, "ProviderDetails": details,
	})
	w.must(t, "UpdateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme", name},
		"AllowedOAuthFlows": []string{"code"}, "CallbackURLs": []string{callback},
		"AllowedOAuthScopes": []string{"openid", "email", "aws.cognito.signin.user.admin"},
	})
}

// The stand-ins inside the process sign in as well.
func TestLogin_throughStandIn(t *testing.T) {
	w := federated(t, func(o *emulator.Options) {
		o.Issuers = map[string]demoidp.Issuer{"demo.example.net": {AutoLogin: true}}
	})
	w.addProvider(t, "Demo", object{
		"client_id": "demo", "client_secret": "x", "authorize_scopes": "openid email", "oidc_issuer": "https://demo.example.net", "attributes_request_method": "GET",
	})
	b := w.browser(t)
	b.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		if r.URL.Hostname() == "app.example.com" {
			return http.ErrUseLastResponse
		}
		return nil
	}
	p := b.open(t, w.authorizeURL("identity_provider", "Demo"))
	if p.at.Query().Get("code") == "" {
		t.Fatalf("%d %s %s", p.status, p.at, p.body)
	}
	id := w.claims(t, text(t, w.redeem(t, p.at.Query().Get("code")), "id_token"))
	if !strings.HasPrefix(text(t, id, "cognito:username"), "demo_") || id["email"] == nil {
		t.Errorf("%v", id)
	}
	if other := b.open(t, w.authorizeURL("identity_provider", "Acme")); other.at.Query().Get("code") == "" || w.idp.asked == nil {
		t.Errorf("the session of one provider served for another: %s", other.at)
	}
}

// The page of a stand-in, with its form, works under the alias.
func TestLogin_throughStandInByAlias(t *testing.T) {
	w := federated(t, nil)
	w.addProvider(t, "MIRACL", object{
		"client_id": "demo", "client_secret": "x", "authorize_scopes": "openid email", "oidc_issuer": "https://api.mpin.io", "attributes_request_method": "POST",
	})
	b := w.browser(t)
	b.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		if !strings.Contains(r.URL.Host, ".localhost:") {
			return http.ErrUseLastResponse
		}
		return nil
	}
	_, port, _ := strings.Cut(w.plain, ":")
	alias := func(address string) string { return strings.Replace(address, ".com/", ".com.localhost:"+port+"/", 1) }
	form := b.open(t, strings.Replace(alias(w.authorizeURL("identity_provider", "MIRACL")), "https", "http", 1))
	if form.at.Host != "api.mpin.io.localhost:"+port {
		t.Fatalf("%d %s", form.status, form.at)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, form.at.String(), strings.NewReader("name=Carol&email=carol%40example.com"))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://"+form.at.Host)
	back := b.send(t, r)
	if !strings.HasPrefix(back.at.String(), callback+"?code=") {
		t.Fatalf("%d %s %s", back.status, back.at, back.body)
	}
	if id := w.claims(t, text(t, w.redeem(t, back.at.Query().Get("code")), "id_token")); id["email"] != "carol@example.com" {
		t.Errorf("%v", id)
	}
}

// TestLogin_failsAtTheCallback: what the relying party finds wrong reaches the app, and leaves no user behind.
func TestLogin_failsAtTheCallback(t *testing.T) {
	w := federated(t, nil)
	w.addProvider(t, "Wrong", object{
		"client_id": "at-the-idp", "client_secret": "x", "authorize_scopes": "openid", "oidc_issuer": issuer + "/", "attributes_request_method": "GET",
		"authorize_url": issuer + "/authorize", "token_url": issuer + "/token", "attributes_url": issuer + "/userinfo", "jwks_uri": issuer + "/jwks",
	})
	p := w.browser(t).open(t, w.authorizeURL("identity_provider", "Wrong"))
	q := p.at.Query()
	if !strings.HasPrefix(p.at.String(), callback+"?") || q.Get("error") != "invalid_request" || q.Get("error_description") != "Bad id_token issuer "+issuer || q.Get("state") != "the app's state" {
		t.Errorf("%d %s", p.status, p.at)
	}
	w.addProvider(t, "Bare", object{
		"client_id": "at-the-idp", "client_secret": "x", "authorize_scopes": "openid", "oidc_issuer": issuer, "attributes_request_method": "GET",
		"authorize_url": issuer + "/authorize", "token_url": "http" + issuer[len("https"):], "attributes_url": issuer + "/userinfo", "jwks_uri": issuer + "/jwks",
	})
	p = w.browser(t).open(t, w.authorizeURL("identity_provider", "Bare"))
	if !strings.HasPrefix(p.at.String(), callback+"?") || !strings.Contains(p.at.Query().Get("error_description"), "not an https URL") {
		t.Errorf("endpoint without https: %d %s %s", p.status, p.at, p.body)
	}
	if out := w.must(t, "ListUsers", object{"UserPoolId": w.pool}); len(out["Users"].([]any)) != 0 { //nolint:forcetypeassert,errcheck // always there
		t.Errorf("users: %v", out)
	}
}

// A custom domain signs in too, and is what the metadata names; so do the names for FIPS and for the other issuer type.
func TestDomains(t *testing.T) {
	w := federated(t, func(o *emulator.Options) { o.CustomDelay = -1 })
	w.must(t, "CreateUserPoolDomain", object{
		"UserPoolId": w.pool, "Domain": "login.acme.example", "CustomDomainConfig": object{"CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/x"},
	})
	for _, site := range []string{"https://login.acme.example", "https://acme.auth-fips.eu-west-2.amazoncognito.com"} {
		b := w.browser(t)
		b.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
			if r.URL.Hostname() == "app.example.com" {
				return http.ErrUseLastResponse
			}
			return nil
		}
		p := b.open(t, strings.Replace(w.authorizeURL("identity_provider", "Acme"), domain, site, 1))
		if p.at.Query().Get("code") == "" || w.idp.asked.Get("redirect_uri") != site+"/oauth2/idpresponse" {
			t.Errorf("%s: %d %s; the provider was asked %v", site, p.status, p.at, w.idp.asked)
		}
		w.redeem(t, p.at.Query().Get("code"))
	}
	_, document := w.get(t, "https://cognito-idp.eu-west-2.amazonaws.com/"+w.pool+"/.well-known/openid-configuration", "")
	if document["authorization_endpoint"] != "https://login.acme.example/oauth2/authorize" || document["end_session_endpoint"] != "https://login.acme.example/logout" {
		t.Errorf("metadata: %v", document)
	}
	pool := text(t, w.must(t, "CreateUserPool", object{"PoolName": "new", "IssuerConfiguration": object{"Type": "UPDATED"}}), "UserPool", "Id")
	_, document = w.get(t, "https://issuer-cognito-idp.eu-west-2.amazonaws.com/"+pool+"/.well-known/openid-configuration", "")
	if document["issuer"] != "https://issuer-cognito-idp.eu-west-2.amazonaws.com/"+pool {
		t.Errorf("metadata: %v", document)
	}
}

// Parameters of the app that look like parts of an address stay parameters.
func TestCallback_parametersAreEscaped(t *testing.T) {
	w := federated(t, nil)
	state := "a b&code=x#y+%0d%0a\u00e9"
	p := w.browser(t).open(t, w.authorizeURL("identity_provider", "Acme", "state", state, "redirect_uri", "http://localhost:3000/?a=b"))
	q, err := url.ParseQuery(p.at.RawQuery)
	if err != nil || q.Get("state") != state || len(q["code"]) != 1 || q.Get("code") == "x" || q.Get("a") != "b" || p.at.Fragment != "" {
		t.Errorf("%s, %v", p.at, err)
	}
}
