package emulator

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
)

const clientSecret = "not-for-any-log"

// federate makes an OIDC provider and returns its details.
func federate(t *testing.T, c *cip.Client, pool, name, issuer string) (map[string]string, error) {
	t.Helper()
	out, err := c.CreateIdentityProvider(t.Context(), &cip.CreateIdentityProviderInput{
		UserPoolId: &pool, ProviderName: &name, ProviderType: types.IdentityProviderTypeTypeOidc,
		ProviderDetails: map[string]string{
			"client_id": "i", "client_secret": clientSecret, "authorize_scopes": "openid", "oidc_issuer": issuer, "attributes_request_method": "GET",
		},
	})
	if err != nil {
		return nil, err
	}
	return out.IdentityProvider.ProviderDetails, nil
}

func TestIssuers_vendorsNeedNoNetwork(t *testing.T) {
	_, c, _ := start(t, Options{CheckIssuers: true, HTTPClient: answering(http.StatusTeapot, "")})
	pool := create(t, c)
	for name, issuer := range map[string]string{"Idura": "https://acme-corp.idura.broker", "MIRACL": "https://api.mpin.io"} {
		details, err := federate(t, c, pool, name, issuer)
		if err != nil || !strings.HasPrefix(details["jwks_uri"], issuer+"/") || details["oidc_issuer"] != issuer {
			t.Errorf("%s: %v, %v", name, details, err)
		}
	}
}

func TestIssuers_uncheckedAreNotRead(t *testing.T) {
	_, c, _ := start(t, Options{})
	details, err := federate(t, c, create(t, c), "Acme", "https://idp.invalid")
	if err != nil || details["token_url"] != "" {
		t.Errorf("%v, %v", details, err)
	}
}

// answering is a client of an Internet where every host answers the same.
func answering(status int, body string) *http.Client {
	return &http.Client{Transport: roundTrip(func(r *http.Request) *http.Response {
		return &http.Response{StatusCode: status, Status: http.StatusText(status), Body: io.NopCloser(strings.NewReader(body)), Request: r}
	})}
}

type roundTrip func(*http.Request) *http.Response

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r), nil }

func TestIssuers_othersAreFetched(t *testing.T) {
	for body, want := range map[string]string{
		`{"token_endpoint":"https://idp.example.com/t"}`: "https://idp.example.com/t",
		`{"token_endpoint":7}`:                           "",
		`[]`:                                             "InvalidParameterException",
		`{"x":"` + strings.Repeat("x", 1<<20) + `"}`: "InvalidParameterException",
	} {
		_, c, _ := start(t, Options{CheckIssuers: true, HTTPClient: answering(http.StatusOK, body)})
		details, err := federate(t, c, create(t, c), "Acme", "https://idp.example.com")
		got := details["token_url"]
		if err != nil {
			got = code(err)
		}
		if got != want {
			t.Errorf("%.50s: %q, want %q (%v)", body, got, want, err)
		}
	}
	_, c, _ := start(t, Options{CheckIssuers: true, HTTPClient: answering(http.StatusNotFound, "{}")})
	if _, err := federate(t, c, create(t, c), "Acme", "https://idp.example.com"); err == nil || !strings.Contains(err.Error(), "Unable to contact well-known endpoint") {
		t.Errorf("not found: %v", err)
	}
}

func TestIssuers_oneThatComesBack(t *testing.T) {
	e, c, url := start(t, Options{CheckIssuers: true, Issuers: map[string]demoidp.Issuer{"idp.example.com": {Unreachable: true}}})
	pool := create(t, c)
	if _, err := federate(t, c, pool, "Acme", "https://idp.example.com"); code(err) != "InvalidParameterException" {
		t.Errorf("unreachable: %v", err)
	}
	w := httptest.NewRecorder()
	e.ServeHTTP(w, httptest.NewRequest(http.MethodPost, url+"/_cogfed/issuers", strings.NewReader(`{"host":"idp.example.com","token":"/t"}`)))
	details, err := federate(t, c, pool, "Acme", "https://idp.example.com")
	if w.Code != http.StatusNoContent || err != nil || details["token_url"] != "https://idp.example.com/t" {
		t.Errorf("%d %v %v", w.Code, details, err)
	}
}

func TestIssuers_answerOverHTTP(t *testing.T) {
	e, _, _ := start(t, Options{})
	w := httptest.NewRecorder()
	e.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://api.mpin.io"+demoidp.WellKnownPath, http.NoBody))
	if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"issuer":"https://api.mpin.io"`) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

// TestSecrets_shownToTheCallerOnly is row IDP-17: Describe shows the client secret, and nothing else does.
func TestSecrets_shownToTheCallerOnly(t *testing.T) {
	e, c, _ := start(t, Options{})
	pool := create(t, c)
	if _, err := federate(t, c, pool, "Acme", "https://idp.example.com"); err != nil {
		t.Fatal(err)
	}
	out, err := c.DescribeIdentityProvider(t.Context(), &cip.DescribeIdentityProviderInput{UserPoolId: &pool, ProviderName: aws.String("Acme")})
	if err != nil || out.IdentityProvider.ProviderDetails["client_secret"] != clientSecret {
		t.Errorf("%v, %v", out, err)
	}
	_, err = c.UpdateIdentityProvider(t.Context(), &cip.UpdateIdentityProviderInput{
		UserPoolId: &pool, ProviderName: aws.String("Acme"),
		ProviderDetails: map[string]string{"client_secret": clientSecret, "x": strings.Repeat("x", 131073)},
	})
	if err == nil || strings.Contains(err.Error(), clientSecret) {
		t.Errorf("refusal: %v", err)
	}
	journal, err := json.Marshal(e.Journal())
	if err != nil || strings.Contains(string(journal), clientSecret) || !strings.Contains(string(journal), "(redacted)") {
		t.Errorf("journal: %s, %v", journal, err)
	}
}
