package discovery

import "errors"

// Document is what an issuer says about itself, by the members of OpenID
// Connect Discovery 1.0, section 3, and RFC 8414. An absent list is nil, an
// empty one is not: who lists nothing may support anything. An absent text is
// "". Readers share a Document and must not change it.
type Document struct {
	Issuer                string
	AuthorizationEndpoint string
	TokenEndpoint         string
	UserInfoEndpoint      string
	JWKSURI               string
	EndSessionEndpoint    string
	RevocationEndpoint    string

	ResponseTypes        []string // response_types_supported
	ResponseModes        []string // response_modes_supported
	GrantTypes           []string // grant_types_supported
	SubjectTypes         []string // subject_types_supported
	Scopes               []string // scopes_supported
	Claims               []string // claims_supported
	ACRValues            []string // acr_values_supported
	TokenAuthMethods     []string // token_endpoint_auth_methods_supported
	IDTokenAlgorithms    []string // id_token_signing_alg_values_supported
	UserInfoAlgorithms   []string // userinfo_signing_alg_values_supported
	CodeChallengeMethods []string // code_challenge_methods_supported (RFC 8414)

	PushedRequestsOnly bool // require_pushed_authorization_requests (RFC 9126)
	SignedRequestsOnly bool // require_signed_request_object (RFC 9101)

	// Keys is the key set at JWKSURI, nil when it could not be read; KeysErr
	// then tells why, unless there is no JWKSURI.
	Keys    []Key
	KeysErr *Error
}

// parseDocument reads a discovery document.
func parseDocument(body []byte) (Document, Kind, error) {
	o, err := parseObject(body)
	if err != nil {
		return Document{}, NotJSON, err
	}
	d := Document{
		ResponseTypes:        o.list("response_types_supported"),
		ResponseModes:        o.list("response_modes_supported"),
		GrantTypes:           o.list("grant_types_supported"),
		SubjectTypes:         o.list("subject_types_supported"),
		Scopes:               o.list("scopes_supported"),
		Claims:               o.list("claims_supported"),
		ACRValues:            o.list("acr_values_supported"),
		TokenAuthMethods:     o.list("token_endpoint_auth_methods_supported"),
		IDTokenAlgorithms:    o.list("id_token_signing_alg_values_supported"),
		UserInfoAlgorithms:   o.list("userinfo_signing_alg_values_supported"),
		CodeChallengeMethods: o.list("code_challenge_methods_supported"),
		PushedRequestsOnly:   o.flag("require_pushed_authorization_requests"),
		SignedRequestsOnly:   o.flag("require_signed_request_object"),
	}
	if err := d.readTexts(o); err != nil {
		return Document{}, NotDocument, err
	}
	return d, 0, nil
}

func (d *Document) readTexts(o object) error {
	texts := []struct {
		name string
		into *string
	}{
		{"issuer", &d.Issuer},
		{"authorization_endpoint", &d.AuthorizationEndpoint},
		{"token_endpoint", &d.TokenEndpoint},
		{"userinfo_endpoint", &d.UserInfoEndpoint},
		{"jwks_uri", &d.JWKSURI},
		{"end_session_endpoint", &d.EndSessionEndpoint},
		{"revocation_endpoint", &d.RevocationEndpoint},
	}
	for _, t := range texts {
		s, err := o.text(t.name)
		if err != nil {
			return err
		}
		*t.into = s
	}
	if d.Issuer == "" {
		return errors.New("the answer is JSON without an issuer")
	}
	return nil
}
