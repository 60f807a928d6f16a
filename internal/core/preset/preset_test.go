package preset

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestPresets_golden(t *testing.T) {
	for _, id := range IDs() {
		t.Run(id, func(t *testing.T) {
			p, ok := ByID(id)
			if !ok {
				t.Fatal("no such preset")
			}
			file, got := filepath.Join("testdata", id+".golden"), sheet(p)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// sheet is what a user gets from a preset.
func sheet(p Preset) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n", p.Title, p.ID)
	fmt.Fprintf(&b, "provider_name = %q\nissuer = %q\nscopes = %q\n", p.ProviderName, p.Issuer, p.Scopes)
	fmt.Fprintf(&b, "an issuer is %q, ends in a slash: %v\n", p.ExampleIssuer(), p.IssuerEndsInSlash)
	fmt.Fprintf(&b, "attributes_request_method = %q\nuserinfo_response = %q\n", p.AttributesRequestMethod, p.UserInfoResponse)
	for _, attribute := range slices.Sorted(maps.Keys(p.AttributeMapping)) {
		fmt.Fprintf(&b, "attribute_mapping[%q] = %q\n", attribute, p.AttributeMapping[attribute])
	}
	fmt.Fprintf(&b, "hosts %q, plain JSON %v, claims follow scopes %v, no email_verified %v\n", p.IssuerHosts, p.RequiresPlainJSON, p.ClaimsFollowScopes, p.NoEmailVerified)
	for i, step := range p.RegistrationSteps {
		fmt.Fprintf(&b, "%d. %s\n", i+1, strings.ReplaceAll(step, RedirectURIPlaceholder, "https://acme.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse"))
	}
	return b.String()
}

func TestDetect(t *testing.T) {
	tests := map[string]string{
		"https://acme.idura.broker":              "idura",
		"https://acme.test.idura.broker":         "idura",
		"https://ACME.criipto.id/":               "criipto",
		"https://api.mpin.io":                    "miracl",
		"https://user@api.mpin.io:443/x?y#z":     "miracl",
		"https://acme.miracl.io":                 "miracl",
		"https://acme.auth0.com/":                "auth0",
		"https://acme.oktapreview.com":           "okta",
		"https://okta.com.evil.example":          "generic",
		"https://gitlab.example.com":             "generic",
		"https://google.com":                     "generic",
		"https://idura.broker":                   "generic",
		"https://idura.broker.evil.example":      "generic",
		"https://evil.example/acme.idura.broker": "generic",
		"http://acme.idura.broker":               "generic",
		"":                                       "generic",
		"acme.idura.broker":                      "generic",
	}
	for issuer, want := range tests {
		if got := Detect(issuer); got != want {
			t.Errorf("Detect(%q) = %q, want %q", issuer, got, want)
		}
	}
}

func TestDetect_examples(t *testing.T) {
	for _, id := range IDs() {
		p, _ := ByID(id)
		want := id
		if len(p.IssuerHosts) == 0 {
			want = Generic
		}
		if got := Detect(p.ExampleIssuer()); got != want {
			t.Errorf("Detect(%q) = %q, want %q", p.ExampleIssuer(), got, want)
		}
	}
}

func TestByID_givesCopies(t *testing.T) {
	p, _ := ByID("miracl")
	p.AttributeMapping["name"] = "name"
	p.Scopes[0] = "changed"
	again, _ := ByID("miracl")
	if again.Scopes[0] == "changed" || again.AttributeMapping["name"] != "" {
		t.Error("a caller changed the preset")
	}
	if _, ok := ByID("mircal"); ok {
		t.Error("found a preset that does not exist")
	}
}

// A preset without a file, or without a golden file, has no facts; the other
// way round, a file is left over.
func TestIDs_areTheFiles(t *testing.T) {
	for pattern, ending := range map[string]string{"data/*.json": ".json", "testdata/*.golden": ".golden"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, file := range files {
			names = append(names, strings.TrimSuffix(filepath.Base(file), ending))
		}
		slices.Sort(names)
		if got := IDs(); !slices.Equal(got, names) {
			t.Errorf("IDs() = %v, the files of %s are %v", got, pattern, names)
		}
	}
}

func TestLoad_refuses(t *testing.T) {
	good, err := data.ReadFile("data/generic.json")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string][2]string{
		"want the file name":         {`"id": "generic"`, `"id": "other"`},
		"id and title":               {`"title": "OpenID Connect provider"`, `"title": ""`},
		"scopes must contain openid": {`"openid"`, `"email"`},
		"must be GET or POST":        {`"attributes_request_method": "GET"`, `"attributes_request_method": "get"`},
		"must be an https URL":       {`"https://login.example.com"`, `"http://a.example"`},
		"one of issuer and":          {`"https://login.example.com"`, `""`},
		"on none of issuer_hosts":    {`"issuer_hosts": []`, `"issuer_hosts": ["*.example.org"]`},
		"contradicts":                {`"issuer_ends_in_slash": null`, `"issuer_ends_in_slash": true`},
		"needs userinfo_response":    {`"requires_plain_json": false`, `"requires_plain_json": true`},
		"must be present":            {`"attribute_mapping": {}`, `"attribute_mapping": null`},
		"registration_steps must":    {"{redirect_uri}", "the address"},
		"needs an https URL":         {`"date": "2026-11-21"`, `"date": ""`},
		"unknown field":              {`"title"`, `"titel"`},
	}
	for want, change := range tests {
		text := strings.ReplaceAll(string(good), change[0], change[1])
		_, err := load(fstest.MapFS{"data/generic.json": {Data: []byte(text)}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if _, err := load(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "generic.json is missing") {
		t.Errorf("without files: %v", err)
	}
}

func TestMustLoad_panicsOnBrokenData(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	mustLoad(fstest.MapFS{})
}
