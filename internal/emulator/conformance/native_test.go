package conformance

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const firstPassword, otherPassword = "Correct-Horse-1", "Battery-Staple-2"

// Where facts about native users were read.
const (
	sdk         = "SDK"
	guideErrors = "developer guide, Managing user existence error responses"
	guideNames  = "developer guide, Customizing sign-in attributes"
	guideStates = "developer guide, Signing up and confirming user accounts"
)

// Login is an app client of a new pool, and what cases do with its users.
type Login struct {
	Env

	pool, client *string
}

func (e Env) login(t *testing.T, pool func(*cip.CreateUserPoolInput), client func(*cip.CreateUserPoolClientInput)) Login {
	t.Helper()
	p := e.Pool(t, func(in *cip.CreateUserPoolInput) {
		if pool != nil {
			pool(in)
		}
	})
	c := e.AppClient(t, p.Id, func(in *cip.CreateUserPoolClientInput) {
		in.ExplicitAuthFlows = []types.ExplicitAuthFlowsType{types.ExplicitAuthFlowsTypeAllowUserPasswordAuth, types.ExplicitAuthFlowsTypeAllowRefreshTokenAuth}
		if client != nil {
			client(in)
		}
	})
	return Login{e, p.Id, c.ClientId}
}

func hiding(in *cip.CreateUserPoolClientInput) {
	in.PreventUserExistenceErrors = types.PreventUserExistenceErrorTypesEnabled
}

func byEmail(in *cip.CreateUserPoolInput) {
	in.UsernameAttributes = []types.UsernameAttributeType{types.UsernameAttributeTypeEmail}
	in.AutoVerifiedAttributes = []types.VerifiedAttributeType{types.VerifiedAttributeTypeEmail}
}

func attribute(name, value string) types.AttributeType {
	return types.AttributeType{Name: &name, Value: &value}
}

func (l Login) signUp(name, secret string, attributes ...types.AttributeType) (*cip.SignUpOutput, error) {
	return l.SignUp(l.Context, &cip.SignUpInput{ClientId: l.client, Username: &name, Password: &secret, UserAttributes: attributes})
}

func (l Login) signIn(name, secret string) (*cip.InitiateAuthOutput, error) {
	return l.InitiateAuth(l.Context, &cip.InitiateAuthInput{
		ClientId: l.client, AuthFlow: types.AuthFlowTypeUserPasswordAuth, AuthParameters: map[string]string{"USERNAME": name, "PASSWORD": secret},
	})
}

func (l Login) setPassword(name, secret string, permanent bool) error {
	_, err := l.AdminSetUserPassword(l.Context, &cip.AdminSetUserPasswordInput{UserPoolId: l.pool, Username: &name, Password: &secret, Permanent: permanent})
	return err
}

func (l Login) create(name string, attributes ...types.AttributeType) error {
	_, err := l.AdminCreateUser(l.Context, &cip.AdminCreateUserInput{
		UserPoolId: l.pool, Username: &name, UserAttributes: attributes, MessageAction: types.MessageActionTypeSuppress,
	})
	return err
}

