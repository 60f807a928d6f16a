package rules

// The symptoms of this file are answers of Cognito to an apply. People meet
// them with other tools, whose plans do not know; where one rule says it all,
// cause and fix are those of the rule.

// poolSymptoms are refusals of user pools.
var poolSymptoms = []*Symptom{
	{
		Text: "cannot modify or remove schema items", Place: AtApply,
		Rules: []*Rule{schemaFixed, schemaRemoved},
		Cause: "The hashicorp/aws provider says this when the schema of a user pool changes other than by a new attribute: Cognito neither changes nor removes one.",
		Fix:   "Write the attribute as it was. To move on, add one under a new name, map it, and leave the old one unused.",
		Sources: []Source{
			guide(pageUpdating), reported("https://github.com/hashicorp/terraform-provider-aws/issues/21654"),
			reported("https://github.com/hashicorp/terraform-provider-aws/issues/38224"),
		},
	},
	refusal("Required custom attributes are not supported currently.", "schema-custom-required", schemaCustomRequired),
	refusal("You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute <email>", "schema-standard-attr-datatype", schemaStandardType),
	refusal("Attribute <custom:age> cannot have a max value smaller than it's min value", "schema-number-min-max-order", schemaBounds),
	refusal("Only one of the aliasAttributes or usernameAttributes can be set in a User pool.", "alias-username-exclusive", signInExclusive),
	refusal("Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.", "recovery-admin-only-alone", recoveryAdminAlone),
	refusal("Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.", "recovery-duplicate", recoveryDuplicate),
	refusal("SMS configuration and Auto verification for phone_number are required when MFA is <required/optional>", "mfa-sms-config", smsMFA),
	refusal("SMS configuration is required when phone_number is selected for auto verification", "auto-verified-username-consistency", autoVerifiedSMS),
	refusal("All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes", "user-attribute-update-requires-auto-verified", verifyBeforeUpdate),
	refusal("Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.", "mfa-email-otp-requires-developer", mfaEmailSES),
	refusal("Source ARN is required to use DEVELOPER email sending owner", "email-developer-requires-sourcearn", emailSource),
	refusal("Cognito is not allowed to use your email identity", "email-cognito-default-with-sourcearn", emailSourceUnused),
	refusal("Password should be configured as one of the allowed first auth factors.", "signin-policy-password-required", firstFactorPassword),
	{
		Text: "The following feature is not available for the <LITE> pricing tier configured: <Managed Login Version 2>", Place: AtApply,
		Also:    []string{"The following features need to be disabled for the <LITE> pricing tier configured: <Passwordless Sign-In>"},
		Rules:   []*Rule{tierFeature},
		Sources: []Source{deployment("managed-login-version-tier"), deployment("pre-token-generation-config-tier"), guide(pageTiers)},
	},
	{
		Text: "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.", Place: AtApply,
		Rules: []*Rule{deletionActive}, Sources: []Source{guide(pageDelete)},
	},
	{
		Text: "User pool cannot be deleted. It has a domain configured that should be deleted first.", Place: AtApply,
		Cause:   "A domain still belongs to the user pool, and nothing in the configuration deletes it before the pool.",
		Unseen:  "A federation that owns pool and domain deletes the domain first. A domain that somebody else made is not deleted.",
		Fix:     "Delete the domain, or import it into the resource that is to own it, and destroy again.",
		Sources: []Source{reported("https://github.com/hashicorp/terraform-provider-aws/issues/16479"), reported("https://github.com/rebuy-de/aws-nuke/issues/330")},
	},
}

