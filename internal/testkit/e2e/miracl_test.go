package e2e

import (
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// toMIRACL is the link of the sign-in page that leads to MIRACL Trust, and native the field in which users of the pool itself type their
// name.
const (
	toMIRACL = `a[href*="identity_provider=MIRACL"]`
	native   = "[name=username]"
)

// TestMIRACL follows vendor page "MIRACL Trust": a federation and a single-page application on AWS Amplify at http://localhost:3000.
func TestMIRACL(t *testing.T) {
	s := newStack(t, miracl)
	app := newApplicationAt(t, "3000")
	w := s.workspace(t, "miracl")
	w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.miracl", "cogfed_spa_client.web", ""))
	out := w.apply(t, map[string]any{
		"name": prefix, "miracl_client_id": "acme", "miracl_client_secret": "the-miracl-secret",
		"callback_urls": []string{app.origin()}, "logout_urls": []string{app.origin()},
	})
	if got := out.text(t, "redirect_uri"); got != redirectURI {
		t.Fatalf("redirect_uri is %s", got)
	}
	config := out.of(t, "config")
	l := login{
		stack: s, app: app, config: config, issuer: miracl.Issuer, person: alice,
		want: map[string]any{"email": alice, "email_verified": true},
	}
	t.Run("Amplify 5 as the page has it", func(t *testing.T) {
		app.serve("amplify5", config.text(t, "aws_exports")+export("provider", "MIRACL"))
		l.run(t)
	})
	for name, text := range map[string]string{
		"Amplify 6 with amplify_resources_config": module(config.text(t, "amplify_resources_config")),
		"Amplify 6 with amplify_outputs":          module(config.text(t, "amplify_outputs")),
		"Amplify 6 with aws_exports":              config.text(t, "aws_exports"),
	} {
		t.Run(name, func(t *testing.T) {
			app.serve("amplify6", text+export("provider", "MIRACL"))
			l.run(t)
		})
	}
	t.Run("without the users of the pool", func(t *testing.T) {
		app.serve("amplify6", module(config.text(t, "amplify_resources_config")))
		b := s.browser(t)
		b.open(app.url)
		b.awaitStatus("signed out")
		b.click("#sign-in")
		b.awaitHost(host)
		b.screenshot("sign in")
		if b.has(native) {
			t.Error("the sign-in page asks for a user of the pool")
		}
		b.click(toMIRACL)
		b.signInAt(miracl.Issuer, "", alice)
		b.awaitStatus("signed in")
	})
}

// TestMIRACL_existingPool is the page's "integrate into an existing one" and "alongside other types of authentication": a pool with a
// domain and a user that somebody made without cogfed, and an application that lets people choose.
func TestMIRACL_existingPool(t *testing.T) {
	s := newStack(t, miracl)
	app := newApplication(t)
	poolID := s.existingPool(t, "ada", "Correct-Horse-1")
	w := s.workspace(t, "existing-pool")
	w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.miracl", "cogfed_spa_client.web", ""))
	out := w.apply(t, map[string]any{
		"user_pool_id": poolID, "miracl_client_id": "acme", "miracl_client_secret": "the-miracl-secret",
		"callback_urls": []string{app.url}, "logout_urls": []string{app.url},
	})
	l := login{stack: s, app: app, config: out.of(t, "config"), issuer: miracl.Issuer, person: alice}
	app.serve("amplify5", l.config.text(t, "aws_exports"))

	b := s.browser(t)
	b.open(app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.submit("sign in", "username", "ada", "password", "Correct-Horse-1")
	b.awaitStatus("signed in")
	expect(t, b.claims(), map[string]any{"cognito:username": "ada", "identities": nil})
	l.verify(t, b)
	b.click("#sign-out")
	b.awaitStatus("signed out")

	b.click("#sign-in")
	b.awaitHost(host)
	b.click(toMIRACL)
	b.signInAt(miracl.Issuer, "", alice)
	b.awaitStatus("signed in")
	name, _ := b.claims()["cognito:username"].(string)
	if !strings.EqualFold(name, "MIRACL_"+alice) {
		t.Errorf("the user is %q", name)
	}
	if got := l.verify(t, b); got.Access["iss"] != "https://cognito-idp."+region+".amazonaws.com/"+poolID {
		t.Errorf("the issuer is %v", got.Access["iss"])
	}
}

// existingPool makes a user pool by the API, with a domain and a user.
func (s *stack) existingPool(t *testing.T, username, password string) string {
	t.Helper()
	api := s.cognito(region)
	made, err := api.CreateUserPool(t.Context(), &cip.CreateUserPoolInput{PoolName: aws.String("made in the console")})
	if err != nil {
		t.Fatal(err)
	}
	id := made.UserPool.Id
	if _, err := api.CreateUserPoolDomain(t.Context(), &cip.CreateUserPoolDomainInput{UserPoolId: id, Domain: aws.String(prefix)}); err != nil {
		t.Fatal(err)
	}
	if _, err := api.AdminCreateUser(t.Context(), &cip.AdminCreateUserInput{
		UserPoolId: id, Username: &username, MessageAction: types.MessageActionTypeSuppress,
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := api.AdminSetUserPassword(t.Context(), &cip.AdminSetUserPasswordInput{
		UserPoolId: id, Username: &username, Password: &password, Permanent: true,
	}); err != nil {
		t.Fatal(err)
	}
	return *id
}