func (l Login) user(t *testing.T, name string) *cip.AdminGetUserOutput {
	t.Helper()
	out, err := l.AdminGetUser(l.Context, &cip.AdminGetUserInput{UserPoolId: l.pool, Username: &name})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (l Login) confirm(name, code string) error {
	_, err := l.ConfirmSignUp(l.Context, &cip.ConfirmSignUpInput{ClientId: l.client, Username: &name, ConfirmationCode: &code})
	return err
}

// code is the one that was sent last; a test has no other mailbox.
func (l Login) code(t *testing.T) string {
	t.Helper()
	OnlyLocal(t, "needs the code that was sent")
	r, err := http.NewRequestWithContext(l.Context, http.MethodGet, *l.Options().BaseEndpoint+"/_cogfed/messages?pool="+*l.pool, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reply.Body.Close() }()
	var messages []struct {
		Code string `json:"code"`
	}
	if err := json.NewDecoder(reply.Body).Decode(&messages); err != nil || len(messages) == 0 {
		t.Fatalf("messages: %v, %v", messages, err)
	}
	return messages[len(messages)-1].Code
}

// claims reads a token without verifying it.
func claims(t *testing.T, token *string) map[string]any {
	t.Helper()
	parts := strings.Split(aws.ToString(token), ".")
	if len(parts) != 3 {
		t.Fatalf("no token: %q", aws.ToString(token))
	}
	text, err := base64.RawURLEncoding.DecodeString(parts[1])
	var all map[string]any
	if err != nil || json.Unmarshal(text, &all) != nil {
		t.Fatalf("no token: %s, %v", text, err)
	}
	return all
}

func secretHash(secret, name, client string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(name + client))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

func TestSignUp(t *testing.T) {
	run(t, []Case{
		{"a user is unconfirmed, and has a code sent", "API: SignUp", "A", guideStates, signUpByEmail, nil},
		{"the code confirms, and verifies the address", "API: ConfirmSignUp", "A", guideStates, confirmByEmail, nil},
		{"a wrong code", "API: ConfirmSignUp", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, byEmail, nil)
			if _, err := l.signUp("a@example.com", firstPassword); err != nil {
				return err
			}
			return l.confirm("a@example.com", "x")
		}, []string{"CodeMismatchException"}},
		{"a code for nobody", "API: ConfirmSignUp", "A", sdk, func(t *testing.T, e Env) error {
			return e.login(t, nil, nil).confirm("nobody", "123456")
		}, []string{userNotFound}},
		{"a code for a confirmed user", "API: ConfirmSignUp", "C", "quoted in public repositories: Current status is CONFIRMED", func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			if err := errors.Join(l.create("ada"), l.setPassword("ada", firstPassword, true)); err != nil {
				return err
			}
			return l.confirm("ada", "123456")
		}, []string{notAuthorized}},
		{"a name that is taken", "API: SignUp", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, hiding)
			if err := l.create("ada"); err != nil {
				return err
			}
			_, err := l.signUp("ada", firstPassword)
			return err
		}, []string{"UsernameExistsException"}},
		{"an address that is taken as username", "API: SignUp", "A", guideNames, func(t *testing.T, e Env) error {
			l := e.login(t, byEmail, nil)
			if err := l.create("a@example.com"); err != nil {
				return err
			}
			_, err := l.signUp("a@example.com", firstPassword)
			return err
		}, []string{"UsernameExistsException"}},
		{"a username where addresses are asked for", "API: SignUp", "A", guideNames, func(t *testing.T, e Env) error {
			_, err := e.login(t, byEmail, nil).signUp("ada", firstPassword)
			return err
		}, []string{invalid}},
		{"an address as username where it is an alias", "API: SignUp", "C", "quoted in public repositories: Username cannot be of email format", func(t *testing.T, e Env) error {
			l := e.login(t, func(in *cip.CreateUserPoolInput) {
				in.AliasAttributes = []types.AliasAttributeType{types.AliasAttributeTypeEmail}
			}, nil)
			_, err := l.signUp("a@example.com", firstPassword)
			return err
		}, []string{invalid}},
		{"a password that is too short", "API: SignUp", "A", sdk + " InvalidPasswordException", func(t *testing.T, e Env) error {
			_, err := e.login(t, nil, nil).signUp("ada", "Aa1-")
			return err
		}, []string{"InvalidPasswordException"}},
		{"a password without a symbol", "API: SignUp", "A", sdk + " PasswordPolicyType", func(t *testing.T, e Env) error {
			_, err := e.login(t, nil, nil).signUp("ada", "CorrectHorse1")
			return err
		}, []string{"InvalidPasswordException"}},
		{"without an attribute that the pool requires", "API: SignUp", "A", "developer guide, Working with user attributes", func(t *testing.T, e Env) error {
			l := e.login(t, func(in *cip.CreateUserPoolInput) {
				in.Schema = []types.SchemaAttributeType{{Name: aws.String("given_name"), Required: aws.Bool(true)}}
			}, nil)
			_, err := l.signUp("ada", firstPassword)
			return err
		}, []string{invalid}},
		{"an attribute that the schema does not have", "API: SignUp", "C", "quoted in public repositories: Attributes did not conform to the schema", func(t *testing.T, e Env) error {
			_, err := e.login(t, nil, nil).signUp("ada", firstPassword, attribute("custom:none", "x"))
			return err
		}, []string{invalid}},
		{"an attribute that the client cannot write", "CL-31", "C", "quoted in public repositories: A client attempted to write unauthorized attribute", func(t *testing.T, e Env) error {
			_, err := e.login(t, nil, func(in *cip.CreateUserPoolClientInput) { in.WriteAttributes = []string{"email"} }).signUp("ada", firstPassword, attribute("name", "Ada"))
			return err
		}, []string{notAuthorized}},
		{"where only administrators make users", "API: SignUp", "A", sdk + " AdminCreateUserConfigType", func(t *testing.T, e Env) error {
			l := e.login(t, func(in *cip.CreateUserPoolInput) {
				in.AdminCreateUserConfig = &types.AdminCreateUserConfigType{AllowAdminCreateUserOnly: true}
			}, nil)
			_, err := l.signUp("ada", firstPassword)
			return err
		}, []string{notAuthorized}},
		{"through a client that does not exist", "API: SignUp", "A", "model", func(t *testing.T, e Env) error {
			_, err := Login{e, e.Pool(t).Id, aws.String(absentClient)}.signUp("ada", firstPassword)
			return err
		}, []string{notFound}},
		{"a confirmed user needs no other code", "API: ResendConfirmationCode", "C", "quoted in public repositories: User is already confirmed", func(t *testing.T, e Env) error {
			l := e.login(t, byEmail, nil)
			if err := errors.Join(l.create("a@example.com"), l.setPassword("a@example.com", firstPassword, true)); err != nil {
				return err
			}
			_, err := l.ResendConfirmationCode(l.Context, &cip.ResendConfirmationCodeInput{ClientId: l.client, Username: aws.String("a@example.com")})
			return err
		}, []string{invalid}},
		{"another code for nobody, hidden", "API: ResendConfirmationCode", "A", guideErrors, func(t *testing.T, e Env) error {
			l := e.login(t, byEmail, hiding)
			out, err := l.ResendConfirmationCode(l.Context, &cip.ResendConfirmationCodeInput{ClientId: l.client, Username: aws.String("a@example.com")})
			if err != nil {
				return err
			}
			return equal("attribute", aws.ToString(out.CodeDeliveryDetails.AttributeName), "email")
		}, nil},
	})
}

