package userpool

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func toMessage(_ context.Context, m messageModel, _ *diag.Diagnostics) pool.MessageTemplate {
	return pool.MessageTemplate{
		EmailMessage: value.String(m.EmailMessage),
		EmailSubject: value.String(m.EmailSubject),
		SMSMessage:   value.String(m.SMSMessage),
	}
}

func toVerification(_ context.Context, m verificationModel, _ *diag.Diagnostics) pool.Verification {
	return pool.Verification{
		DefaultEmailOption: value.String(m.DefaultEmailOption),
		EmailMessage:       value.String(m.EmailMessage),
		EmailSubject:       value.String(m.EmailSubject),
		EmailMessageByLink: value.String(m.EmailMessageByLink),
		EmailSubjectByLink: value.String(m.EmailSubjectByLink),
		SMSMessage:         value.String(m.SMSMessage),
	}
}

func toEmail(_ context.Context, m emailModel, _ *diag.Diagnostics) pool.EmailSettings {
	return pool.EmailSettings{
		SendingAccount:   value.String(m.SendingAccount),
		SourceARN:        value.String(m.SourceARN),
		From:             value.String(m.From),
		ReplyTo:          value.String(m.ReplyTo),
		ConfigurationSet: value.String(m.ConfigurationSet),
	}
}

func toSMS(_ context.Context, m smsModel, _ *diag.Diagnostics) pool.SMSSettings {
	return pool.SMSSettings{
		CallerARN:  value.String(m.CallerARN),
		ExternalID: value.String(m.ExternalID),
		Region:     value.String(m.Region),
	}
}

func toTriggers(ctx context.Context, m triggersModel, diags *diag.Diagnostics) pool.Triggers {
	return pool.Triggers{
		PreSignUp:           value.String(m.PreSignUp),
		PostConfirmation:    value.String(m.PostConfirmation),
		PreAuthentication:   value.String(m.PreAuthentication),
		PostAuthentication:  value.String(m.PostAuthentication),
		CustomMessage:       value.String(m.CustomMessage),
		UserMigration:       value.String(m.UserMigration),
		DefineAuthChallenge: value.String(m.DefineAuthChallenge),
		CreateAuthChallenge: value.String(m.CreateAuthChallenge),
		VerifyAuthChallenge: value.String(m.VerifyAuthChallenge),
		PreTokenGeneration:  value.Object(ctx, m.PreTokenGeneration, diags, toVersioned),
		InboundFederation:   value.Object(ctx, m.InboundFederation, diags, toVersioned),
		CustomEmailSender:   value.Object(ctx, m.CustomEmailSender, diags, toVersioned),
		CustomSMSSender:     value.Object(ctx, m.CustomSMSSender, diags, toVersioned),
		KMSKeyID:            value.String(m.KMSKeyID),
	}
}

func toVersioned(_ context.Context, m versionedModel, _ *diag.Diagnostics) pool.VersionedTrigger {
	return pool.VersionedTrigger{ARN: value.String(m.ARN), Version: value.String(m.Version)}
}

func toThreat(_ context.Context, m threatModel, _ *diag.Diagnostics) pool.ThreatProtection {
	return pool.ThreatProtection{Mode: value.String(m.Mode), CustomAuthMode: value.String(m.CustomAuthMode)}
}
