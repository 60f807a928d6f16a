package emulator

import (
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
)

const (
	loginHost = "acme.auth.eu-north-1.amazoncognito.com"
	appURL    = "https://app.example.com/cb"
)

// everywhere is a transport of a browser that finds every host in the emulator.
type everywhere struct{ http.Handler }

func (e everywhere) RoundTrip(r *http.Request) (*http.Response, error) {
	in := httptest.NewRequestWithContext(r.Context(), r.Method, r.URL.String(), r.Body)
	in.Header = r.Header.Clone()
	in.Header.Set("Sec-Fetch-Site", "same-origin")
	w := httptest.NewRecorder()
	e.ServeHTTP(w, in)
	reply := w.Result()
	reply.Request = r
	return reply, nil
}

// federation is a user pool with one provider and one app, as somebody makes them who asks no plan.
type federation struct {
	issuer, method, scopes string
	schema                 []types.SchemaAttributeType
	mapping                map[string]string
	write                  []string
	details                map[string]string // instead of what discovery finds
	standIn                *demoidp.Issuer
	person                 string
}

func (f federation) make(t *testing.T) (e *Emulator, clientID string) {
	t.Helper()
	e, c, _ := start(t, Options{CheckIssuers: true, HTTPClient: answering(http.StatusTeapot, "")})
	u, err := url.Parse(f.issuer)
	if err != nil {
		t.Fatal(err)
	}
	if f.standIn != nil {
		if err := e.StandIn(u.Host, *f.standIn); err != nil {
			t.Fatal(err)
		}
	}
	pool, err := c.CreateUserPool(t.Context(), &cip.CreateUserPoolInput{PoolName: aws.String("acme"), Schema: f.schema})
	if err != nil {
		t.Fatal(err)
	}
	id := pool.UserPool.Id
	details := map[string]string{
		"client_id": "urn:acme:cognito", "client_secret": clientSecret, "authorize_scopes": f.scopes, "oidc_issuer": f.issuer, "attributes_request_method": f.method,
	}
	for name, value := range f.details {
		details[name] = value
	}
	_, domainErr := c.CreateUserPoolDomain(t.Context(), &cip.CreateUserPoolDomainInput{UserPoolId: id, Domain: aws.String("acme")})
	_, providerErr := c.CreateIdentityProvider(t.Context(), &cip.CreateIdentityProviderInput{
		UserPoolId: id, ProviderName: aws.String("Acme"), ProviderType: types.IdentityProviderTypeTypeOidc, ProviderDetails: details, AttributeMapping: f.mapping,
	})
	client, clientErr := c.CreateUserPoolClient(t.Context(), &cip.CreateUserPoolClientInput{
		UserPoolId: id, ClientName: aws.String("web"), AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: []types.OAuthFlowType{types.OAuthFlowTypeCode},
		AllowedOAuthScopes: []string{"openid"}, CallbackURLs: []string{appURL}, SupportedIdentityProviders: []string{"Acme"}, WriteAttributes: f.write,
	})
	if err := errors.Join(domainErr, providerErr, clientErr); err != nil {
		t.Fatal(err)
	}
	return e, *client.UserPoolClient.ClientId
}

// browse sends a browser on until it is back at the app, or a page is shown: then page is its status and text.
func browse(t *testing.T, browser *http.Client, method, address string, form url.Values) (back url.Values, at *url.URL, page string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	reply, err := browser.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(reply.Body)
	if err = errors.Join(err, reply.Body.Close()); err != nil {
		t.Fatal(err)
	}
	if to := reply.Header.Get("Location"); strings.HasPrefix(to, appURL+"?") {
		u, err := url.Parse(to)
		if err != nil {
			t.Fatal(err)
		}
		return u.Query(), u, ""
	}
	return nil, reply.Request.URL, reply.Status + " " + string(body)
}

// login signs somebody in, and returns what the app gets.
func (f federation) login(t *testing.T, e *Emulator, clientID string) (back url.Values, page string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	browser := &http.Client{Transport: everywhere{e}, Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(r.URL.String(), appURL) {
			return http.ErrUseLastResponse
		}
		return nil
	}}
	query := url.Values{"response_type": {"code"}, "client_id": {clientID}, "redirect_uri": {appURL}, "scope": {"openid"}, "state": {"s"}, "identity_provider": {"Acme"}}
	back, at, page := browse(t, browser, http.MethodGet, "https://"+loginHost+"/oauth2/authorize?"+query.Encode(), nil)
	if back == nil && strings.Contains(page, "Who are you?") {
		back, _, page = browse(t, browser, http.MethodPost, at.String(), url.Values{"person": {f.person}})
	}
	return back, page
}

// The federations of the vendors' pages.
func miracl() federation {
	return federation{issuer: "https://api.mpin.io", method: "POST", scopes: "openid email", mapping: map[string]string{"email": "email"}, person: "alice@example.com"}
}

func idura(issuer string) federation {
	return federation{issuer: issuer, method: "GET", scopes: "openid", person: "9a1c0f52-0000-4000-8000-000000000001"}
}

