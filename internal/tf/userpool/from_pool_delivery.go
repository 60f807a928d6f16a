package userpool

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func fromMessage(_ context.Context, t pool.MessageTemplate, _ *diag.Diagnostics) messageModel {
	return messageModel{
		EmailMessage: value.FromString(t.EmailMessage),
		EmailSubject: value.FromString(t.EmailSubject),
		SMSMessage:   value.FromString(t.SMSMessage),
	}
}

func fromVerification(_ context.Context, v pool.Verification, _ *diag.Diagnostics) verificationModel {
	return verificationModel{
		DefaultEmailOption: value.FromString(v.DefaultEmailOption.OrElse(tri.Of("CONFIRM_WITH_CODE"))),
		EmailMessage:       value.FromString(v.EmailMessage),
		EmailSubject:       value.FromString(v.EmailSubject),
		EmailMessageByLink: value.FromString(v.EmailMessageByLink),
		EmailSubjectByLink: value.FromString(v.EmailSubjectByLink),
		SMSMessage:         value.FromString(v.SMSMessage),
	}
}

func fromEmail(_ context.Context, e pool.EmailSettings, _ *diag.Diagnostics) emailModel {
	return emailModel{
		SendingAccount:   value.FromString(e.SendingAccount.OrElse(tri.Of("COGNITO_DEFAULT"))),
		SourceARN:        value.FromString(e.SourceARN),
		From:             value.FromString(e.From),
		ReplyTo:          value.FromString(e.ReplyTo),
		ConfigurationSet: value.FromString(e.ConfigurationSet),
	}
}

func fromSMS(_ context.Context, s pool.SMSSettings, _ *diag.Diagnostics) smsModel {
	return smsModel{
		CallerARN:  value.FromString(s.CallerARN),
		ExternalID: value.FromString(s.ExternalID),
		Region:     value.FromString(s.Region),
	}
}

func fromThreat(_ context.Context, t pool.ThreatProtection, _ *diag.Diagnostics) threatModel {
	return threatModel{Mode: value.FromString(t.Mode.OrElse(tri.Of("OFF"))), CustomAuthMode: value.FromString(t.CustomAuthMode)}
}

func fromTriggers(ctx context.Context, t pool.Triggers, diags *diag.Diagnostics) triggersModel {
	versioned := func(name string, v tri.Value[pool.VersionedTrigger]) types.Object {
		return object(ctx, v, diags, fromVersioned, "lambda_config", name)
	}
	return triggersModel{
		PreSignUp:           value.FromString(t.PreSignUp),
		PostConfirmation:    value.FromString(t.PostConfirmation),
		PreAuthentication:   value.FromString(t.PreAuthentication),
		PostAuthentication:  value.FromString(t.PostAuthentication),
		CustomMessage:       value.FromString(t.CustomMessage),
		UserMigration:       value.FromString(t.UserMigration),
		DefineAuthChallenge: value.FromString(t.DefineAuthChallenge),
		CreateAuthChallenge: value.FromString(t.CreateAuthChallenge),
		VerifyAuthChallenge: value.FromString(t.VerifyAuthChallenge),
		PreTokenGeneration:  versioned("pre_token_generation", t.PreTokenGeneration),
		InboundFederation:   versioned("inbound_federation", t.InboundFederation),
		CustomEmailSender:   versioned("custom_email_sender", t.CustomEmailSender),
		CustomSMSSender:     versioned("custom_sms_sender", t.CustomSMSSender),
		KMSKeyID:            value.FromString(t.KMSKeyID),
	}
}

func fromVersioned(_ context.Context, v pool.VersionedTrigger, _ *diag.Diagnostics) versionedModel {
	return versionedModel{ARN: value.FromString(v.ARN), Version: value.FromString(v.Version.OrElse(tri.Of("V1_0")))}
}

func fromMFA(ctx context.Context, m pool.MFA, diags *diag.Diagnostics) mfaModel {
	return mfaModel{
		Configuration: value.FromString(m.Mode.OrElse(tri.Of("OFF"))),
		SoftwareToken: value.FromBool(m.SoftwareToken.OrElse(tri.Of(false))),
		SMS:           value.FromBool(m.SMS.OrElse(tri.Of(false))),
		Email:         object(ctx, m.Email, diags, fromEmailMFA, "mfa", "email"),
		WebAuthn:      object(ctx, m.WebAuthn, diags, fromWebAuthn, "mfa", "web_authn"),
	}
}

func fromEmailMFA(_ context.Context, e pool.EmailMFA, _ *diag.Diagnostics) emailMFAModel {
	return emailMFAModel{Message: value.FromString(e.Message), Subject: value.FromString(e.Subject)}
}

func fromWebAuthn(_ context.Context, w pool.WebAuthn, _ *diag.Diagnostics) webAuthnModel {
	return webAuthnModel{
		RelyingPartyID:   value.FromString(w.RelyingPartyID),
		UserVerification: value.FromString(w.UserVerification),
		Factor:           value.FromString(w.Factor),
	}
}
