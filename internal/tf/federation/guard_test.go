package federation_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const (
	guarded  = "prevent_destroy_with_users = true"
	callback = "http://localhost:3000/"
)

// signIn lets somebody sign in through the federation, for the first time.
func signIn(t *testing.T, e *cogfed.Env) func(*terraform.State) error {
	t.Helper()
	return e.Behind(t, address, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		client, err := c.CreateUserPoolClient(ctx, &cip.CreateUserPoolClientInput{
			UserPoolId: aws.String(a["user_pool_id"]), ClientName: aws.String("web"), AllowedOAuthFlowsUserPoolClient: true,
			AllowedOAuthFlows: []types.OAuthFlowType{types.OAuthFlowTypeCode}, AllowedOAuthScopes: []string{"openid"},
			CallbackURLs: []string{callback}, SupportedIdentityProviders: []string{a["provider_name"]},
		})
		if err != nil {
			return err
		}
		query := url.Values{
			"response_type": {"code"}, "client_id": {aws.ToString(client.UserPoolClient.ClientId)}, "redirect_uri": {callback},
			"scope": {"openid"}, "identity_provider": {a["provider_name"]},
		}
		return browse(ctx, e.Endpoint(), a["domain_name"], query)
	})
}

// browse follows a sign-in until it is back at the application, with a code.
func browse(ctx context.Context, endpoint, domain string, query url.Values) error {
	local, err := url.Parse(endpoint)
	if err != nil {
		return err
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return err
	}
	browser := &http.Client{
		Jar: jar,
		Transport: &http.Transport{DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, local.Host)
		}},
		CheckRedirect: func(r *http.Request, _ []*http.Request) error {
			if strings.HasPrefix(r.URL.String(), callback) {
				return http.ErrUseLastResponse
			}
			return nil
		},
	}
	first := "http://" + domain + ".localhost:" + local.Port() + "/oauth2/authorize?" + query.Encode()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, first, http.NoBody)
	if err != nil {
		return err
	}
	reply, err := browser.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = reply.Body.Close() }()
	back, err := reply.Location()
	if err != nil || back.Query().Get("code") == "" {
		return fmt.Errorf("the sign-in ends with %s at %s: %s", reply.Status, reply.Request.URL.Path, reply.Header.Get("Location"))
	}
	return nil
}

// An attached federation counts the users of its provider: at a destroy, at a
// replacement and at a rename.
func TestAccFederation_guardAttached(t *testing.T) {
	e, prefix := local(t), name()
	if err := e.Local.StandIn(strings.TrimPrefix(issuer, "https://"), demoidp.Issuer{AutoLogin: true}); err != nil {
		t.Fatal(err)
	}
	id, other := madeElsewhere(t, e, prefix), madeElsewhere(t, e, prefix+"-b")
	config := attachedWith(e, id, guarded)
	refused := regexp.MustCompile(`(?s)There are users who would be lost.*has\s+1\s+user\s+that\s+it\s+has\s+brought.*Nothing\s+was\s+deleted`)
	attached(
		t,
		resource.TestStep{Config: config},
		resource.TestStep{Config: config, Destroy: true}, // nobody has signed in
		resource.TestStep{Config: config, Check: signIn(t, e)},
		resource.TestStep{Config: config, Destroy: true, ExpectError: refused},
		resource.TestStep{Config: attachedWith(e, other, guarded), ExpectError: refused},
		resource.TestStep{Config: attachedWith(e, id, guarded+"\n  provider_name = \"Another\""), ExpectError: refused},
		// Who cannot ask deletes nothing; the plan only warns.
		resource.TestStep{
			Config: config, Destroy: true,
			PreConfig: func() {
				e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "ListUsersInGroup", Count: -1})
			},
			ExpectError: regexp.MustCompile(`(?s)Cannot\s+delete\s+the\s+federation.*could\s+not\s+be\s+counted`),
		},
		resource.TestStep{PreConfig: e.Local.ClearFaults, Config: config, PlanOnly: true},
		updated(attachedWith(e, id, "")),
		resource.TestStep{Config: attachedWith(e, id, ""), Destroy: true},
	)
}

// A federation that owns its pool counts everybody in it.
func TestAccFederation_guardOwned(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := owned(e, pool, guarded, "")
	join := func(ctx context.Context, c *cip.Client, a map[string]string) error {
		_, err := c.AdminCreateUser(ctx, &cip.AdminCreateUserInput{
			UserPoolId: aws.String(a["user_pool_id"]), Username: aws.String("alice"), MessageAction: types.MessageActionTypeSuppress,
		})
		return err
	}
	leave := func(ctx context.Context, c *cip.Client, a map[string]string) error {
		_, err := c.AdminDeleteUser(ctx, &cip.AdminDeleteUserInput{UserPoolId: aws.String(a["user_pool_id"]), Username: aws.String("alice")})
		return err
	}
	run(
		t, e,
		resource.TestStep{Config: owned(e, pool, "", "")},
		withCheck(updated(config), e.Behind(t, address, join)),
		resource.TestStep{
			Config: config, Destroy: true,
			ExpectError: regexp.MustCompile(`(?s)There are users who would be lost.*has\s+1\s+user\s+in\s+it,\s+and\s+nothing\s+brings`),
		},
		// Nobody came through this identity provider, so another may take its place.
		updated(owned(e, pool, guarded+"\n  provider_name = \"Another\"", "")),
		resource.TestStep{Config: owned(e, pool, guarded+"\n  provider_name = \"Another\"", ""), Check: e.Behind(t, address, leave)},
	)
}
