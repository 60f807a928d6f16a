package conformance

import (
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules/vectors"
)

// trial tries the value of a vector on a fresh service.
type trial func(t *testing.T, e Env, v vectors.Vector) error

// poolTrial tries a value in CreateUserPool.
func poolTrial(set func(in *cip.CreateUserPoolInput, value string)) trial {
	return func(t *testing.T, e Env, v vectors.Vector) error {
		_, err := e.TryPool(t, func(in *cip.CreateUserPoolInput) { set(in, v.Text()) })
		return err
	}
}

// poolNumber tries a number in CreateUserPool.
func poolNumber(set func(in *cip.CreateUserPoolInput, value int32)) trial {
	return func(t *testing.T, e Env, v vectors.Vector) error {
		n, err := v.Int()
		if err != nil {
			t.Fatal(err)
		}
		_, err = e.TryPool(t, func(in *cip.CreateUserPoolInput) { set(in, int32(n)) })
		return err
	}
}

func domainTrial(change func(v vectors.Vector) func(*cip.CreateUserPoolDomainInput)) trial {
	return func(t *testing.T, e Env, v vectors.Vector) error {
		_, err := e.Domain(t, e.Pool(t), change(v))
		return err
	}
}

func providerTrial(change func(value string) idpChange) trial {
	return func(t *testing.T, e Env, v vectors.Vector) error {
		_, err := e.Provider(t, e.Pool(t), change(v.Text()))
		return err
	}
}

// mfaTrial sets a mode together with a factor that suits it.
func mfaTrial(t *testing.T, e Env, v vectors.Vector) error {
	in := &cip.SetUserPoolMfaConfigInput{UserPoolId: e.Pool(t).Id, MfaConfiguration: types.UserPoolMfaType(v.Text())}
	if v.Text() != "OFF" {
		in.SoftwareTokenMfaConfiguration = &types.SoftwareTokenMfaConfigType{Enabled: true}
	}
	_, err := e.SetUserPoolMfaConfig(e.Context, in)
	return err
}

func relyingPartyTrial(t *testing.T, e Env, v vectors.Vector) error {
	_, err := e.SetUserPoolMfaConfig(e.Context, &cip.SetUserPoolMfaConfigInput{UserPoolId: e.Pool(t).Id, WebAuthnConfiguration: passkey(v.Text())})
	return err
}