func signUpByEmail(t *testing.T, e Env) error {
	l := e.login(t, byEmail, nil)
	out, err := l.signUp("ada@example.com", firstPassword)
	if err != nil {
		return err
	}
	_, unconfirmed := l.signIn("ada@example.com", firstPassword)
	user := l.user(t, "ada@example.com")
	return errors.Join(
		equal("confirmed", out.UserConfirmed, false), equal("attribute", aws.ToString(out.CodeDeliveryDetails.AttributeName), "email"),
		equal("medium", out.CodeDeliveryDetails.DeliveryMedium, types.DeliveryMediumTypeEmail),
		equal("hidden address", strings.Contains(aws.ToString(out.CodeDeliveryDetails.Destination), "ada@"), false),
		equal("status", user.UserStatus, types.UserStatusTypeUnconfirmed), equal("username is the sub", *user.Username, *out.UserSub),
		equal("sign-in", errorType(unconfirmed), "UserNotConfirmedException"),
	)
}

func confirmByEmail(t *testing.T, e Env) error {
	l := e.login(t, byEmail, nil)
	if _, err := l.signUp("ada@example.com", firstPassword); err != nil {
		return err
	}
	code := l.code(t)
	resent, err := l.ResendConfirmationCode(l.Context, &cip.ResendConfirmationCodeInput{ClientId: l.client, Username: aws.String("ada@example.com")})
	if err != nil {
		return err
	}
	if old := l.confirm("ada@example.com", code); code != l.code(t) && errorType(old) != "CodeMismatchException" {
		t.Errorf("the old code: %v", old)
	}
	if err := l.confirm("ada@example.com", l.code(t)); err != nil {
		return err
	}
	user := l.user(t, "ada@example.com")
	verified := false
	for _, a := range user.UserAttributes {
		verified = verified || *a.Name == "email_verified" && *a.Value == "true"
	}
	listed, err := l.ListUsers(l.Context, &cip.ListUsersInput{UserPoolId: l.pool, Filter: aws.String(`cognito:user_status = "CONFIRMED"`)})
	if err != nil {
		return err
	}
	_, err = l.signIn("ada@example.com", firstPassword)
	return errors.Join(err, equal("status", user.UserStatus, types.UserStatusTypeConfirmed), equal("verified", verified, true),
		equal("listed", len(listed.Users), 1), equal("medium", resent.CodeDeliveryDetails.DeliveryMedium, types.DeliveryMediumTypeEmail))
}
