package conformance

import (
	"errors"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

func TestPasswordAuth(t *testing.T) {
	signIn := func(client func(*cip.CreateUserPoolClientInput), name, secret string) func(*testing.T, Env) error {
		return func(t *testing.T, e Env) error {
			l := e.login(t, nil, client)
			if err := errors.Join(l.create("ada"), l.setPassword("ada", firstPassword, true)); err != nil {
				return err
			}
			_, err := l.signIn(name, secret)
			return err
		}
	}
	run(t, []Case{
		{"tokens of self-service", "API: InitiateAuth", "A", "developer guide, Understanding the access token", passwordTokens, nil},
		{"a wrong password", "API: InitiateAuth", "A", sdk, signIn(nil, "ada", otherPassword), []string{notAuthorized}},
		{"nobody", "CL-49", "A", guideErrors, signIn(nil, "nobody", firstPassword), []string{userNotFound}},
		{"nobody, hidden", "CL-49", "A", guideErrors, signIn(hiding, "nobody", firstPassword), []string{notAuthorized}},
		{"a client without the flow", "CL-39", "A", sdk + " ExplicitAuthFlows", signIn(func(in *cip.CreateUserPoolClientInput) { in.ExplicitAuthFlows = nil }, "ada", firstPassword), []string{invalid}},
		{"the right password, locked out", "API: InitiateAuth", "A", "developer guide, Lockout behavior for failed sign-in attempts", func(t *testing.T, e Env) error {
			OnlyLocal(t, "depends on how fast AWS answers")
			l := e.login(t, nil, nil)
			if err := errors.Join(l.create("ada"), l.setPassword("ada", firstPassword, true)); err != nil {
				return err
			}
			for range 9 { // 16 seconds by then
				_, _ = l.signIn("ada", otherPassword)
			}
			_, err := l.signIn("ada", firstPassword)
			return err
		}, []string{notAuthorized}},
		{"a temporary password is replaced", "API: RespondToAuthChallenge", "A", sdk + " AdminCreateUser", replaceTemporary, nil},
		{"a session that was made up", "API: RespondToAuthChallenge", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			_, err := l.RespondToAuthChallenge(l.Context, &cip.RespondToAuthChallengeInput{
				ClientId: l.client, ChallengeName: types.ChallengeNameTypeNewPasswordRequired, Session: aws.String("made up, and long enough"),
				ChallengeResponses: map[string]string{"USERNAME": "ada", "NEW_PASSWORD": firstPassword},
			})
			return err
		}, []string{notAuthorized}},
		{"a confidential client without a hash", "API: SignUp", "A", "SDK ForgotPassword; developer guide, Computing secret hash values", func(t *testing.T, e Env) error {
			_, err := e.login(t, nil, withSecret).signUp("ada", firstPassword)
			return err
		}, []string{notAuthorized}},
		{"a confidential client with a hash", "API: SignUp", "A", "developer guide, Computing secret hash values", func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id, withSecret)
			_, err := e.SignUp(e.Context, &cip.SignUpInput{
				ClientId: client.ClientId, Username: aws.String("ada"), Password: aws.String(firstPassword),
				SecretHash: aws.String(secretHash(*client.ClientSecret, "ada", *client.ClientId)),
			})
			return err
		}, nil},
	})
}

func passwordTokens(t *testing.T, e Env) error {
	l := e.login(t, nil, nil)
	if err := errors.Join(l.create("ada", attribute("email", "ada@example.com")), l.setPassword("ada", firstPassword, true)); err != nil {
		return err
	}
	out, err := l.signIn("ada", firstPassword)
	if err != nil {
		return err
	}
	tokens := out.AuthenticationResult
	access, id := claims(t, tokens.AccessToken), claims(t, tokens.IdToken)
	me, err := l.GetUser(l.Context, &cip.GetUserInput{AccessToken: tokens.AccessToken})
	if err != nil {
		return err
	}
	again, err := l.InitiateAuth(l.Context, &cip.InitiateAuthInput{
		ClientId: l.client, AuthFlow: types.AuthFlowTypeRefreshTokenAuth, AuthParameters: map[string]string{"REFRESH_TOKEN": *tokens.RefreshToken},
	})
	if err != nil {
		return err
	}
	return errors.Join(
		equal("scope", access["scope"], any("aws.cognito.signin.user.admin")), equal("username", *me.Username, "ada"),
		equal("e-mail", id["email"], any("ada@example.com")), equal("audience", id["aud"], any(*l.client)),
		equal("another ID token", again.AuthenticationResult.IdToken != nil, true), equal("no challenge", out.ChallengeName, ""),
	)
}

