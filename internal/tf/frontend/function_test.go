package frontend_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const host = "acme.auth.eu-west-2.amazoncognito.com"

type (
	list   = []string
	dict   = map[string]string
	object = map[string]any
)

// call calls a function as Terraform does, and returns its result, or the
// error with the number of the argument.
func call(t *testing.T, name string, arguments ...any) string {
	t.Helper()
	server, err := acctest.Factories()["cogfed"]()
	if err != nil {
		t.Fatal(err)
	}
	request := &tfprotov6.CallFunctionRequest{Name: name}
	for _, a := range arguments {
		v := valueOf(a)
		schema := v.Type()
		if name == "client_config" && len(request.Arguments) == 1 {
			schema = tftypes.DynamicPseudoType
		}
		d, err := tfprotov6.NewDynamicValue(schema, v)
		if err != nil {
			t.Fatal(err)
		}
		request.Arguments = append(request.Arguments, &d)
	}
	answer, err := server.CallFunction(context.Background(), request)
	if err != nil {
		t.Fatal(err)
	}
	if answer.Error != nil {
		position := "?"
		if answer.Error.FunctionArgument != nil {
			position = fmt.Sprint(*answer.Error.FunctionArgument)
		}
		return "error at " + position + ": " + answer.Error.Text
	}
	result, err := answer.Result.Unmarshal(tftypes.String)
	if err != nil {
		t.Fatal(err)
	}
	if !result.IsKnown() {
		return "unknown"
	}
	var text string
	if err := result.As(&text); err != nil {
		t.Fatal(err)
	}
	return text
}

func valueOf(v any) tftypes.Value {
	switch v := v.(type) {
	case tftypes.Value:
		return v
	case list:
		var elements []tftypes.Value
		for _, s := range v {
			elements = append(elements, valueOf(s))
		}
		return tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, elements)
	case dict:
		elements := map[string]tftypes.Value{}
		for k, s := range v {
			elements[k] = valueOf(s)
		}
		return tftypes.NewValue(tftypes.Map{ElementType: tftypes.String}, elements)
	case object:
		kinds, values := map[string]tftypes.Type{}, map[string]tftypes.Value{}
		for k, e := range v {
			values[k] = valueOf(e)
			kinds[k] = values[k].Type()
		}
		return tftypes.NewValue(tftypes.Object{AttributeTypes: kinds}, values)
	case bool:
		return tftypes.NewValue(tftypes.Bool, v)
	case int:
		return tftypes.NewValue(tftypes.Number, v)
	default:
		return tftypes.NewValue(tftypes.String, v)
	}
}

func unknown() tftypes.Value { return tftypes.NewValue(tftypes.String, tftypes.UnknownValue) }

func TestFunctions_addresses(t *testing.T) {
	tests := []struct {
		name      string
		arguments []any
		want      string
	}{
		{"domain_name", []any{"acme", "eu-west-2"}, host},
		{"domain_name", []any{"acme", "us-gov-west-1"}, "acme.auth-fips.us-gov-west-1.amazoncognito.com"},
		{"domain_name", []any{"acme", "cn-north-1"}, `error at 1: For Region "cn-north-1"`},
		{"domain_name", []any{"login.example.com", "eu-west-2"}, `error at 0: "login.example.com" is not a prefix`},
		{"domain_name", []any{"", "eu-west-2"}, `error at 0: "" is not a prefix`},
		{"redirect_uri", []any{host}, "https://" + host + "/oauth2/idpresponse"},
		{"redirect_uri", []any{"acme"}, `error at 0: "acme" is not a host name`},
		{"redirect_uri", []any{"https://" + host}, `error at 0: "https://acme`},
		{"issuer_url", []any{"eu-west-2_AbCdEfGhI"}, "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEfGhI"},
		{"issuer_url", []any{"eu-west-2_AbCdEfGhI", "UPDATED"}, "https://issuer-cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEfGhI"},
		{"issuer_url", []any{"us-gov-west-1_A", "UPDATED"}, `error at 0: For Region "us-gov-west-1" an issuer of type UPDATED`},
		{"issuer_url", []any{"eu-west-2_A", "NEW"}, `error at 1: Write the type`},
		{"issuer_url", []any{"eu-west-2_A", "UPDATED", "UPDATED"}, `error at 1: Write the type`},
		{"issuer_url", []any{"AbCdEfGhI"}, `error at 0: "AbCdEfGhI" is not the id`},
		{
			"authorize_url",
			[]any{host, "c1", "http://localhost:3000/?a=b", list{"openid", "email"}},
			"https://" + host + "/oauth2/authorize?client_id=c1&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F%3Fa%3Db&response_type=code&scope=openid+email",
		},
		{
			"authorize_url",
			[]any{host, "c1", "myapp://cb", list{"openid"}, dict{"identity_provider": "A&B", "lang": "de", "response_type": "token"}, dict{"lang": "en"}},
			"https://" + host + "/oauth2/authorize?client_id=c1&redirect_uri=myapp%3A%2F%2Fcb&response_type=token&scope=openid&identity_provider=A%26B&lang=en",
		},
		{"authorize_url", []any{host, "c1", "myapp://cb", list{"openid"}, dict{"scope": "email"}}, "error at 4: scope is an argument of its own"},
		{"authorize_url", []any{"acme", "c1", "myapp://cb", list{"openid"}}, "error at 0: "},
		{"logout_url", []any{host, "c1", "http://localhost:3000"}, "https://" + host + "/logout?client_id=c1&logout_uri=http%3A%2F%2Flocalhost%3A3000"},
		{"logout_url", []any{"https://" + host + "/", "c1", "http://localhost:3000"}, "error at 0: "},
	}
	for _, tt := range tests {
		got := call(t, tt.name, tt.arguments...)
		if got != tt.want && (!strings.HasPrefix(tt.want, "error") || !strings.HasPrefix(got, tt.want)) {
			t.Errorf("%s(%q): got\n%s\nwant\n%s", tt.name, tt.arguments, got, tt.want)
		}
	}
}

