package frontend

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestFacts_Check(t *testing.T) {
	good := Facts{
		Domain: "login.example.com:8443", CallbackURLs: []string{"https://a.example/"}, CallbackURL: "https://a.example/",
		LogoutURLs: []string{"https://b.example/"}, LogoutURI: "https://b.example/", IdentityProvider: "Idura", IdentityProviders: []string{"Idura"},
	}
	tests := map[string]struct {
		change func(*Facts)
		fact   string
	}{
		"good":                {func(*Facts) {}, ""},
		"nothing chosen":      {func(f *Facts) { *f = Facts{} }, ""},
		"providers not known": {func(f *Facts) { f.IdentityProviders = nil }, ""},
		"callback":            {func(f *Facts) { f.CallbackURL = "https://a.example" }, FactCallbackURL},
		"logout":              {func(f *Facts) { f.LogoutURI = "https://a.example/" }, FactLogoutURI},
		"no logout URLs":      {func(f *Facts) { f.LogoutURLs = nil }, FactLogoutURI},
		"provider":            {func(f *Facts) { f.IdentityProvider = "idura" }, FactIdentityProvider},
		"no providers":        {func(f *Facts) { f.IdentityProviders = []string{} }, FactIdentityProvider},
		"domain is a URL":     {func(f *Facts) { f.Domain = "https://login.example.com" }, FactDomain},
		"domain is a prefix":  {func(f *Facts) { f.Domain = "acme" }, FactDomain},
	}
	for name, tt := range tests {
		f := good
		tt.change(&f)
		got := ""
		if found := f.Check(); len(found) > 0 {
			got = found[0].Fact
		}
		if got != tt.fact {
			t.Errorf("%s: complains of %q, want %q", name, got, tt.fact)
		}
	}
}

func TestFormats_areNamed(t *testing.T) {
	var names, files []string
	for _, f := range Formats() {
		names, files = append(names, f.Name), append(files, f.FileName)
		if !regexp.MustCompile(`^[a-z][a-z0-9_]+$`).MatchString(f.Name) || f.For == "" || f.MediaType == "" {
			t.Errorf("%+v", f)
		}
		if found, ok := ByName(f.Name); !ok || found.FileName != f.FileName {
			t.Errorf("%s is not found by its name", f.Name)
		}
	}
	slices.Sort(files)
	if !slices.IsSorted(names) || len(slices.Compact(slices.Clone(names))) != len(names) || len(slices.Compact(files)) != len(names) {
		t.Errorf("names are not sorted, or not unique: %q", names)
	}
	if _, ok := ByName("nonsense"); ok {
		t.Error("found a format that does not exist")
	}
}

// Each format says which fact it lacks.
func TestFormats_misfits(t *testing.T) {
	tests := []struct {
		format string
		change func(*Facts)
		fact   string
		why    string
	}{
		{"cognito_auth_js", func(f *Facts) { f.Confidential = true }, FactConfidential, "client secret"},
		{"hosted_ui_env", func(f *Facts) { f.CallbackURLs = []string{"https://app.example.com/?a=1&b=2"} }, FactCallbackURL, "without escaping"},
		{"hosted_ui_env", func(f *Facts) { f.LogoutURLs = []string{"https://app.example.com/%20"} }, FactLogoutURI, "without escaping"},
		{"hosted_ui_env", func(f *Facts) { f.LogoutURLs = nil }, FactLogoutURLs, "no logout URL"},
		{"aws_exports", func(f *Facts) { f.CallbackURLs = []string{"https://app.example.com/a,b"} }, FactCallbackURLs, "commas"},
		{"aws_exports", func(f *Facts) { f.LogoutURLs = []string{"https://app.example.com/a,b"} }, FactLogoutURLs, "commas"},
		{"amplify_outputs", func(f *Facts) { f.Domain = "" }, FactDomain, "no domain"},
		{"oidc_client_ts", func(f *Facts) { f.OAuthFlows = []string{"implicit"} }, FactFlows, "authorization code grant"},
		{"oidc_client_ts", func(f *Facts) { f.Issuer = "" }, FactRegion, "issuer"},
		{"spring_yaml", func(f *Facts) { f.Scopes = []string{"a${b"} }, FactScopes, "placeholder"},
		{"spring_yaml", func(f *Facts) { f.CallbackURLs = []string{"https://app.example.com/{x}"} }, FactCallbackURL, "template"},
		{"aspnet_json", func(f *Facts) { f.CallbackURLs = []string{"https://app.example.com/"} }, FactCallbackURL, "path"},
		{"aspnet_json", func(f *Facts) { f.CallbackURLs = []string{"myapp://login/now"} }, FactCallbackURL, "path"},
		{"authjs_env", func(f *Facts) { f.ClientID = "$a" }, FactClientID, "variable"},
		{"jwt_verify", func(f *Facts) { f.Issuer = "https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_A" }, FactRegion, "amazonaws.com"},
		{"jwt_verify", func(f *Facts) { f.ClientID = "" }, FactClientID, "needed"},
	}
	for _, tt := range tests {
		facts := goldenFacts(t)["several-urls"]
		facts.CallbackURL, facts.LogoutURI = "", ""
		facts.CallbackURLs, facts.LogoutURLs = []string{"https://app.example.com/oauth/cognito"}, []string{"https://app.example.com/"}
		f, _ := ByName(tt.format)
		if _, err := f.Render(facts); err != nil {
			t.Errorf("%s does not fit to begin with: %v", tt.format, err)
		}
		tt.change(&facts)
		_, err := f.Render(facts)
		var misfit *MisfitError
		if !errors.As(err, &misfit) || misfit.Fact != tt.fact || !strings.Contains(misfit.Why, tt.why) {
			t.Errorf("%s: got %v, want %s and %q", tt.format, err, tt.fact, tt.why)
		}
	}
}

func TestListen(t *testing.T) {
	tests := map[string][2]string{
		"http://localhost:4200/oauth/cognito": {"localhost", "4200"},
		"http://127.0.0.1/oauth/cognito":      {"127.0.0.1", "80"},
		"http://[::1]:8080/":                  {"::1", "8080"},
		"https://app.example.com:8443/":       {"::", "4200"},
		"http://%zz":                          {"::", "4200"},
	}
	for u, want := range tests {
		if host, port := listen(u); host != want[0] || port != want[1] {
			t.Errorf("%s: %s, %s, want %v", u, host, port, want)
		}
	}
}