func replaceTemporary(t *testing.T, e Env) error {
	l := e.login(t, nil, nil)
	if err := errors.Join(l.create("ada"), l.setPassword("ada", firstPassword, false)); err != nil {
		return err
	}
	status := l.user(t, "ada").UserStatus
	out, err := l.signIn("ada", firstPassword)
	if err != nil {
		return err
	}
	done, err := l.RespondToAuthChallenge(l.Context, &cip.RespondToAuthChallengeInput{
		ClientId: l.client, ChallengeName: out.ChallengeName, Session: out.Session,
		ChallengeResponses: map[string]string{"USERNAME": "ada", "NEW_PASSWORD": otherPassword},
	})
	if err != nil {
		return err
	}
	_, old := l.signIn("ada", firstPassword)
	return errors.Join(
		equal("status before", status, types.UserStatusTypeForceChangePassword), equal("challenge", out.ChallengeName, types.ChallengeNameTypeNewPasswordRequired),
		equal("no tokens yet", out.AuthenticationResult == nil, true), equal("tokens", done.AuthenticationResult != nil, true),
		equal("status after", l.user(t, "ada").UserStatus, types.UserStatusTypeConfirmed), equal("the old password", errorType(old), notAuthorized),
	)
}

func TestForgotPassword(t *testing.T) {
	forgot := func(l Login, name string) (*cip.ForgotPasswordOutput, error) {
		return l.ForgotPassword(l.Context, &cip.ForgotPasswordInput{ClientId: l.client, Username: &name})
	}
	reset := func(l Login, code, secret string) error {
		_, err := l.ConfirmForgotPassword(l.Context, &cip.ConfirmForgotPasswordInput{
			ClientId: l.client, Username: aws.String("ada"), ConfirmationCode: &code, Password: &secret,
		})
		return err
	}
	ada := func(t *testing.T, e Env, client func(*cip.CreateUserPoolClientInput), attributes ...types.AttributeType) Login {
		l := e.login(t, nil, client)
		if err := errors.Join(l.create("ada", attributes...), l.setPassword("ada", firstPassword, true)); err != nil {
			t.Fatal(err)
		}
		return l
	}
	verified := []types.AttributeType{attribute("email", "ada@example.com"), attribute("email_verified", "true")}
	run(t, []Case{
		{"a new password for a code", "API: ConfirmForgotPassword", "A", "developer guide, Recovering user accounts", func(t *testing.T, e Env) error {
			l := ada(t, e, nil, verified...)
			if _, err := forgot(l, "ada"); err != nil {
				return err
			}
			weak := reset(l, l.code(t), "weak")
			if err := reset(l, l.code(t), otherPassword); err != nil {
				return err
			}
			_, err := l.signIn("ada", otherPassword)
			return errors.Join(err, equal("a weak one", errorType(weak), "InvalidPasswordException"),
				equal("the code again", errorType(reset(l, l.code(t), firstPassword)), "ExpiredCodeException"))
		}, nil},
		{"without a verified address", "API: ForgotPassword", "A", "SDK ForgotPassword", func(t *testing.T, e Env) error {
			_, err := forgot(ada(t, e, nil, attribute("email", "ada@example.com")), "ada")
			return err
		}, []string{invalid}},
		{"nobody's password", "API: ForgotPassword", "A", sdk, func(t *testing.T, e Env) error {
			_, err := forgot(e.login(t, nil, nil), "nobody")
			return err
		}, []string{userNotFound}},
		{"nobody's firstPassword, hidden", "CL-49", "A", guideErrors, func(t *testing.T, e Env) error {
			out, err := forgot(e.login(t, nil, hiding), "nobody")
			if err != nil {
				return err
			}
			return equal("destination", aws.ToString(out.CodeDeliveryDetails.Destination) != "", true)
		}, nil},
		{"a code that was not asked for, hidden", "CL-49", "A", guideErrors, func(t *testing.T, e Env) error {
			return reset(ada(t, e, hiding), "123456", otherPassword)
		}, []string{"ExpiredCodeException"}},
		{"a code for nobody, hidden", "CL-49", "A", guideErrors, func(t *testing.T, e Env) error {
			return reset(e.login(t, nil, hiding), "123456", otherPassword)
		}, []string{"CodeMismatchException"}},
		{"a wrong code", "API: ConfirmForgotPassword", "A", sdk, func(t *testing.T, e Env) error {
			l := ada(t, e, nil, verified...)
			if _, err := forgot(l, "ada"); err != nil {
				return err
			}
			return reset(l, "x", otherPassword)
		}, []string{"CodeMismatchException"}},
		{"a temporary password", "API: ForgotPassword", "B", "AWS knowledge centre, cognito-forgot-password", func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			if err := l.create("ada", verified...); err != nil {
				return err
			}
			_, err := forgot(l, "ada")
			return err
		}, []string{notAuthorized}},
		{"recovery by administrators only", "UP-35", "C", "quoted in public repositories", func(t *testing.T, e Env) error {
			l := e.login(t, func(in *cip.CreateUserPoolInput) {
				in.AccountRecoverySetting = &types.AccountRecoverySettingType{RecoveryMechanisms: []types.RecoveryOptionType{
					{Name: types.RecoveryOptionNameTypeAdminOnly, Priority: aws.Int32(1)},
				}}
			}, nil)
			if err := errors.Join(l.create("ada", verified...), l.setPassword("ada", firstPassword, true)); err != nil {
				return err
			}
			_, err := forgot(l, "ada")
			return err
		}, []string{notAuthorized}},
	})
}

