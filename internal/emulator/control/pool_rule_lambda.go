package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// checkLambda: senders need a key (row UP-49), the legacy pre-token member names the same function as its successor (row
// UP-50), triggers are in the pool's region (row UP-52). Whether a function exists or may be invoked is not checked, as in AWS.
func checkLambda(p proposal) error {
	l := p.sent.LambdaConfig
	if l == nil {
		return nil
	}
	if (l.CustomSMSSender != nil || l.CustomEmailSender != nil) && l.KMSKeyID == nil {
		return wire.Invalid("KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.")
	}
	if l.PreTokenGeneration != nil && l.PreTokenGenerationConfig != nil && *l.PreTokenGeneration != deref(l.PreTokenGenerationConfig.LambdaArn) {
		return wire.Invalid("Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's")
	}
	for _, function := range triggers(l) {
		if region := parseARN(function).region; region != p.region {
			return wire.Invalid("Cross-region lambda functions are not supported")
		}
	}
	return nil
}

// triggers are the function ARNs of a configuration.
func triggers(l *wire.LambdaConfigType) []string {
	functions := []*string{
		l.PreSignUp, l.CustomMessage, l.PostConfirmation, l.PreAuthentication, l.PostAuthentication, l.DefineAuthChallenge,
		l.CreateAuthChallenge, l.VerifyAuthChallengeResponse, l.PreTokenGeneration, l.UserMigration,
	}
	if l.PreTokenGenerationConfig != nil {
		functions = append(functions, l.PreTokenGenerationConfig.LambdaArn)
	}
	for _, versioned := range []*wire.LambdaVersionV1Config{l.CustomSMSSender, l.CustomEmailSender, l.InboundFederation} {
		if versioned != nil {
			functions = append(functions, versioned.LambdaArn)
		}
	}
	var arns []string
	for _, function := range functions {
		if function != nil {
			arns = append(arns, *function)
		}
	}
	return arns
}
