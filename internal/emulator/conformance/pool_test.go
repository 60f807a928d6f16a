package conformance

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

func TestPool(t *testing.T) { run(t, poolCases) }

var poolCases = []Case{
	{
		"bare pool shows defaults", "emulators: bare pool", "B", "terraform-provider-aws TestAccCognitoIDPUserPool_basic",
		func(t *testing.T, e Env) error { return bareDefaults(e.Describe(t, *e.Pool(t).Id)) }, nil,
	},
	{
		"schema lists standard and custom attributes", "emulators: SchemaAttributes", "B", "public describe-user-pool dumps",
		func(t *testing.T, e Env) error {
			pool := e.Pool(t, schema(custom("department", types.AttributeDataTypeString)))
			return hasAttributes(e.Describe(t, *pool.Id), "sub", "email", "email_verified", "updated_at", "custom:department")
		}, nil,
	},
	{"update resets what it leaves out", "UP-71", "A", "SDK UpdateUserPool", updateResets, nil},
	{"update keeps SMS settings", "UP-48", "A", "user guide, updating a user pool", updateKeepsSms, nil},
	{"rename in place", "UP-01", "A", "user guide, updating a user pool", func(t *testing.T, e Env) error {
		pool := e.Pool(t)
		if _, err := e.UpdateUserPool(e.Context, &cip.UpdateUserPoolInput{UserPoolId: pool.Id, PoolName: aws.String("cogfed-conformance-2")}); err != nil {
			return err
		}
		return equal("name", *e.Describe(t, *pool.Id).Name, "cogfed-conformance-2")
	}, nil},
	{"describe unknown pool", "emulators: DescribeUserPool", "A", "model", func(_ *testing.T, e Env) error {
		_, err := e.DescribeUserPool(e.Context, &cip.DescribeUserPoolInput{UserPoolId: e.Absent()})
		return err
	}, []string{notFound}},
	{"update unknown pool", "emulators: UpdateUserPool", "A", "model", func(_ *testing.T, e Env) error {
		_, err := e.UpdateUserPool(e.Context, &cip.UpdateUserPoolInput{UserPoolId: e.Absent()})
		return err
	}, []string{notFound}},
	{"delete unknown pool", "emulators: DeleteUserPool", "A", "model", func(_ *testing.T, e Env) error {
		_, err := e.DeleteUserPool(e.Context, &cip.DeleteUserPoolInput{UserPoolId: e.Absent()})
		return err
	}, []string{notFound}},
	{"deleted pool is gone", "emulators: DescribeUserPool", "A", "model", func(t *testing.T, e Env) error {
		pool := e.Pool(t)
		if _, err := e.DeleteUserPool(e.Context, &cip.DeleteUserPoolInput{UserPoolId: pool.Id}); err != nil {
			t.Fatal(err)
		}
		_, err := e.DescribeUserPool(e.Context, &cip.DescribeUserPoolInput{UserPoolId: pool.Id})
		return err
	}, []string{notFound}},
	{"delete protected pool", "UP-69", "A", "SDK CreateUserPoolInput.DeletionProtection", func(t *testing.T, e Env) error {
		pool := e.Pool(t, func(in *cip.CreateUserPoolInput) { in.DeletionProtection = types.DeletionProtectionTypeActive })
		_, err := e.DeleteUserPool(e.Context, &cip.DeleteUserPoolInput{UserPoolId: pool.Id})
		return err
	}, []string{invalid}},
	{"malformed pool id", "IA-12", "A", "model UserPoolIdType", func(_ *testing.T, e Env) error {
		_, err := e.DescribeUserPool(e.Context, &cip.DescribeUserPoolInput{UserPoolId: aws.String("no underscore")})
		return err
	}, []string{invalid}},
	{"ListUserPools MaxResults 61", "emulators: ListUserPools", "A", "model PoolQueryLimitType", func(_ *testing.T, e Env) error {
		_, err := e.ListUserPools(e.Context, &cip.ListUserPoolsInput{MaxResults: aws.Int32(61)})
		return err
	}, []string{invalid}},
	{"ListUserPools pages", "emulators: ListUserPools", "A", "SDK ListUserPools", listsAllPages, nil},
}