// domainSymptoms are refusals of domains.
var domainSymptoms = []*Symptom{
	refusal("The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens.", "domain-prefix-format", domainPrefixSyntax),
	{
		Text: "Domain cannot contain reserved word: <aws>", Place: AtApply,
		Rules:   []*Rule{domainPrefixReserved, domainPrefixReservedPart},
		Cause:   "Cognito refuses the words aws, amazon and cognito in a prefix.",
		Fix:     `Leave the word out: "acme-login" instead of "acme-cognito-login".`,
		Sources: []Source{guide(pageDomain), deployment("domain-reserved-word"), reported("https://github.com/aws-amplify/amplify-cli/issues/3854")},
	},
	{
		Text: "Domain already associated with another user pool.", Place: AtApply,
		Also:    []string{"One or more of the CNAMEs that you provided are already associated with a different resource"},
		Rules:   []*Rule{domainTaken, domainRepeated},
		Cause:   "Another user pool has this domain. A prefix is taken for its Region across all accounts, a custom domain across all Regions too; a custom domain that was just deleted stays taken for some minutes.",
		Unseen:  "Whether Cognito tells of the domains of other accounts is documented nowhere.",
		Fix:     "Choose another prefix, or delete the domain where it is. After deleting a custom domain, apply again some minutes later.",
		Sources: []Source{guide(pageTrouble), reported("https://github.com/aws-samples/aws-cdk-examples/issues/402")},
	},
	{
		Text: "User pool already has a domain configured.", Place: AtApply,
		Rules:   []*Rule{domainSecond},
		Cause:   "A user pool has at most one domain with a prefix and one of your own. This one has a domain of the kind that is to be made.",
		Unseen:  "A domain that the pool has already is only warned about: the same apply may delete it, with another resource.",
		Fix:     "Leave domain out of the federation, which then uses the domain of the pool; or delete the one that is there first.",
		Sources: []Source{guide(pageDomain), api("CreateUserPoolDomain")},
	},
	{
		Text: "Custom domain is not a valid subdomain", Place: AtApply,
		Rules:   []*Rule{customDomainSyntax},
		Cause:   "The name is no plain host name below a domain of yours; or its parent domain has no A record in public DNS, which Cognito looks for.",
		Unseen:  "A plan does not ask DNS.",
		Fix:     `Write the host name alone, such as "login.example.com", and give the parent (example.com) an A record; any address does, and it may go once the domain exists.`,
		Sources: []Source{guide(pageCustom), guide(pageTrouble), deployment("custom-domain-fqdn")},
	},
	{
		Text: "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.", Place: AtApply,
		Rules:  []*Rule{certificateRegion, certificateARN},
		Cause:  "A custom domain is served through CloudFront, which reads public ACM certificates from us-east-1 only. A denied kms:DescribeKey or kms:CreateGrant ends in the same text.",
		Unseen: "Whether the certificate is issued, covers the name and may be used by these credentials, no plan asks.",
		Fix:    "Request the certificate in us-east-1, wait until it is issued, and write its ARN.",
		Example: `domain = {
  custom = {
    name            = "login.example.com"
    certificate_arn = aws_acm_certificate.us_east_1.arn
  }
}`,
		Sources: []Source{guide(pageCustom), guide(pageTrouble), deployment("custom-domain-cert-region")},
	},
}

// providerSymptoms are refusals of identity providers.
var providerSymptoms = []*Symptom{
	{
		Text: "Unable to contact well-known endpoint", Place: AtApply,
		Rules:  []*Rule{discoveryUnreachable, discoveryAnswer, issuerWellKnown, endpointsIncomplete, hostNotPublic},
		Cause:  "Cognito reads <issuer>/.well-known/openid-configuration when it makes an identity provider, and could not.",
		Unseen: "A plan asks from where it runs, not from AWS. An issuer that was itself made a moment ago may need some minutes.",
		Fix:    "Open that address in a browser: it must answer, in public, with a JSON document. For a provider without one, give all four endpoints.",
		Example: `endpoints = {
  authorize_url  = "https://login.example.com/authorize"
  token_url      = "https://login.example.com/token"
  attributes_url = "https://login.example.com/userinfo"
  jwks_uri       = "https://login.example.com/jwks"
}`,
		Sources: []Source{deployed, guide(pageOIDC)},
	},
	{
		Text: "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.", Place: AtApply,
		Rules:   []*Rule{issuerMissing, clientIDMissing, scopesMissing},
		Cause:   "A setting of the identity provider is missing, or its key in a free map is misspelled: the API names them client_id, authorize_scopes, oidc_issuer and attributes_request_method.",
		Fix:     "Set client_id and issuer. A preset fills in the others.",
		Sources: []Source{deployment("idp-oidc-required-keys"), reported("https://github.com/hashicorp/terraform-provider-aws/issues/34244")},
	},
	refusal("OIDC endpoint must start with https://", "idp-oidc-issuer-https", issuerHTTPS),
	refusal("Member must satisfy enum value set: [POST, GET]", "idp-oidc-attributes-request-method", requestMethod),
	refusal("Provider <Google> cannot be of type <OIDC>.", "idp-social-provider-name-fixed", providerNameSocial),
	{
		Text: "DuplicateProviderException", Place: AtApply,
		Rules:  []*Rule{providerRepeated, identifierRepeated, providerExists},
		Cause:  "The user pool has an identity provider of this name already, or one that has one of these identifiers.",
		Unseen: "Of providers that are not in the configuration a plan compares the names only, and it warns: another resource may give the name back in the same apply. Nor does it see that two federations share a pool which the same apply makes; the apply says so.",
		Fix:    "Choose another provider_name, or import the identity provider that is there. If the name is free, take the identifier in idp_identifiers from the other provider.",
		Example: `import {
  to = cogfed_oidc_federation.acme
  id = "eu-west-2_Ab12Cd34E/Acme"
}`,
		Sources: []Source{api("CreateIdentityProvider")},
	},
	{
		Text: "AttributeMapping contains invalid mapping", Place: AtApply,
		Rules:   []*Rule{mappingUnknown},
		Sources: []Source{deployed, reported("https://github.com/aws/aws-cli/issues/9729")},
	},
}

