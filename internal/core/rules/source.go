package rules

// readOn is the day the sources were read for the catalogue.
const readOn = "2026-11-21"

// Name spells a grade out.
func (e Evidence) Name() string {
	return map[Evidence]string{
		Documented: "AWS documentation",
		Deployed:   "a deployment to AWS",
		Reported:   "a report",
		Vendor:     "the vendor's documentation",
		Unverified: "not documented, inferred",
	}[e]
}

const (
	developerGuide = "https://docs.aws.amazon.com/cognito/latest/developerguide/"
	apiReference   = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/"
	deployments    = "https://github.com/badmintoncryer/cdk-preflight/tree/HEAD/rules/cognito/"
)

// guide is a page of the Cognito developer guide.
func guide(page string) Source {
	return Source{URL: developerGuide + page + ".html", Date: readOn, Evidence: Documented}
}

// api is an operation or data type of the Cognito user pools API reference:
// lengths, patterns, enumerations and the prose of the SDK.
func api(name string) Source {
	return Source{URL: apiReference + "API_" + name + ".html", Date: readOn, Evidence: Documented}
}

// deployment is a dated deployment to AWS that kept Cognito's answer.
func deployment(name string) Source {
	return Source{URL: deployments + "pf-cognito-" + name, Date: readOn, Evidence: Deployed}
}

// deployed is a fact that a deployment showed, kept beside the others.
var deployed = Source{URL: deployments, Date: readOn, Evidence: Deployed}

// deployedBy is a dated deployment to AWS that a discussion kept.
func deployedBy(url string) Source {
	return Source{URL: url, Date: readOn, Evidence: Deployed}
}

// reported is a community report or a peer's source.
func reported(url string) Source {
	return Source{URL: url, Date: readOn, Evidence: Reported}
}

// vendor is the documentation of an identity provider.
func vendor(url string) Source {
	return Source{URL: url, Date: readOn, Evidence: Vendor}
}

// inferred is a page that suggests a fact without stating it.
func inferred(page string) Source {
	return Source{URL: developerGuide + page + ".html", Date: readOn, Evidence: Unverified}
}

// Pages of the developer guide that several rules cite.
const (
	pageOIDC      = "cognito-user-pools-oidc-idp"
	pageOIDCFlow  = "cognito-user-pools-oidc-flow"
	pageMapping   = "cognito-user-pools-specifying-attribute-mapping"
	pageFederate  = "cognito-user-pools-identity-federation"
	pageAttribute = "user-pool-settings-attributes"
	pageUpdating  = "cognito-user-pool-updating"
	pageCase      = "user-pool-case-sensitivity"
	pageMFA       = "user-pool-settings-mfa"
	pageTiers     = "cognito-sign-in-feature-plans"
	pageThreat    = "cognito-user-pool-settings-threat-protection"
	pageDomain    = "cognito-user-pools-assign-domain"
	pagePrefix    = "cognito-user-pools-assign-domain-prefix"
	pageCustom    = "cognito-user-pools-add-custom-domain"
	pageManaged   = "cognito-user-pools-managed-login"
	pageBranding  = "managed-login-branding"
	pageClient    = "user-pool-settings-client-apps"
	pageRefresh   = "amazon-cognito-user-pools-using-the-refresh-token"
	pageAuthorize = "authorization-endpoint"
	pageToken     = "token-endpoint"
	pageLogout    = "logout-endpoint"
	pageTrouble   = "troubleshooting"
	pageIssuer    = "federation-endpoints"
	pageKeys      = "data-protection"
	pageInbound   = "user-pool-lambda-inbound-federation"
	pageDelete    = "user-pool-settings-deletion-protection"
	pageSAMLName  = "cognito-user-pools-managing-saml-idp-naming"
	pageQuotas    = "quotas"
)