func bareDefaults(p types.UserPoolType) error {
	password := p.Policies.PasswordPolicy
	return errors.Join(
		equal("tier", p.UserPoolTier, types.UserPoolTierTypeEssentials),
		equal("MFA", p.MfaConfiguration, types.UserPoolMfaTypeOff),
		equal("deletion protection", p.DeletionProtection, types.DeletionProtectionTypeInactive),
		equal("minimum length", *password.MinimumLength, 8),
		equal("requirements", password.RequireLowercase && password.RequireUppercase && password.RequireNumbers && password.RequireSymbols, true),
		equal("temporary password days", password.TemporaryPasswordValidityDays, 7),
		equal("admin only", p.AdminCreateUserConfig.AllowAdminCreateUserOnly, false),
		equal("e-mail sender", p.EmailConfiguration.EmailSendingAccount, types.EmailSendingAccountTypeCognitoDefault),
		equal("e-mail option", p.VerificationMessageTemplate.DefaultEmailOption, types.DefaultEmailOptionTypeConfirmWithCode),
		equal("recovery", p.AccountRecoverySetting == nil, true),
		equal("users", p.EstimatedNumberOfUsers, 0),
		equal("ARN", strings.HasSuffix(*p.Arn, ":userpool/"+*p.Id), true),
		equal("dates", p.CreationDate != nil && p.CreationDate.Equal(*p.LastModifiedDate), true),
		hasAttributes(p, "sub", "email", "phone_number", "birthdate", "updated_at"),
	)
}

func updateResets(t *testing.T, e Env) error {
	pool := e.Pool(t, func(in *cip.CreateUserPoolInput) {
		in.AutoVerifiedAttributes = []types.VerifiedAttributeType{types.VerifiedAttributeTypeEmail}
		in.UserPoolTags = map[string]string{"a": "b"}
		in.LambdaConfig = &types.LambdaConfigType{PreSignUp: aws.String("arn:aws:lambda:" + e.Region + ":000000000000:function:f")}
		in.Policies = &types.UserPoolPolicyType{PasswordPolicy: &types.PasswordPolicyType{MinimumLength: aws.Int32(12)}}
		in.UsernameConfiguration = &types.UsernameConfigurationType{CaseSensitive: aws.Bool(false)}
	})
	if _, err := e.UpdateUserPool(e.Context, &cip.UpdateUserPoolInput{UserPoolId: pool.Id}); err != nil {
		return err
	}
	p := e.Describe(t, *pool.Id)
	return errors.Join(
		equal("auto-verified attributes", len(p.AutoVerifiedAttributes), 0),
		equal("tags", len(p.UserPoolTags), 0),
		equal("trigger", p.LambdaConfig == nil || p.LambdaConfig.PreSignUp == nil, true),
		equal("minimum length", *p.Policies.PasswordPolicy.MinimumLength, 8),
		equal("name", *p.Name, *pool.Name),
		equal("case sensitivity", *p.UsernameConfiguration.CaseSensitive, false),
	)
}

func updateKeepsSms(t *testing.T, e Env) error {
	pool := e.Pool(t, withSms)
	if _, err := e.UpdateUserPool(e.Context, &cip.UpdateUserPoolInput{UserPoolId: pool.Id}); err != nil {
		return err
	}
	return equal("SMS settings", e.Describe(t, *pool.Id).SmsConfiguration != nil, true)
}

func listsAllPages(t *testing.T, e Env) error {
	want := []string{*e.Pool(t).Id, *e.Pool(t).Id, *e.Pool(t).Id}
	pages := cip.NewListUserPoolsPaginator(e.Client, &cip.ListUserPoolsInput{MaxResults: aws.Int32(2)})
	var got []string
	for pages.HasMorePages() {
		page, err := pages.NextPage(e.Context)
		if err != nil {
			return err
		}
		for _, p := range page.UserPools {
			got = append(got, *p.Id)
		}
	}
	for _, id := range want {
		if !slices.Contains(got, id) {
			return fmt.Errorf("pool %s is not listed", id)
		}
	}
	return nil
}

func withSms(in *cip.CreateUserPoolInput) {
	in.SmsConfiguration = &types.SmsConfigurationType{SnsCallerArn: aws.String("arn:aws:iam::000000000000:role/sms"), ExternalId: aws.String("x")}
}

func equal[T comparable](what string, got, want T) error {
	if got != want {
		return fmt.Errorf("%s is %v, want %v", what, got, want)
	}
	return nil
}

func hasAttributes(p types.UserPoolType, names ...string) error {
	for _, name := range names {
		if !slices.ContainsFunc(p.SchemaAttributes, func(a types.SchemaAttributeType) bool { return *a.Name == name }) {
			return fmt.Errorf("the schema lacks %s", name)
		}
	}
	return nil
}
