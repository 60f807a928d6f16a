package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// TryTerms makes a terms document for an app client.
func (e Env) TryTerms(client types.UserPoolClientType, name, language string) (types.TermsType, error) {
	out, err := e.CreateTerms(e.Context, &cip.CreateTermsInput{
		UserPoolId: client.UserPoolId, ClientId: client.ClientId, TermsName: &name,
		TermsSource: types.TermsSourceTypeLink, Enforcement: types.TermsEnforcementTypeNone,
		Links: map[string]string{language: "https://example.com/terms"},
	})
	if err != nil {
		return types.TermsType{}, err
	}
	return *out.Terms, nil
}

func terms(name, evidence, source, want, document, language string) Case {
	c := Case{Name: name, Row: "CL-58", Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		_, err := e.TryTerms(e.AppClient(t, e.Pool(t).Id), document, language)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestTerms(t *testing.T) {
	run(t, []Case{
		terms("terms of use", "A", "SDK CreateTerms", "", "terms-of-use", "cognito:default"),
		terms("unknown name", "A", "model TermsNameType", invalid, "imprint", "cognito:default"),
		terms("unknown language", "A", "model LanguageIdType", invalid, "terms-of-use", "cognito:klingon"),
		{"second document of a name", "CL-58", "A", "model TermsExistsException", func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id)
			if _, err := e.TryTerms(client, "terms-of-use", "cognito:default"); err != nil {
				t.Fatal(err)
			}
			_, err := e.TryTerms(client, "terms-of-use", "cognito:english")
			return err
		}, []string{"TermsExistsException"}},
		{"both documents of two clients", "CL-58", "A", "SDK CreateTerms", bothTerms, nil},
		{"update and describe", "CL-58", "A", "SDK UpdateTerms", termsUpdate, nil},
		{"unknown document", "CL-58", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.DescribeTerms(e.Context, &cip.DescribeTermsInput{UserPoolId: e.Pool(t).Id, TermsId: aws.String("00000000-0000-4000-8000-000000000000")})
			return err
		}, []string{notFound}},
		{"unknown client", "CL-58", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.TryTerms(types.UserPoolClientType{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)}, "terms-of-use", "cognito:default")
			return err
		}, []string{notFound}},
	})
}

func bothTerms(t *testing.T, e Env) error {
	pool := e.Pool(t).Id
	for range 2 {
		client := e.AppClient(t, pool)
		for _, name := range []string{"terms-of-use", "privacy-policy"} {
			if _, err := e.TryTerms(client, name, "cognito:default"); err != nil {
				return err
			}
		}
	}
	first, err := e.ListTerms(e.Context, &cip.ListTermsInput{UserPoolId: pool, MaxResults: aws.Int32(3)})
	if err != nil {
		return err
	}
	second, err := e.ListTerms(e.Context, &cip.ListTermsInput{UserPoolId: pool, NextToken: first.NextToken})
	if err != nil {
		return err
	}
	return errors.Join(equal("first page", len(first.Terms), 3), equal("second page", len(second.Terms), 1))
}

func termsUpdate(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id)
	made, err := e.TryTerms(client, "terms-of-use", "cognito:default")
	if err != nil {
		return err
	}
	if _, err := e.UpdateTerms(e.Context, &cip.UpdateTermsInput{
		UserPoolId: client.UserPoolId, TermsId: made.TermsId, Links: map[string]string{"cognito:french": "https://example.com/fr"},
	}); err != nil {
		return err
	}
	out, err := e.DescribeTerms(e.Context, &cip.DescribeTermsInput{UserPoolId: client.UserPoolId, TermsId: made.TermsId})
	if err != nil {
		return err
	}
	if _, err := e.DeleteTerms(e.Context, &cip.DeleteTermsInput{UserPoolId: client.UserPoolId, TermsId: made.TermsId}); err != nil {
		return err
	}
	return errors.Join(equal("name", *out.Terms.TermsName, "terms-of-use"), equal("link", out.Terms.Links["cognito:french"], "https://example.com/fr"), equal("links", len(out.Terms.Links), 1))
}
