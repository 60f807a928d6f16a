package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

const css = ".logo-customizable { max-width: 60%; }"

func TestUICustomization(t *testing.T) {
	run(t, []Case{
		{"pool without a domain", "DO-28", "B", bench + "ui-customization-requires-domain", func(t *testing.T, e Env) error {
			_, err := e.SetUICustomization(e.Context, &cip.SetUICustomizationInput{UserPoolId: e.Pool(t).Id, CSS: aws.String(css)})
			return err
		}, []string{invalid}},
		{"style of all clients and of one", "DO-28", "A", "SDK SetUICustomization, GetUICustomization", customPages, nil},
		{"nothing customized", "DO-28", "A", "SDK GetUICustomization", func(t *testing.T, e Env) error {
			out, err := e.GetUICustomization(e.Context, &cip.GetUICustomizationInput{UserPoolId: e.Pool(t).Id})
			if err != nil {
				return err
			}
			return equal("members", out.UICustomization.CSS == nil && out.UICustomization.UserPoolId == nil, true)
		}, nil},
		{"unknown client", "DO-28", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.GetUICustomization(e.Context, &cip.GetUICustomizationInput{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)})
			return err
		}, []string{notFound}},
	})
}

func customPages(t *testing.T, e Env) error {
	pool := e.Pool(t)
	if _, err := e.Domain(t, pool); err != nil {
		t.Fatal(err)
	}
	client := e.AppClient(t, pool.Id)
	get := func() string {
		out, err := e.GetUICustomization(e.Context, &cip.GetUICustomizationInput{UserPoolId: pool.Id, ClientId: client.ClientId})
		if err != nil {
			t.Fatal(err)
		}
		return aws.ToString(out.UICustomization.CSS)
	}
	if _, err := e.SetUICustomization(e.Context, &cip.SetUICustomizationInput{UserPoolId: pool.Id, CSS: aws.String(css)}); err != nil {
		return err
	}
	shared := get()
	if _, err := e.SetUICustomization(e.Context, &cip.SetUICustomizationInput{UserPoolId: pool.Id, ClientId: client.ClientId, CSS: aws.String(".own {}")}); err != nil {
		return err
	}
	return errors.Join(equal("style of all clients", shared, css), equal("style of the client", get(), ".own {}"))
}
