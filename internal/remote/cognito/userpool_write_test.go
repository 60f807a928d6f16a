package cognito

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var (
	totp = tri.Of(pool.MFA{Mode: tri.Of("OPTIONAL"), SoftwareToken: tri.Of(true)})

	described = always(ok(object{"UserPool": object{"Id": testPool, "Name": "acme", "MfaConfiguration": "OFF"}}))
	mfaOff    = always(ok(object{"MfaConfiguration": "OFF"}))
	done      = always(ok(object{}))
)

func TestCreateUserPool_mfaComesSecond(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{
		"CreateUserPool":       described,
		"SetUserPoolMfaConfig": always(ok(object{"MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": object{"Enabled": true}})),
		"DescribeUserPool":     described,
		"GetUserPoolMfaConfig": always(ok(object{"MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": object{"Enabled": true}})),
	})
	seen, err := c.CreateUserPool(t.Context(), pool.UserPool{Name: tri.Of("acme"), MFA: totp})
	if err != nil {
		t.Fatal(err)
	}
	if got := fake.last(t, "CreateUserPool")["MfaConfiguration"]; got != "OFF" {
		t.Errorf("created with MFA %v", got)
	}
	if got := fake.last(t, "SetUserPoolMfaConfig")["MfaConfiguration"]; got != "OPTIONAL" {
		t.Errorf("MFA set to %v", got)
	}
	if seen.ID != testPool {
		t.Errorf("id %q", seen.ID)
	}
	if mode := seen.Settings.MFA.Or(pool.MFA{}).Mode; mode != tri.Of("OPTIONAL") {
		t.Errorf("mode %v", mode)
	}
}

// A create that is under way when the caller gives up comes to its end: cut
// off, it would leave a pool that nobody knows of.
func TestCreateUserPool_outlivesItsCaller(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c, _, _ := serve(t, map[string]handler{"CreateUserPool": func(n int, body object) reply {
		cancel()
		return described(n, body)
	}})
	seen, err := c.CreateUserPool(ctx, poolNamedAcme)
	if err != nil || seen.ID != testPool {
		t.Fatal(seen, err)
	}
	if _, err := c.CreateUserPool(ctx, poolNamedAcme); !isKind(err, Timeout) || !strings.HasPrefix(err.Error(), "interrupted during CreateUserPool") {
		t.Errorf("a create after the end: %v", err)
	}
}

func TestCreateUserPool_withoutMFA(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"CreateUserPool": described})
	if _, err := c.CreateUserPool(t.Context(), pool.UserPool{Name: tri.Of("acme"), MFA: tri.Of(pool.MFA{Mode: tri.Of("OFF")})}); err != nil {
		t.Fatal(err)
	}
	if n := fake.count("SetUserPoolMfaConfig"); n != 0 {
		t.Errorf("MFA set %d times", n)
	}
}

func TestCreateUserPool_undo(t *testing.T) {
	tests := []struct {
		name       string
		protection tri.Value[string]
		remove     handler
		asked      string
		left       []string
	}{
		{
			"deleted again", tri.Null[string](), done,
			"CreateUserPool SetUserPoolMfaConfig DeleteUserPool", nil,
		},
		{
			"protected", tri.Of("ACTIVE"), done,
			"CreateUserPool SetUserPoolMfaConfig UpdateUserPool DeleteUserPool", nil,
		},
		{
			"left behind", tri.Null[string](), always(refuse("NotAuthorizedException", "")),
			"CreateUserPool SetUserPoolMfaConfig DeleteUserPool",
			[]string{testPool},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"CreateUserPool":       described,
				"SetUserPoolMfaConfig": always(refuse("InvalidParameterException", "no SES identity")),
				"UpdateUserPool":       done,
				"DeleteUserPool":       tt.remove,
			})
			_, err := c.CreateUserPool(t.Context(), pool.UserPool{Name: tri.Of("acme"), MFA: totp, DeletionProtection: tt.protection, Tags: tri.StringMap(map[string]string{"mark": "1"})})
			e, ok := errors.AsType[*Error](err)
			if !ok || e.Kind != Invalid || !slices.Equal(e.Left, tt.left) {
				t.Fatalf("%+v", e)
			}
			if tt.left != nil && !strings.Contains(err.Error(), "still there: "+testPool) {
				t.Errorf("the sentence does not say what is left: %v", err)
			}
			if asked := fake.operations(); asked != tt.asked {
				t.Errorf("asked for %s", asked)
			}
			if tt.protection.IsKnown() && !reflect.DeepEqual(fake.last(t, "UpdateUserPool")["UserPoolTags"], map[string]any{"mark": "1"}) {
				t.Errorf("an undo that ends here leaves a pool without its tags: %v", fake.last(t, "UpdateUserPool"))
			}
		})
	}
}