func TestAdminUser(t *testing.T) {
	run(t, []Case{
		{"a made user has to choose a password", "API: AdminCreateUser", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			out, err := l.AdminCreateUser(l.Context, &cip.AdminCreateUserInput{
				UserPoolId: l.pool, Username: aws.String("ada"), MessageAction: types.MessageActionTypeSuppress,
				UserAttributes: []types.AttributeType{attribute("email", "ada@example.com"), attribute("email_verified", "true")},
			})
			if err != nil {
				return err
			}
			sub := slices.ContainsFunc(out.User.Attributes, func(a types.AttributeType) bool { return *a.Name == "sub" })
			return errors.Join(equal("status", out.User.UserStatus, types.UserStatusTypeForceChangePassword), equal("sub", sub, true), equal("enabled", out.User.Enabled, true))
		}, nil},
		{"a made user that is there", "API: AdminCreateUser", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			if err := l.create("ada"); err != nil {
				return err
			}
			return l.create("ada")
		}, []string{"UsernameExistsException"}},
		{"a verified alias that is taken", "API: AdminCreateUser", "A", "SDK ForceAliasCreation", func(t *testing.T, e Env) error {
			l := e.login(t, func(in *cip.CreateUserPoolInput) {
				in.AliasAttributes = []types.AliasAttributeType{types.AliasAttributeTypeEmail}
			}, nil)
			verified := []types.AttributeType{attribute("email", "ada@example.com"), attribute("email_verified", "true")}
			if err := l.create("ada", verified...); err != nil {
				return err
			}
			return l.create("eve", verified...)
		}, []string{"AliasExistsException"}},
		{"a user of no pool", "API: AdminCreateUser", "A", sdk, func(_ *testing.T, e Env) error {
			return Login{e, e.Absent(), nil}.create("ada")
		}, []string{notFound}},
		{"an invitation again, for nobody", "API: AdminCreateUser", "A", sdk, func(t *testing.T, e Env) error {
			_, err := e.AdminCreateUser(e.Context, &cip.AdminCreateUserInput{UserPoolId: e.Pool(t).Id, Username: aws.String("ada"), MessageAction: types.MessageActionTypeResend})
			return err
		}, []string{userNotFound}},
		{"an invitation again, for a confirmed user", "API: AdminCreateUser", "A", "SDK UnsupportedUserStateException", func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			if err := errors.Join(l.create("ada"), l.setPassword("ada", firstPassword, true)); err != nil {
				return err
			}
			_, err := l.AdminCreateUser(l.Context, &cip.AdminCreateUserInput{UserPoolId: l.pool, Username: aws.String("ada"), MessageAction: types.MessageActionTypeResend})
			return err
		}, []string{"UnsupportedUserStateException"}},
		{"a weak temporary password", "API: AdminCreateUser", "A", sdk, func(t *testing.T, e Env) error {
			_, err := e.AdminCreateUser(e.Context, &cip.AdminCreateUserInput{UserPoolId: e.Pool(t).Id, Username: aws.String("ada"), TemporaryPassword: aws.String("weak")})
			return err
		}, []string{"InvalidPasswordException"}},
		{"a weak password for a user", "API: AdminSetUserPassword", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			if err := l.create("ada"); err != nil {
				return err
			}
			return l.setPassword("ada", "weak", true)
		}, []string{"InvalidPasswordException"}},
		{"a password that the history holds", "UP-31", "A", "SDK PasswordHistoryPolicyViolationException", func(t *testing.T, e Env) error {
			l := e.login(t, func(in *cip.CreateUserPoolInput) {
				in.Policies = &types.UserPoolPolicyType{PasswordPolicy: &types.PasswordPolicyType{MinimumLength: aws.Int32(8), PasswordHistorySize: aws.Int32(2)}}
			}, nil)
			if err := errors.Join(l.create("ada"), l.setPassword("ada", firstPassword, true), l.setPassword("ada", otherPassword, true)); err != nil {
				return err
			}
			return l.setPassword("ada", firstPassword, true)
		}, []string{"PasswordHistoryPolicyViolationException"}},
		{"a password for nobody", "API: AdminSetUserPassword", "A", sdk, func(t *testing.T, e Env) error {
			return e.login(t, nil, nil).setPassword("nobody", firstPassword, true)
		}, []string{userNotFound}},
		{"confirmed by an administrator", "API: AdminConfirmSignUp", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			if _, err := l.signUp("ada", firstPassword); err != nil {
				return err
			}
			in := &cip.AdminConfirmSignUpInput{UserPoolId: l.pool, Username: aws.String("ada")}
			if _, err := l.AdminConfirmSignUp(l.Context, in); err != nil {
				return err
			}
			_, again := l.AdminConfirmSignUp(l.Context, in)
			_, err := l.signIn("ada", firstPassword)
			return errors.Join(err, equal("status", l.user(t, "ada").UserStatus, types.UserStatusTypeConfirmed), equal("again", errorType(again), notAuthorized))
		}, nil},
		{"a password voided by an administrator", "API: AdminResetUserPassword", "A", sdk, func(t *testing.T, e Env) error {
			l := e.login(t, nil, nil)
			err := errors.Join(l.create("ada", attribute("email", "ada@example.com"), attribute("email_verified", "true")), l.setPassword("ada", firstPassword, true))
			if err != nil {
				return err
			}
			if _, err := l.AdminResetUserPassword(l.Context, &cip.AdminResetUserPasswordInput{UserPoolId: l.pool, Username: aws.String("ada")}); err != nil {
				return err
			}
			_, err = l.signIn("ada", firstPassword)
			return errors.Join(equal("status", l.user(t, "ada").UserStatus, types.UserStatusTypeResetRequired), equal("sign-in", errorType(err), "PasswordResetRequiredException"))
		}, nil},
	})
}
