package cognito

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// legacyVersion is the event version of a trigger that names none.
const legacyVersion = "V1_0"

// overlayTriggers sends an empty object to a pool that loses its last trigger.
func overlayTriggers(held *types.LambdaConfigType, desired tri.Value[pool.Triggers]) *types.LambdaConfigType {
	want, ok := desired.Get()
	if !ok && held == nil {
		return nil
	}
	if !ok {
		return &types.LambdaConfigType{}
	}
	config := duplicate(held)
	config.PreSignUp = want.PreSignUp.Ptr()
	config.PostConfirmation = want.PostConfirmation.Ptr()
	config.PreAuthentication = want.PreAuthentication.Ptr()
	config.PostAuthentication = want.PostAuthentication.Ptr()
	config.CustomMessage = want.CustomMessage.Ptr()
	config.UserMigration = want.UserMigration.Ptr()
	config.DefineAuthChallenge = want.DefineAuthChallenge.Ptr()
	config.CreateAuthChallenge = want.CreateAuthChallenge.Ptr()
	config.VerifyAuthChallengeResponse = want.VerifyAuthChallenge.Ptr()
	config.KMSKeyID = want.KMSKeyID.Ptr()
	versionedTriggersOf(config, want)
	return config
}

// versionedTriggersOf sets the triggers that come with a version. The token
// trigger has a legacy member of its own, which must name the same function.
func versionedTriggersOf(config *types.LambdaConfigType, want pool.Triggers) {
	config.PreTokenGeneration, config.PreTokenGenerationConfig = nil, nil
	config.InboundFederation, config.CustomEmailSender, config.CustomSMSSender = nil, nil, nil
	if t, ok := want.PreTokenGeneration.Get(); ok {
		config.PreTokenGeneration = t.ARN.Ptr()
		config.PreTokenGenerationConfig = &types.PreTokenGenerationVersionConfigType{
			LambdaArn: t.ARN.Ptr(), LambdaVersion: types.PreTokenGenerationLambdaVersionType(t.Version.Or(legacyVersion)),
		}
	}
	if t, ok := want.InboundFederation.Get(); ok {
		config.InboundFederation = &types.InboundFederationLambdaType{
			LambdaArn: t.ARN.Ptr(), LambdaVersion: types.InboundFederationLambdaVersionType(t.Version.Or(legacyVersion)),
		}
	}
	if t, ok := want.CustomEmailSender.Get(); ok {
		config.CustomEmailSender = &types.CustomEmailLambdaVersionConfigType{
			LambdaArn: t.ARN.Ptr(), LambdaVersion: types.CustomEmailSenderLambdaVersionType(t.Version.Or(legacyVersion)),
		}
	}
	if t, ok := want.CustomSMSSender.Get(); ok {
		config.CustomSMSSender = &types.CustomSMSLambdaVersionConfigType{
			LambdaArn: t.ARN.Ptr(), LambdaVersion: types.CustomSMSSenderLambdaVersionType(t.Version.Or(legacyVersion)),
		}
	}
}

// fromTriggers is null without any trigger: Cognito answers an empty object.
func fromTriggers(held *types.LambdaConfigType) tri.Value[pool.Triggers] {
	if held == nil {
		return tri.Null[pool.Triggers]()
	}
	t := pool.Triggers{
		PreSignUp:           text(held.PreSignUp),
		PostConfirmation:    text(held.PostConfirmation),
		PreAuthentication:   text(held.PreAuthentication),
		PostAuthentication:  text(held.PostAuthentication),
		CustomMessage:       text(held.CustomMessage),
		UserMigration:       text(held.UserMigration),
		DefineAuthChallenge: text(held.DefineAuthChallenge),
		CreateAuthChallenge: text(held.CreateAuthChallenge),
		VerifyAuthChallenge: text(held.VerifyAuthChallengeResponse),
		PreTokenGeneration:  fromTokenTrigger(held),
		KMSKeyID:            text(held.KMSKeyID),
	}
	if v := held.InboundFederation; v != nil {
		t.InboundFederation = versioned(v.LambdaArn, v.LambdaVersion)
	}
	if v := held.CustomEmailSender; v != nil {
		t.CustomEmailSender = versioned(v.LambdaArn, v.LambdaVersion)
	}
	if v := held.CustomSMSSender; v != nil {
		t.CustomSMSSender = versioned(v.LambdaArn, v.LambdaVersion)
	}
	if t == (pool.Triggers{}) {
		return tri.Null[pool.Triggers]()
	}
	return tri.Of(t)
}

// fromTokenTrigger prefers the member with a version; the legacy one alone is a
// function for the first version of the event.
func fromTokenTrigger(held *types.LambdaConfigType) tri.Value[pool.VersionedTrigger] {
	if v := held.PreTokenGenerationConfig; v != nil {
		return versioned(v.LambdaArn, v.LambdaVersion)
	}
	return versioned[string](held.PreTokenGeneration, legacyVersion)
}

func versioned[T ~string](arn *string, version T) tri.Value[pool.VersionedTrigger] {
	if aws.ToString(arn) == "" {
		return tri.Null[pool.VersionedTrigger]()
	}
	return tri.Of(pool.VersionedTrigger{ARN: text(arn), Version: word(version)})
}