// The pool is removed even when the caller is gone.
func TestCreateUserPool_undoAfterCancellation(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c, fake, _ := serve(t, map[string]handler{
		"CreateUserPool":       described,
		"SetUserPoolMfaConfig": func(int, object) reply { cancel(); return refuse("InvalidParameterException", "") },
		"DeleteUserPool":       done,
	})
	if _, err := c.CreateUserPool(ctx, pool.UserPool{Name: tri.Of("acme"), MFA: totp}); err == nil {
		t.Fatal("no error")
	}
	if n := fake.count("DeleteUserPool"); n != 1 {
		t.Errorf("deleted %d times", n)
	}
}

func TestUpdateUserPool_order(t *testing.T) {
	mfaEmail := always(ok(object{"MfaConfiguration": "ON", "EmailMfaConfiguration": object{"Subject": "code"}}))
	tests := []struct {
		name    string
		have    handler
		desired pool.UserPool
		writes  string
	}{
		{"MFA as it is", mfaOff, pool.UserPool{Name: tri.Of("acme")}, "UpdateUserPool"},
		{"more MFA", mfaOff, pool.UserPool{MFA: totp}, "UpdateUserPool SetUserPoolMfaConfig"},
		{"no MFA any more", mfaEmail, pool.UserPool{}, "SetUserPoolMfaConfig UpdateUserPool"},
		{"no e-mail any more", mfaEmail, pool.UserPool{MFA: totp}, "SetUserPoolMfaConfig UpdateUserPool"},
		{
			"an attribute more", mfaOff,
			pool.UserPool{Schema: tri.Of(map[string]tri.Value[pool.Attribute]{
				"team": tri.Of(pool.Attribute{Type: tri.Of("String")}), "email": tri.Of(pool.Attribute{Required: tri.Of(true)}),
			})},
			"UpdateUserPool AddCustomAttributes",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"DescribeUserPool": described, "GetUserPoolMfaConfig": tt.have, "UpdateUserPool": done,
				"SetUserPoolMfaConfig": done, "AddCustomAttributes": done,
			})
			if err := c.UpdateUserPool(t.Context(), testPool, tt.desired); err != nil {
				t.Fatal(err)
			}
			var writes []string
			for _, operation := range strings.Fields(fake.operations()) {
				if !strings.HasPrefix(operation, "Describe") && !strings.HasPrefix(operation, "Get") {
					writes = append(writes, operation)
				}
			}
			if got := strings.Join(writes, " "); got != tt.writes {
				t.Errorf("wrote %s", got)
			}
		})
	}
}

func TestUpdateUserPool_carriesTheModeOfMFA(t *testing.T) {
	on := object{"Id": testPool, "MfaConfiguration": "OPTIONAL"}
	c, fake, _ := serve(t, map[string]handler{
		"DescribeUserPool":     always(ok(object{"UserPool": on})),
		"GetUserPoolMfaConfig": always(ok(object{"MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": object{"Enabled": true}})),
		"UpdateUserPool":       done,
	})
	if err := c.UpdateUserPool(t.Context(), testPool, pool.UserPool{MFA: totp}); err != nil {
		t.Fatal(err)
	}
	if got := fake.last(t, "UpdateUserPool")["MfaConfiguration"]; got != "OPTIONAL" {
		t.Errorf("MFA would become %v", got)
	}
}

func TestUpdateUserPool_addsAttributesInBatches(t *testing.T) {
	schema := map[string]tri.Value[pool.Attribute]{}
	for i := range 52 {
		schema["a"+strconv.Itoa(i)] = tri.Of(pool.Attribute{Type: tri.Of("String"), MaxLength: tri.Of[int64](20)})
	}
	held := []any{object{"Name": "custom:a0"}, object{"Name": "dev:a1"}}
	var sizes []int
	c, _, _ := serve(t, map[string]handler{
		"DescribeUserPool":     always(ok(object{"UserPool": object{"Id": testPool, "SchemaAttributes": held}})),
		"GetUserPoolMfaConfig": mfaOff,
		"UpdateUserPool":       done,
		"AddCustomAttributes": func(_ int, body object) reply {
			batch, _ := body["CustomAttributes"].([]any)
			sizes = append(sizes, len(batch))
			return ok(object{})
		},
	})
	if err := c.UpdateUserPool(t.Context(), testPool, pool.UserPool{Schema: tri.Of(schema)}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(sizes, []int{25, 25}) {
		t.Errorf("batches of %v", sizes)
	}
}

func TestDeleteUserPool_goneAlready(t *testing.T) {
	c, _, _ := serve(t, map[string]handler{"DeleteUserPool": always(refuse("ResourceNotFoundException", ""))})
	if err := c.DeleteUserPool(t.Context(), testPool); err != nil {
		t.Fatal(err)
	}
}