// clientSymptoms are refusals of app clients.
var clientSymptoms = []*Symptom{
	{
		Text: "The provider <MIRACL> does not exist for User Pool <eu-west-2_Ab12Cd34E>", Place: AtApply,
		Rules:  []*Rule{providerAbsent},
		Cause:  "The app client was made before its identity provider, or the provider was deleted while the client still lists it.",
		Unseen: "Terraform makes things in the right order when they refer to each other, and a name in quotes refers to nothing.",
		Fix:    "Refer to the federation in place of its name.",
		Example: `resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.miracl.user_pool_id
  identity_providers = [cogfed_oidc_federation.miracl.provider_name]
  # ...
}`,
		Sources: []Source{deployment("supported-identity-providers-exists"), reported("https://github.com/aws/aws-cdk/issues/15850")},
	},
	refusal("CallbackUrls can not be empty when code flow or implicit flow is selected", "oauth-callback-required", callbackMissing),
	{
		Text: "<http://app.example.com> cannot use the HTTP protocol.", Place: AtApply,
		Rules:   []*Rule{callbackHTTPS, logoutHTTPS},
		Cause:   "Cognito accepts http for http://localhost, http://127.0.0.1 and http://[::1] only, on any port.",
		Fix:     "Use https, or a loopback address while developing.",
		Sources: []Source{deployment("callback-url-https"), deployment("logout-url-https")},
	},
	refusal("<https://app.example.com/#/login> cannot use fragment", "callback-url-fragment", callbackFragment),
	refusal("The default redirect URI <https://app.example.com> is not in the callback URIs list.", "default-redirect-uri-member", defaultRedirectUnlisted),
	refusal("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.", "oauth-flows-scopes-required", clientScopesMissing),
	refusal("client_credentials flow can not be selected along with code flow or implicit flow.", "client-credentials-exclusive", flowExclusive),
	refusal("client_credentials flow can not be selected if client does not have a client secret.", "client-credentials-secret", flowClientCredentials),
	{
		Text: "Invalid scope requested: <orders/read>", Place: AtApply,
		Rules:   []*Rule{clientScopeUnknown, scopeAbsent},
		Cause:   "The scope is none of Cognito's own, and no resource server of the user pool has it at that moment.",
		Fix:     "Write <resource server identifier>/<scope>, both as the resource server spells them, and refer to the resource that makes it.",
		Sources: []Source{deployment("oauth-scopes-unknown"), guide(pageClient)},
	},
	{
		Text: "Invalid write attributes specified while creating a client", Place: AtApply,
		Also:    []string{"Invalid write attributes specified while updating a client"},
		Rules:   []*Rule{writeRequired, writeImmutable, clientAttributeUnknown},
		Cause:   "write_attributes lacks an attribute that the pool requires, holds one that no client may write (email_verified, phone_number_verified, sub), or one that the pool does not have. Cognito does not say which.",
		Fix:     "Leave write_attributes out: cogfed computes the list from the mapping. In a list of your own, custom attributes carry their prefix.",
		Sources: []Source{guide(pageClient), deployment("write-attributes-immutable")},
	},
	{
		Text: "Invalid read attributes specified while creating a client", Place: AtApply,
		Also:  []string{"Invalid read attributes specified while updating a client"},
		Rules: []*Rule{clientAttributeUnknown}, Sources: []Source{deployment("read-attributes-exists")},
	},
	refusal("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.", "explicit-auth-flows-legacy-mix", authFlowMix),
	{
		Text: "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled", Place: AtApply,
		Rules: []*Rule{authFlowRotation}, Sources: []Source{guide(pageRefresh)},
	},
	{
		Text: "Invalid range for token validity.", Place: AtApply,
		Rules:   []*Rule{sessionToken, refreshToken},
		Cause:   "Access and ID tokens last from 5 minutes to 1 day, refresh tokens from 1 hour to 3,650 days. A number without a unit counts hours, and days for refresh tokens; a unit without a number leaves the default number, 1 minute for example.",
		Fix:     "Write number and unit together.",
		Sources: []Source{deployment("token-validity-range"), guide(pageQuotas)},
		Example: `access_token_validity = 60
token_validity_units  = { access_token = "minutes" }`,
	},
	refusal("Access and Id Token expiration times must be less than or equal to refresh token expiration times.", "token-expiration-order", tokenOrder),
}

// refusal is an answer that one rule explains, as a dated deployment kept it.
func refusal(text, deploymentName string, r *Rule) *Symptom {
	return &Symptom{Text: text, Place: AtApply, Rules: []*Rule{r}, Sources: []Source{deployment(deploymentName)}}
}
