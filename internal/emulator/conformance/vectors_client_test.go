package conformance

import (
	"math"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules/vectors"
)

// clientFields tells how the value of a vector comes into a request for an app client.
var clientFields = map[string]func(v vectors.Vector, number int32) func(*cip.CreateUserPoolClientInput){
	"callback_url": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) { return callbacks(v.Text()) },
	"logout_url":   func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) { return logouts(v.Text()) },
	"client_scope": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) { return scopes(v.Text()) },
	"oauth_flow": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) {
		return flows(types.OAuthFlowType(v.Text()))
	},
	"client_name": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) {
		return func(in *cip.CreateUserPoolClientInput) { in.ClientName = aws.String(v.Text()) }
	},
	"auth_flow": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) {
		return authFlows(types.ExplicitAuthFlowsType(v.Text()))
	},
	"read_attribute":  func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) { return reads(v.Text()) },
	"write_attribute": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) { return writes(v.Text()) },
	"access_token_validity_seconds": func(_ vectors.Vector, n int32) func(*cip.CreateUserPoolClientInput) {
		return func(in *cip.CreateUserPoolClientInput) {
			in.AccessTokenValidity = &n
			units(in).AccessToken = types.TimeUnitsTypeSeconds
		}
	},
	"id_token_validity_seconds": func(_ vectors.Vector, n int32) func(*cip.CreateUserPoolClientInput) {
		return func(in *cip.CreateUserPoolClientInput) {
			in.IdTokenValidity = &n
			units(in).IdToken = types.TimeUnitsTypeSeconds
		}
	},
	"refresh_token_validity_seconds": func(_ vectors.Vector, n int32) func(*cip.CreateUserPoolClientInput) {
		return func(in *cip.CreateUserPoolClientInput) {
			if n != 0 { // the SDK leaves a 0 out, which would leave a unit without a number
				refresh(n, types.TimeUnitsTypeSeconds)(in)
			}
		}
	},
	"time_unit": func(v vectors.Vector, _ int32) func(*cip.CreateUserPoolClientInput) {
		shortest := map[string]int32{"seconds": 300, "minutes": 5}
		return access(max(shortest[v.Text()], 1), types.TimeUnitsType(v.Text()))
	},
	"auth_session_validity":  func(_ vectors.Vector, n int32) func(*cip.CreateUserPoolClientInput) { return authSession(n) },
	"rotation_grace_seconds": func(_ vectors.Vector, n int32) func(*cip.CreateUserPoolClientInput) { return rotation(&n) },
}

// TestClient_vectors tries every fact about app clients that the rules are held against.
func TestClient_vectors(t *testing.T) {
	all, err := vectors.All()
	if err != nil {
		t.Fatal(err)
	}
	var cases []Case
	for _, v := range all {
		if !strings.HasPrefix(v.Source, "CL-") {
			continue
		}
		field, ok := clientFields[v.Field]
		if !ok {
			t.Errorf("nothing says how to try %s", v.Name())
			continue
		}
		var number int32 // stays 0 for fields that hold no number
		if n, err := v.Int(); err == nil && n >= math.MinInt32 && n <= math.MaxInt32 {
			number = int32(n)
		}
		cases = append(cases, clientCreation(v.Name(), v.Source, v.Evidence, v.URL, v.Error, oauth, field(v, number)))
	}
	run(t, cases)
}
