package rules

import "strings"

func poolCases() []ruleCase {
	return []ruleCase{
		{"user-pool-name", CheckPoolName(x, txt("acme/users")), CheckPoolName(x, txt("acme users"))},
		{"schema-custom-required", CheckSchemaEntry(x, "department", SchemaEntry{Required: yes(true)}), join(CheckSchemaEntry(x, "email", SchemaEntry{Required: yes(true)}), CheckSchemaEntry(x, "department", SchemaEntry{Required: hiddenFlag}))},
		{"schema-custom-name", join(CheckCustomAttributeName(x, strings.Repeat("a", 21)), CheckCustomAttributeName(x, "cost centre")), CheckCustomAttributeName(x, "avdeling-ø")},
		{"schema-custom-prefix", CheckCustomAttributeName(x, "custom:department"), CheckCustomAttributeName(x, "department")},
		{"schema-name-case", join(CheckCustomAttributeName(x, "Email"), CheckCustomAttributeName(x, "givenName")), CheckCustomAttributeName(x, "mail")},
		{"schema-custom-count", CheckSchemaNames(x, many(51, "a%d")), CheckSchemaNames(x, append(many(50, "a%d"), "email"))},
		{"schema-standard-type", join(CheckSchemaEntry(x, "email", SchemaEntry{Type: txt("Number")}), CheckSchemaEntry(x, "email", SchemaEntry{DeveloperOnly: yes(true)})), join(CheckSchemaEntry(x, "updated_at", SchemaEntry{Type: txt("Number")}), CheckSchemaEntry(x, "age", SchemaEntry{Type: txt("Number")}))},
		{"schema-type", CheckSchemaEntry(x, "age", SchemaEntry{Type: txt("number")}), CheckSchemaEntry(x, "age", SchemaEntry{Type: txt("Number")})},
		{"schema-bounds", join(CheckSchemaEntry(x, "a", SchemaEntry{MinLength: num(2), MaxLength: num(1)}), CheckSchemaEntry(x, "a", SchemaEntry{MinValue: num(2), MaxValue: num(1)})), CheckSchemaEntry(x, "a", SchemaEntry{MinLength: num(1), MaxLength: num(1), MinValue: num(1)})},
		{"sign-in-attributes-exclusive", CheckSignInAttributes(x, list("email"), list("email"), nil), join(CheckSignInAttributes(x, list("email"), noList, nil), CheckSignInAttributes(x, list("email"), list(), nil))},
		{"username-attribute-unknown", CheckSignInAttributes(x, list("preferred_username"), noList, nil), CheckSignInAttributes(x, list("email"), noList, nil)},
		{"alias-attribute-unknown", CheckSignInAttributes(x, noList, list("name"), nil), CheckSignInAttributes(x, noList, list("preferred_username"), nil)},
		{"preferred-username-required-alias", CheckSignInAttributes(x, noList, list("preferred_username"), []string{"preferred_username"}), CheckSignInAttributes(x, noList, list("preferred_username"), []string{"email"})},
		{"case-sensitivity-unset", CheckCaseSensitivity(x, noFlag, list("email"), noList), join(CheckCaseSensitivity(x, yes(true), list("email"), noList), CheckCaseSensitivity(x, noFlag, noList, noList))},
		{"provider-name-lowered", CheckLoweredName(x, txt("MIRACL"), yes(false), true), join(CheckLoweredName(x, txt("miracl"), yes(false), true), CheckLoweredName(x, txt("MIRACL"), yes(true), true), CheckLoweredName(x, txt("MIRACL"), yes(false), false))},
		{"password-minimum-length", join(CheckPasswordLength(x, num(5)), CheckPasswordLength(x, num(100))), join(CheckPasswordLength(x, num(6)), CheckPasswordLength(x, num(99)))},
		{"password-history-size", CheckPasswordHistory(x, num(25)), CheckPasswordHistory(x, num(24))},
		{"temporary-password-days", CheckTemporaryPasswordDays(x, num(366)), CheckTemporaryPasswordDays(x, num(365))},
		{"temporary-password-days-zero", CheckTemporaryPasswordDays(x, num(0)), CheckTemporaryPasswordDays(x, num(7))},
		{"recovery-mechanism-unknown", CheckRecovery(x, list("email")), CheckRecovery(x, list("verified_email"))},
		{"recovery-count", join(CheckRecovery(x, list()), CheckRecovery(x, list("verified_email", "verified_phone_number", "admin_only"))), join(CheckRecovery(x, noList), CheckRecovery(x, list("verified_email", "verified_phone_number")))},
		{"recovery-admin-alone", CheckRecovery(x, list("admin_only", "verified_email")), CheckRecovery(x, list("admin_only"))},
		{"recovery-duplicate", CheckRecovery(x, list("verified_email", "verified_email")), CheckRecovery(x, mix(list("verified_email")))},
		{"auto-verified-unknown", CheckAutoVerified(x, list("name"), yes(true)), CheckAutoVerified(x, list("email"), yes(true))},
		{"auto-verified-needs-sms", CheckAutoVerified(x, list("phone_number"), yes(false)), join(CheckAutoVerified(x, list("phone_number"), yes(true)), CheckAutoVerified(x, list("phone_number"), hiddenFlag))},
		{"verify-before-update", CheckVerifyBeforeUpdate(x, list("email"), noList), CheckVerifyBeforeUpdate(x, list("email"), list("email"))},
	}
}