// client is the least that all formats but one are written from.
func client(more object) object {
	out := object{
		"user_pool_id": "eu-west-2_AbCdEfGhI", "client_id": "c1", "domain_name": host,
		"callback_urls": list{"http://localhost:3000", "https://app.example.com/cb"}, "logout_urls": list{"http://localhost:3000"},
		"something_else": 1,
	}
	for k, v := range more {
		out[k] = v
		if v == nil {
			delete(out, k)
		}
	}
	return out
}

func TestFunctions_clientConfig(t *testing.T) {
	tuple := tftypes.NewValue(tftypes.Tuple{ElementTypes: []tftypes.Type{tftypes.String}}, []tftypes.Value{valueOf("openid")})
	set := tftypes.NewValue(tftypes.Set{ElementType: tftypes.String}, []tftypes.Value{valueOf("phone"), valueOf("openid")})
	partly := tftypes.NewValue(tftypes.List{ElementType: tftypes.String}, []tftypes.Value{unknown()})
	nothing := tftypes.NewValue(tftypes.DynamicPseudoType, nil)
	tests := map[string]struct {
		format string
		client any
		want   string
	}{
		"defaults":       {"oidc_client_ts", client(nil), `"scope": "openid email profile"`},
		"issuer":         {"oidc_client_ts", client(nil), `"authority": "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEfGhI"`},
		"issuer type":    {"oidc_client_ts", client(object{"issuer_type": "UPDATED"}), `"authority": "https://issuer-cognito-idp.`},
		"region":         {"aws_exports", client(nil), `"aws_project_region": "eu-west-2"`},
		"other region":   {"aws_exports", client(object{"region": "eu-west-1"}), `"aws_project_region": "eu-west-1"`},
		"tuple":          {"oidc_client_ts", client(object{"allowed_oauth_scopes": tuple}), `"scope": "openid"`},
		"set":            {"oidc_client_ts", client(object{"allowed_oauth_scopes": set}), `"scope": "`},
		"null":           {"oidc_client_ts", client(object{"allowed_oauth_scopes": nothing, "region": nothing}), `"scope": "openid email profile"`},
		"choice":         {"oidc_client_ts", client(object{"callback_url": "https://app.example.com/cb"}), `"redirect_uri": "https://app.example.com/cb"`},
		"provider":       {"oidc_client_ts", client(object{"identity_provider": "Idura", "identity_providers": list{"Idura"}}), `"identity_provider": "Idura"`},
		"pool":           {"amplify_outputs", client(object{"username_attributes": list{"email"}, "mfa_configuration": "ON", "mfa_methods": list{"TOTP"}}), `"mfa_configuration": "REQUIRED"`},
		"confidential":   {"spring_yaml", client(object{"confidential": true}), `${COGNITO_CLIENT_SECRET}`},
		"as in aws":      {"spring_yaml", client(object{"generate_secret": true, "confidential": false}), `${COGNITO_CLIENT_SECRET}`},
		"has one":        {"spring_yaml", client(object{"client_secret": "hidden"}), `${COGNITO_CLIENT_SECRET}`},
		"has none":       {"spring_yaml", client(object{"client_secret": ""}), `client-authentication-method: "none"`},
		"web client":     {"spring_yaml", client(object{"client_secret_id": nothing}), `${COGNITO_CLIENT_SECRET}`},
		"irrelevant":     {"jwt_verify", client(object{"something_else": unknown()}), `"clientId": "c1"`},
		"unknown":        {"jwt_verify", client(object{"client_id": unknown()}), "unknown"},
		"unknown in it":  {"aws_exports", client(object{"callback_urls": partly}), "unknown"},
		"all unknown":    {"aws_exports", tftypes.NewValue(tftypes.DynamicPseudoType, tftypes.UnknownValue), "unknown"},
		"no format":      {"nonsense", client(nil), `error at 0: "nonsense" is not a format. These are: amplify_outputs, `},
		"no object":      {"jwt_verify", "c1", "error at 1: the client must be an object"},
		"wrong type":     {"jwt_verify", client(object{"client_id": 1}), "error at 1: client_id must be a string"},
		"wrong bool":     {"jwt_verify", client(object{"confidential": "yes"}), "error at 1: confidential must be a bool"},
		"wrong list":     {"jwt_verify", client(object{"callback_urls": "http://localhost:3000"}), "error at 1: callback_urls must be a list or set of strings"},
		"wrong element":  {"jwt_verify", client(object{"callback_urls": dict{"a": "b"}}), "error at 1: callback_urls must be a list or set of strings"},
		"wrong choice":   {"jwt_verify", client(object{"callback_url": "http://localhost"}), `error at 1: jwt_verify: callback_url: "http://localhost" is not a callback URL`},
		"wrong provider": {"jwt_verify", client(object{"identity_provider": "MIRACL", "identity_providers": list{"Idura"}}), `error at 1: jwt_verify: identity_provider: "MIRACL"`},
		"no id":          {"jwt_verify", client(object{"client_id": nil}), "error at 1: jwt_verify: client_id: "},
		"no callback":    {"aws_exports", client(object{"callback_urls": nil}), "error at 1: aws_exports: callback_urls: the client has no callback URL"},
		"has a secret":   {"cognito_auth_js", client(object{"confidential": true}), "error at 1: cognito_auth_js: confidential: the client has a client secret"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(strings.Fields(call(t, "client_config", tt.format, tt.client)), " ")
			if strings.Contains(got, "hidden") || !strings.Contains(got, tt.want) || strings.HasPrefix(got, "error") != strings.HasPrefix(tt.want, "error") {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// The functions in a configuration: of a client as it is, known as soon as the
// client is, and to the letter what the data source says.
func TestAccFunctions(t *testing.T) {
	e, pool := acctest.New(t), name()
	config := whole(e, pool, "", "") + `
output "redirect_uri" {
  value = provider::cogfed::redirect_uri(provider::cogfed::domain_name("acme", "eu-west-2"))
}

output "agree" {
  value = {
    redirect_uri = provider::cogfed::redirect_uri(cogfed_oidc_federation.test.domain_name) == cogfed_oidc_federation.test.redirect_uri
    issuer_url   = provider::cogfed::issuer_url(cogfed_oidc_federation.test.user_pool_id) == cogfed_oidc_federation.test.issuer_url
    authorize_url = provider::cogfed::authorize_url(
      cogfed_spa_client.test.domain_name, cogfed_spa_client.test.client_id, cogfed_spa_client.test.callback_urls[0],
      cogfed_spa_client.test.allowed_oauth_scopes,
    ) == cogfed_spa_client.test.authorize_url
    logout_url = provider::cogfed::logout_url(
      cogfed_spa_client.test.domain_name, cogfed_spa_client.test.client_id, cogfed_spa_client.test.logout_urls[0],
    ) == cogfed_spa_client.test.logout_url
    files = alltrue([
      for name in ["oidc_client_ts", "cognito_auth_js", "amplify_resources_config", "hosted_ui_env", "spring_yaml", "jwt_verify"] :
      provider::cogfed::client_config(name, cogfed_spa_client.test) == data.cogfed_client_config.test[name]
    ])
    merged = provider::cogfed::client_config("aws_exports", merge(cogfed_spa_client.test, { auto_verified_attributes = ["email"] })) == data.cogfed_client_config.test.aws_exports
  }
}
`
	agree := knownvalue.ObjectExact(map[string]knownvalue.Check{
		"redirect_uri": knownvalue.Bool(true), "issuer_url": knownvalue.Bool(true), "authorize_url": knownvalue.Bool(true),
		"logout_url": knownvalue.Bool(true), "files": knownvalue.Bool(true), "merged": knownvalue.Bool(true),
	})
	run(
		t, e,
		resource.TestStep{
			Config:      config + "output \"wrong\" {\n  value = provider::cogfed::client_config(\"nonsense\", cogfed_spa_client.test)\n}\n",
			ExpectError: regexp.MustCompile(`(?s)"nonsense"\s+is\s+not\s+a\s+format`),
		},
		resource.TestStep{
			Config: config,
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownOutputValue("redirect_uri", knownvalue.StringExact("https://"+host+"/oauth2/idpresponse")),
				plancheck.ExpectUnknownOutputValueAtPath("agree", tfjsonpath.New("files")),
			}},
			ConfigStateChecks: []statecheck.StateCheck{statecheck.ExpectKnownOutputValue("agree", agree)},
		},
	)
}
