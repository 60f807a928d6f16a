package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const tierRefusal = "FeatureUnavailableInTierException"

func TestPool_feature(t *testing.T) {
	region := newEnv(t).Region
	function := "arn:aws:lambda:" + region + ":000000000000:function:f"
	run(t, []Case{
		creation("custom sender without key", "UP-49", "B", bench+"custom-email-sender-kms", invalid, lambda(types.LambdaConfigType{
			CustomEmailSender: &types.CustomEmailLambdaVersionConfigType{LambdaVersion: "V1_0", LambdaArn: &function},
		})),
		creation("two different pre-token functions", "UP-50", "B", bench+"pre-token-generation-legacy-mix", invalid, lambda(types.LambdaConfigType{
			PreTokenGeneration:       aws.String(function + "2"),
			PreTokenGenerationConfig: &types.PreTokenGenerationVersionConfigType{LambdaVersion: "V1_0", LambdaArn: &function},
		})),
		creation("inbound federation V2_0", "UP-51", "A", "model InboundFederationLambdaVersionType", invalid, lambda(types.LambdaConfigType{
			InboundFederation: &types.InboundFederationLambdaType{LambdaVersion: "V2_0", LambdaArn: &function},
		})),
		creation("inbound federation V1_0", "UP-51", "A", "SDK InboundFederationLambdaType", "", lambda(types.LambdaConfigType{
			InboundFederation: &types.InboundFederationLambdaType{LambdaVersion: "V1_0", LambdaArn: &function},
		})),
		creation("trigger in another region", "UP-52", "B", bench+"lambda-config-region", invalid, lambda(types.LambdaConfigType{
			PreSignUp: aws.String("arn:aws:lambda:ap-south-2:000000000000:function:f"),
		})),
		creation("unknown tier", "UP-60", "A", "model UserPoolTierType", invalid, tier("GOLD")),
		creation("threat protection below PLUS", "UP-60", "A", "user guide, feature plans", tierRefusal, func(in *cip.CreateUserPoolInput) {
			in.UserPoolTier = types.UserPoolTierTypeEssentials
			in.UserPoolAddOns = &types.UserPoolAddOnsType{AdvancedSecurityMode: types.AdvancedSecurityModeTypeAudit}
		}),
		{"threat protection implies PLUS", "UP-60", "A", "SDK UserPoolAddOnsType", func(t *testing.T, e Env) error {
			pool := e.Pool(t, func(in *cip.CreateUserPoolInput) {
				in.UserPoolAddOns = &types.UserPoolAddOnsType{AdvancedSecurityMode: types.AdvancedSecurityModeTypeEnforced}
			})
			return equal("tier", pool.UserPoolTier, types.UserPoolTierTypePlus)
		}, nil},
		creation("pre-token V2_0 in LITE", "UP-63", "B", bench+"pre-token-generation-config-tier", tierRefusal, func(in *cip.CreateUserPoolInput) {
			tier("LITE")(in)
			in.LambdaConfig = &types.LambdaConfigType{PreTokenGenerationConfig: &types.PreTokenGenerationVersionConfigType{LambdaVersion: "V2_0", LambdaArn: &function}}
		}),
		creation("passwordless in LITE", "UP-64", "B", bench+"signin-policy-webauthn-tier", tierRefusal, func(in *cip.CreateUserPoolInput) {
			tier("LITE")(in)
			factors("PASSWORD", "WEB_AUTHN")(in)
		}),
		creation("key alias", "UP-76", "A", "user guide, data protection", invalid, key("arn:aws:kms:"+region+":000000000000:alias/a")),
		creation("key in another region", "UP-76", "A", "user guide, data protection", invalid, key("arn:aws:kms:ap-south-2:000000000000:key/k")),
		creation("unknown issuer type", "UP-77", "A", "SDK IssuerType", invalid, func(in *cip.CreateUserPoolInput) {
			in.IssuerConfiguration = &types.IssuerConfigurationType{Type: "NEWEST"}
		}),
		{
			"downgrade with e-mail MFA", "UP-67", "A", "user guide, deactivating feature plans", downgradeWithEmailMfa,
			[]string{"TierChangeNotAllowedException", tierRefusal},
		},
		{"custom attributes one by one", "UP-07", "A", "model CustomAttributesListType", addsAttributes, nil},
		{"26 custom attributes at once", "UP-07", "A", "model CustomAttributesListType", func(t *testing.T, e Env) error {
			return e.add(*e.Pool(t).Id, make([]types.SchemaAttributeType, 26)...)
		}, []string{invalid}},
		{"attribute that exists", "UP-08", "B", "public scripts match on the text", func(t *testing.T, e Env) error {
			pool := e.Pool(t, schema(custom("x", types.AttributeDataTypeString)))
			return e.add(*pool.Id, custom("x", types.AttributeDataTypeString))
		}, []string{invalid}},
		{"attribute for an unknown pool", "emulators: unknown pool", "A", "model", func(_ *testing.T, e Env) error {
			return e.add(*e.Absent(), custom("x", types.AttributeDataTypeString))
		}, []string{notFound}},
	})
}

func downgradeWithEmailMfa(t *testing.T, e Env) error {
	pool := e.Pool(t, withSes)
	_, err := e.SetUserPoolMfaConfig(e.Context, &cip.SetUserPoolMfaConfigInput{
		UserPoolId: pool.Id, MfaConfiguration: types.UserPoolMfaTypeOptional, EmailMfaConfiguration: &types.EmailMfaConfigType{},
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = e.UpdateUserPool(e.Context, &cip.UpdateUserPoolInput{
		UserPoolId: pool.Id, UserPoolTier: types.UserPoolTierTypeLite, EmailConfiguration: pool.EmailConfiguration,
	})
	return err
}

func addsAttributes(t *testing.T, e Env) error {
	pool := e.Pool(t)
	for _, name := range []string{"one", "two"} {
		if err := e.add(*pool.Id, custom(name, types.AttributeDataTypeString)); err != nil {
			return err
		}
	}
	return errors.Join(hasAttributes(e.Describe(t, *pool.Id), "custom:one", "custom:two"))
}

func (e Env) add(pool string, attributes ...types.SchemaAttributeType) error {
	_, err := e.AddCustomAttributes(e.Context, &cip.AddCustomAttributesInput{UserPoolId: &pool, CustomAttributes: attributes})
	return err
}

func withSes(in *cip.CreateUserPoolInput) {
	in.EmailConfiguration = &types.EmailConfigurationType{
		EmailSendingAccount: types.EmailSendingAccountTypeDeveloper,
		SourceArn:           aws.String("arn:aws:ses:eu-west-2:000000000000:identity/login@example.com"),
	}
}

func lambda(config types.LambdaConfigType) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) { in.LambdaConfig = &config }
}

func tier(name types.UserPoolTierType) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) { in.UserPoolTier = name }
}

func key(arn string) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) {
		in.KeyConfiguration = &types.KeyConfigurationType{KeyType: types.EncryptionKeyTypeCustomerManagedKey, KmsKeyArn: &arn}
	}
}