// trials are the fields of pools, domains and identity providers.
var trials = map[string]trial{
	"pool_name": poolTrial(func(in *cip.CreateUserPoolInput, s string) { in.PoolName = &s }),
	"custom_attribute_name": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		schema(custom(s, types.AttributeDataTypeString))(in)
	}),
	"schema_type": poolTrial(func(in *cip.CreateUserPoolInput, s string) { schema(custom("x", types.AttributeDataType(s)))(in) }),
	"password_minimum_length": poolNumber(func(in *cip.CreateUserPoolInput, n int32) {
		in.Policies = &types.UserPoolPolicyType{PasswordPolicy: &types.PasswordPolicyType{MinimumLength: &n}}
	}),
	"password_history_size": poolNumber(func(in *cip.CreateUserPoolInput, n int32) {
		in.Policies = &types.UserPoolPolicyType{PasswordPolicy: &types.PasswordPolicyType{PasswordHistorySize: &n}}
	}),
	"temporary_password_validity_days": poolNumber(func(in *cip.CreateUserPoolInput, n int32) {
		in.Policies = &types.UserPoolPolicyType{PasswordPolicy: &types.PasswordPolicyType{TemporaryPasswordValidityDays: n}}
	}),
	"recovery_mechanism": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.AccountRecoverySetting = &types.AccountRecoverySettingType{RecoveryMechanisms: []types.RecoveryOptionType{{Name: types.RecoveryOptionNameType(s), Priority: aws.Int32(1)}}}
	}),
	"first_auth_factor": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		withSes(in)
		factors("PASSWORD", types.AuthFactorType(s))(in)
	}),
	"mfa_configuration":   mfaTrial,
	"relying_party_id":    relyingPartyTrial,
	"user_pool_tier":      poolTrial(func(in *cip.CreateUserPoolInput, s string) { in.UserPoolTier = types.UserPoolTierType(s) }),
	"deletion_protection": poolTrial(func(in *cip.CreateUserPoolInput, s string) { in.DeletionProtection = types.DeletionProtectionType(s) }),
	"tag_key":             poolTrial(func(in *cip.CreateUserPoolInput, s string) { in.UserPoolTags = map[string]string{s: "v"} }),
	"tag_value":           poolTrial(func(in *cip.CreateUserPoolInput, s string) { in.UserPoolTags = map[string]string{"k": s} }),
	"username_attribute": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.UsernameAttributes = []types.UsernameAttributeType{types.UsernameAttributeType(s)}
	}),
	"alias_attribute": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.AliasAttributes = []types.AliasAttributeType{types.AliasAttributeType(s)}
	}),
	"auto_verified_attribute": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.AutoVerifiedAttributes = []types.VerifiedAttributeType{types.VerifiedAttributeType(s)}
	}),
	"email_code_message": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.VerificationMessageTemplate = &types.VerificationMessageTemplateType{EmailMessage: &s}
	}),
	"email_link_message": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.VerificationMessageTemplate = &types.VerificationMessageTemplateType{EmailMessageByLink: &s}
	}),
	"sms_code_message": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.VerificationMessageTemplate = &types.VerificationMessageTemplateType{SmsMessage: &s}
	}),
	"email_subject": poolTrial(func(in *cip.CreateUserPoolInput, s string) {
		in.VerificationMessageTemplate = &types.VerificationMessageTemplateType{EmailSubject: &s}
	}),

	"domain_prefix": domainTrial(func(v vectors.Vector) func(*cip.CreateUserPoolDomainInput) { return named(v.Text()) }),
	"custom_domain": domainTrial(func(v vectors.Vector) func(*cip.CreateUserPoolDomainInput) {
		return customDomain(v.Text(), certificate)
	}),
	"certificate_arn": domainTrial(func(v vectors.Vector) func(*cip.CreateUserPoolDomainInput) {
		return customDomain("login.example.com", v.Text())
	}),
	"managed_login_version": domainTrial(func(v vectors.Vector) func(*cip.CreateUserPoolDomainInput) {
		n, _ := v.Int() // a vector that is no number is not accepted
		return version(int32(n))
	}),

	"provider_name": providerTrial(idpName),
	"issuer": providerTrial(func(s string) idpChange {
		return details(oidcDetails("oidc_issuer", s))
	}),
	"attributes_request_method": providerTrial(func(s string) idpChange { return details(oidcDetails("attributes_request_method", s)) }),
	"client_id":                 providerTrial(func(s string) idpChange { return details(oidcDetails("client_id", s)) }),
	"idp_identifier":            providerTrial(func(s string) idpChange { return identifiers(s) }),
	"attribute_mapping_key":     providerTrial(func(s string) idpChange { return mapping(s, "sub") }),
}

// TestVectors holds the service to the evidence that the rules are held to.
func TestVectors(t *testing.T) {
	OnlyLocal(t, "vectors hold domains and issuers that are not ours")
	all, err := vectors.All()
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	for _, v := range all {
		try, ok := trials[v.Field]
		if tried[v.Field] = ok; !ok {
			continue
		}
		t.Run(strings.ReplaceAll(v.Name(), "/", "|"), func(t *testing.T) {
			if got := errorType(try(t, newEnv(t), v)); got != v.Error {
				t.Errorf("answered %q, want %q (row %s, %s)", got, v.Error, v.Source, v.URL)
			}
		})
	}
	for field := range trials {
		if !tried[field] {
			t.Errorf("no vector has the field %s", field)
		}
	}
}