func TestStandIns_login(t *testing.T) {
	for name, f := range map[string]federation{
		"MIRACL Trust":           miracl(),
		"MIRACL Trust, project":  {issuer: "https://acme.miracl.io", method: "POST", scopes: "openid email", mapping: map[string]string{"email": "email"}, person: "bob@example.com"},
		"Idura Verify":           idura("https://acme-corp.idura.broker"),
		"Criipto Verify":         idura("https://acme-corp.criipto.id"),
		"any, with a page":       {issuer: "https://login.example.com", method: "GET", scopes: "openid email profile", mapping: map[string]string{"email": "email", "name": "name", "email_verified": "email_verified"}, standIn: &demoidp.Issuer{}, person: "demo-alice"},
		"any, by itself":         {issuer: "https://login.example.com", method: "GET", scopes: "openid", standIn: &demoidp.Issuer{AutoLogin: true}},
		"a required e-mail, got": {issuer: "https://login.example.com", method: "GET", scopes: "openid email", mapping: map[string]string{"email": "email"}, schema: requiredEmail(true), standIn: &demoidp.Issuer{AutoLogin: true}},
	} {
		t.Run(name, func(t *testing.T) {
			e, client := f.make(t)
			for range 2 { // the second login meets the user that the first has made
				if back, page := f.login(t, e, client); back.Get("code") == "" || back.Get("state") != "s" {
					t.Fatalf("%v %s", back, page)
				}
			}
		})
	}
}

func requiredEmail(mutable bool) []types.SchemaAttributeType {
	return []types.SchemaAttributeType{{Name: aws.String("email"), AttributeDataType: types.AttributeDataTypeString, Required: aws.Bool(true), Mutable: &mutable}}
}

// TestStandIns_misconfigured are mistakes that no API call notices. The first login fails with the text, or the second where it says so.
func TestStandIns_misconfigured(t *testing.T) {
	registered := func(secret, redirectURI string) *demoidp.Issuer {
		return &demoidp.Issuer{AutoLogin: true, Clients: map[string]demoidp.Registration{"urn:acme:cognito": {Secret: secret, RedirectURIs: []string{redirectURI}}}}
	}
	redirectURI := "https://" + loginHost + "/oauth2/idpresponse"
	anyone := func(change func(*federation)) federation {
		f := federation{issuer: "https://login.example.com", method: "GET", scopes: "openid email", mapping: map[string]string{"email": "email"}, standIn: &demoidp.Issuer{AutoLogin: true}}
		change(&f)
		return f
	}
	for name, c := range map[string]struct {
		federation federation
		want       string
		second     bool
		page       bool // instead of the callback
	}{
		"e-mail required, not mapped":    {anyone(func(f *federation) { f.schema, f.mapping = requiredEmail(true), nil }), "attributes required: [email]", false, false},
		"e-mail required, scope missing": {anyone(func(f *federation) { f.schema, f.scopes = requiredEmail(true), "openid" }), "attributes required: [email]", false, false},
		"e-mail required of an eID": {func() federation {
			f := idura("https://acme-corp.idura.broker")
			f.schema = requiredEmail(true)
			return f
		}(), "attributes required: [email]", false, false},
		"e-mail immutable":            {anyone(func(f *federation) { f.schema = requiredEmail(false) }), "user.email: Attribute cannot be updated", true, false},
		"user info signed":            {anyone(func(f *federation) { f.standIn.UserInfoResponse = demoidp.SignedJWT }), "invalid token_type in idp oauth response", false, false},
		"user info encrypted":         {anyone(func(f *federation) { f.standIn.UserInfoResponse = demoidp.SignedAndEncryptedJWT }), "invalid token_type in idp oauth response", false, false},
		"claims in the ID token only": {anyone(func(f *federation) { f.standIn.UserInfoResponse = demoidp.FromTokenEndpoint }), "answers 400 to GET", false, false},
		"user info method":            {func() federation { f := miracl(); f.method = "GET"; return f }(), "answers 405 to GET", false, false},
		"wrong secret":                {anyone(func(f *federation) { f.standIn = registered("another", redirectURI) }), "Acme Error - 401 error getting token", false, false},
		"secret by HTTP Basic only":   {anyone(func(f *federation) { f.standIn.TokenAuth = []string{"client_secret_basic"} }), "Acme Error - 401 error getting token", false, false},
		"redirect URI not registered": {anyone(func(f *federation) { f.standIn = registered(clientSecret, redirectURI+"/") }), "is not registered", false, true},
		"issuer with a slash":         {anyone(func(f *federation) { f.issuer += "/" }), "Bad id_token issuer https://login.example.com", false, false},
		"issuer without its slash":    {anyone(func(f *federation) { f.standIn.EndsInSlash = true }), "Bad id_token issuer https://login.example.com/", false, false},
		"scopes without openid":       {anyone(func(f *federation) { f.scopes = "email" }), "sends no id_token", false, false},
		"attribute not writable":      {anyone(func(f *federation) { f.write = []string{"name"} }), "no write access to email", false, false},
		"token endpoint elsewhere": {anyone(func(f *federation) {
			f.details = map[string]string{
				"authorize_url": f.issuer + "/authorize", "token_url": f.issuer + "/tokens/gone", "attributes_url": f.issuer + "/userinfo", "jwks_uri": f.issuer + "/jwks",
			}
		}), "Acme Error - 404 error getting token", false, false},
		"keys elsewhere": {anyone(func(f *federation) { f.standIn.Discovery = map[string]any{"jwks_uri": f.issuer + "/keys"} }), "jwks_uri of Acme answers 404", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			e, client := c.federation.make(t)
			if c.second {
				if back, page := c.federation.login(t, e, client); back.Get("code") == "" {
					t.Fatalf("the first login: %v %s", back, page)
				}
			}
			back, page := c.federation.login(t, e, client)
			told := back.Get("error_description")
			if c.page {
				told = page
			} else if back.Get("error") != "invalid_request" || back.Get("state") != "s" {
				t.Errorf("%v %s", back, page)
			}
			if !strings.Contains(told, c.want) || back.Has("code") || strings.Contains(told, clientSecret) {
				t.Errorf("%v %s, want %s", back, page, c.want)
			}
		})
	}
}