func poolSettingCases() []ruleCase {
	lambda := txt("arn:aws:lambda:eu-west-2:123456789012:function:f")
	key := txt("arn:aws:kms:eu-west-2:123456789012:key/a")
	return []ruleCase{
		{"mfa-configuration", CheckMFAMode(x, txt("REQUIRED"), noFlag), CheckMFAMode(x, txt("OPTIONAL"), noFlag)},
		{"mfa-not-for-federated", CheckMFAMode(x, txt("ON"), yes(false)), join(CheckMFAMode(x, txt("ON"), yes(true)), CheckMFAMode(x, txt("ON"), noFlag))},
		{
			"mfa-factor-while-off",
			join(CheckMFAFactors(x, no, yes(true), noFlag, noFlag), CheckMFAFactors(x, txt(MFAOff), noFlag, yes(true), noFlag), CheckMFAFactors(x, txt(MFAOff), noFlag, noFlag, yes(true))),
			join(CheckMFAFactors(x, no, yes(false), noFlag, yes(false)), CheckMFAFactors(x, hidden, yes(true), yes(true), yes(true)), CheckMFAFactors(x, txt(MFAOff), hiddenFlag, hiddenFlag, hiddenFlag), CheckMFAFactors(x, txt(MFARequired), yes(true), noFlag, noFlag)),
		},
		{
			"mfa-factor-missing",
			join(CheckMFAFactors(x, txt(MFARequired), noFlag, noFlag, noFlag), CheckMFAFactors(x, txt(MFAOptional), yes(false), yes(false), yes(false))),
			join(CheckMFAFactors(x, txt(MFARequired), hiddenFlag, noFlag, noFlag), CheckMFAFactors(x, txt(MFAOptional), noFlag, noFlag, yes(true)), CheckMFAFactors(x, hidden, noFlag, noFlag, noFlag), CheckMFAFactors(x, no, noFlag, noFlag, noFlag)),
		},
		{"first-factor-unknown", CheckFirstFactors(x, list("PASSWORD", "PASSKEY"), no, no), CheckFirstFactors(x, list("PASSWORD", "WEB_AUTHN"), no, no)},
		{"first-factor-password", CheckFirstFactors(x, list("WEB_AUTHN"), no, no), join(CheckFirstFactors(x, noList, no, no), CheckFirstFactors(x, list("PASSWORD"), no, no))},
		{"first-factor-mfa", join(CheckFirstFactors(x, list("PASSWORD", "EMAIL_OTP"), txt("ON"), no), CheckFirstFactors(x, list("PASSWORD", "WEB_AUTHN"), txt("ON"), no)), join(CheckFirstFactors(x, list("PASSWORD", "WEB_AUTHN"), txt("ON"), txt(WebAuthnMulti)), CheckFirstFactors(x, list("PASSWORD", "WEB_AUTHN"), txt("ON"), hidden), CheckFirstFactors(x, list("PASSWORD", "WEB_AUTHN", "EMAIL_OTP"), txt("OFF"), no))},
		{"mfa-email-needs-ses", join(CheckEmailMFA(x, no), CheckEmailMFA(x, txt("COGNITO_DEFAULT"))), join(CheckEmailMFA(x, txt("DEVELOPER")), CheckEmailMFA(x, hidden))},
		{"mfa-sms-needs-settings", CheckSMSMFA(x, yes(true), yes(false)), join(CheckSMSMFA(x, yes(true), yes(true)), CheckSMSMFA(x, yes(false), yes(false)))},
		{"sms-settings-removed", SMSRemoved(x), nil},
		{"relying-party-id", CheckPasskeys(x, txt("https://login.example.com"), no, no), CheckPasskeys(x, txt("login.example.com"), no, no)},
		{"relying-party-domain", CheckRelyingPartyDomain(x, txt("example.com"), txt("login.example.com")), join(CheckRelyingPartyDomain(x, txt("login.example.com"), txt("login.example.com")), CheckRelyingPartyDomain(x, txt("example.com"), no))},
		{"user-verification", CheckPasskeys(x, no, txt("REQUIRED"), no), CheckPasskeys(x, no, txt("required"), no)},
		{"passkey-factor", CheckPasskeys(x, no, no, txt("DOUBLE_FACTOR")), CheckPasskeys(x, no, no, txt(WebAuthnSingle))},
		{"email-sending-account", CheckEmail(x, txt("SES"), no), CheckEmail(x, txt("COGNITO_DEFAULT"), no)},
		{"email-source-missing", CheckEmail(x, txt("DEVELOPER"), no), join(CheckEmail(x, txt("DEVELOPER"), hidden), CheckEmail(x, no, no))},
		{"email-source-unused", CheckEmail(x, no, txt("arn:aws:ses:eu-west-2:123456789012:identity/a")), CheckEmail(x, txt("DEVELOPER"), txt("arn:aws:ses:eu-west-2:123456789012:identity/a"))},
		{"message-length", join(CheckMessage(x, txt(strings.Repeat("a", 135)+"{####}"), SMSCode), CheckSubject(x, txt(""))), join(CheckMessage(x, txt("{####}"), SMSCode), CheckSubject(x, txt("Hei")))},
		{"message-placeholder", join(CheckMessage(x, txt("Your code"), EmailCode), CheckMessage(x, txt("Verify {####}"), EmailLink), CheckMessage(x, txt("Verify"), EmailLink), CheckMessage(x, txt("Use {####}"), EmailInvite)), join(CheckMessage(x, txt("{##Verify##}"), EmailLink), CheckMessage(x, txt("{##Verify##} {####}"), EmailLink), CheckMessage(x, txt("{username}: {####}"), SMSInvite), CheckMessage(x, hidden, EmailCode))},
		{"message-link-or-code", join(CheckVerificationKind(x, no, txt("a"), txt("b")), CheckVerificationKind(x, txt(VerifyByLink), txt("a"), txt("b")), CheckVerificationKind(x, no, no, txt("b"))), join(CheckVerificationKind(x, no, txt("a"), hidden), CheckVerificationKind(x, hidden, txt("a"), txt("b")), CheckVerificationKind(x, txt(VerifyByLink), txt("a"), no), CheckVerificationKind(x, txt(VerifyByLink), no, txt("b")))},
		{"default-email-option", CheckVerificationKind(x, txt("LINK"), no, no), CheckVerificationKind(x, txt("CONFIRM_WITH_LINK"), no, no)},
		{"trigger-not-a-function", CheckTriggerARN(x, txt("arn:aws:lambda:eu-west-2:123456789012:layer:mine:1"), no), join(CheckTriggerARN(x, lambda, no), CheckTriggerARN(x, txt("arn:aws:lambda:eu-west-2:123456789012:function:mine:live"), no))},
		{"email-reply-to", join(CheckReplyTo(x, txt("x")), CheckReplyTo(x, txt("Acme <a@b.example>"))), join(CheckReplyTo(x, txt("a@b.example")), CheckReplyTo(x, txt("")), CheckReplyTo(x, hidden))},
		{"tag-key-reserved", CheckTags(x, dict("aws:x", "v")), CheckTags(x, dict("awsx", "v"))},
		{"trigger-version", CheckTriggerVersion(x, txt("V2_0"), EventV1), CheckTriggerVersion(x, txt("V1_0"), EventV1)},
		{"trigger-arn", join(CheckTriggerARN(x, txt("my-function"), no), CheckTriggerARN(x, txt("arn:aws:lambda:eu-west-2:123456789012:function:mine:$LATEST"), no)), CheckTriggerARN(x, lambda, no)},
		{"trigger-region", CheckTriggerARN(x, lambda, txt("eu-west-1")), join(CheckTriggerARN(x, lambda, txt("eu-west-2")), CheckTriggerARN(x, lambda, hidden))},
		{"custom-sender-key", CheckSenderKey(x, no, []string{"custom_email_sender"}), join(CheckSenderKey(x, hidden, []string{"custom_email_sender"}), CheckSenderKey(x, no, nil))},
		{"challenge-triggers-managed-login", CheckChallengeTrigger(x, lambda, num(2)), join(CheckChallengeTrigger(x, lambda, num(1)), CheckChallengeTrigger(x, no, num(2)))},
		{"tier-unknown", CheckTier(x, txt("FREE")), CheckTier(x, txt("LITE"))},
		{"tier-feature", join(CheckTierLogin(x, txt("LITE"), num(2)), CheckTierEvent(x, txt("LITE"), txt("V2_0")), CheckTierFactors(x, txt("LITE"), list("EMAIL_OTP"))), join(CheckTierLogin(x, no, num(2)), CheckTierLogin(x, txt("LITE"), num(1)), CheckTierEvent(x, txt("LITE"), txt("V1_0")), CheckTierFactors(x, txt("LITE"), list("PASSWORD")))},
		{"tier-threat-protection", CheckThreatProtection(x, txt("AUDIT"), no, txt("ESSENTIALS"), noFlag), join(CheckThreatProtection(x, txt("AUDIT"), no, no, noFlag), CheckThreatProtection(x, txt("OFF"), no, txt("LITE"), noFlag))},
		{"threat-protection-mode", CheckThreatProtection(x, txt("ON"), no, no, noFlag), CheckThreatProtection(x, txt("OFF"), txt("AUDIT"), no, noFlag)},
		{"threat-protection-not-for-federated", CheckThreatProtection(x, txt("AUDIT"), no, txt("PLUS"), yes(false)), CheckThreatProtection(x, txt("AUDIT"), no, txt("PLUS"), yes(true))},
		{"tag-key", CheckTags(x, dict("", "v")), CheckTags(x, dict("team", "v"))},
		{"tag-value", CheckTags(x, dict("team", strings.Repeat("v", 257))), CheckTags(x, dict("team", ""))},
		{"deletion-protection", CheckDeletionProtection(x, txt("ENABLED")), CheckDeletionProtection(x, txt("ACTIVE"))},
		{"issuer-type", CheckIssuerType(x, txt("NEW")), CheckIssuerType(x, txt("ORIGINAL"))},
		{"issuer-type-updated", CheckIssuerType(x, txt("UPDATED")), CheckIssuerType(x, hidden)},
		{"kms-key-arn", CheckKMSKey(x, txt("arn:aws:kms:eu-west-2:123456789012:alias/pool"), no), CheckKMSKey(x, key, no)},
		{"kms-key-region", CheckKMSKey(x, key, txt("eu-west-1")), CheckKMSKey(x, key, txt("eu-west-2"))},
	}
}

func changeCases() []ruleCase {
	return []ruleCase{
		{"schema-entry-fixed", single(SchemaFixed(x, "true", "false")), nil},
		{"schema-entry-removed", single(SchemaRemoved(x, "department")), nil},
		{"sign-in-attributes-fixed", single(SignInFixed(x, "[]", "[email]")), nil},
		{"case-sensitivity-fixed", single(CaseFixed(x, "true", "false")), nil},
		{"user-pool-swapped", single(PoolSwapped(x, "user_pool is gone.")), nil},
		{"federation-moved", single(FederationMoved(x, "a", "b")), nil},
		{"provider-renamed", single(ProviderRenamed(x, "a", "b")), nil},
		{"domain-replaced", single(DomainReplaced(x, "a", "b")), nil},
		{"managed-login-switched", single(LoginSwitched(x, 1, 2)), nil},
		{"issuer-type-changed", single(IssuerTypeChanged(x, "ORIGINAL", "UPDATED")), nil},
		{"client-moved", single(ClientMoved(x, "a", "b")), nil},
		{"deletion-protection-active", single(ProtectedFromDeletion(x, "acme (eu-west-2_Ab12Cd34E)")), nil},
	}
}
