package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/document"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const measuredStyle = "floci PR 2869, measured 2026-09-01"

// TryBranding makes a style for an app client, with Cognito's values unless change says otherwise.
func (e Env) TryBranding(client types.UserPoolClientType, change ...func(*cip.CreateManagedLoginBrandingInput)) (types.ManagedLoginBrandingType, error) {
	in := &cip.CreateManagedLoginBrandingInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId, UseCognitoProvidedValues: true}
	for _, c := range change {
		c(in)
	}
	out, err := e.CreateManagedLoginBranding(e.Context, in)
	if err != nil {
		return types.ManagedLoginBrandingType{}, err
	}
	return *out.ManagedLoginBranding, nil
}

// style is a case about one CreateManagedLoginBranding request.
func style(name, evidence, source, want string, change ...func(*cip.CreateManagedLoginBrandingInput)) Case {
	c := Case{Name: name, Row: "CL-57", Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		_, err := e.TryBranding(e.AppClient(t, e.Pool(t).Id), change...)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func ownValues(in *cip.CreateManagedLoginBrandingInput) {
	in.UseCognitoProvidedValues = false
	in.Settings = document.NewLazyDocument(map[string]any{"components": map[string]any{"form": map[string]any{"borderRadius": 8.5}}})
}

func asset(category types.AssetCategoryType, extension types.AssetExtensionType, bytes int) func(*cip.CreateManagedLoginBrandingInput) {
	return func(in *cip.CreateManagedLoginBrandingInput) {
		in.Assets = append(in.Assets, types.AssetType{Category: category, ColorMode: types.ColorSchemeModeTypeLight, Extension: extension, Bytes: make([]byte, bytes)})
	}
}

func TestBranding(t *testing.T) {
	run(t, []Case{
		style("provided values", "A", "SDK CreateManagedLoginBranding", ""),
		style("own values and an image", "A", "SDK CreateManagedLoginBranding", "", ownValues, asset("FORM_LOGO", "PNG", 9)),
		style("provided values and settings", "B", bench+"managed-login-branding-values-exclusive", invalid, ownValues, func(in *cip.CreateManagedLoginBrandingInput) { in.UseCognitoProvidedValues = true }),
		style("provided values and empty settings", "B", bench+"managed-login-branding-values-exclusive", invalid, func(in *cip.CreateManagedLoginBrandingInput) {
			in.Settings = document.NewLazyDocument(map[string]any{})
		}),
		style("neither values nor settings", "B", measuredStyle, invalid, func(in *cip.CreateManagedLoginBrandingInput) { in.UseCognitoProvidedValues = false }),
		style("ICO for a background", "B", bench+"managed-login-branding-asset-extension", invalid, ownValues, asset("PAGE_BACKGROUND", "ICO", 9)),
		style("ICO for the favicon", "B", bench+"managed-login-branding-asset-extension", "", ownValues, asset("FAVICON_ICO", "ICO", 9)),
		style("41 images", "A", "model AssetListType", invalid, ownValues, func(in *cip.CreateManagedLoginBrandingInput) {
			for range 41 {
				asset("FORM_LOGO", "PNG", 1)(in)
			}
		}),
		style("image of 1,000,001 bytes", "A", "model AssetBytesType", invalid, ownValues, asset("FORM_LOGO", "PNG", 1000001)),
		{"second style of a client", "CL-57", "B", measuredStyle, func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id)
			if _, err := e.TryBranding(client); err != nil {
				t.Fatal(err)
			}
			_, err := e.TryBranding(client)
			return err
		}, []string{"ManagedLoginBrandingExistsException"}},
		{"21 styles in a pool", "CL-56", "A", "user guide, quotas", func(t *testing.T, e Env) error {
			pool := e.Pool(t).Id
			for range 20 {
				if _, err := e.TryBranding(e.AppClient(t, pool)); err != nil {
					t.Fatal(err)
				}
			}
			_, err := e.TryBranding(e.AppClient(t, pool))
			return err
		}, []string{limit}},
		{"unknown client", "CL-57", "B", measuredStyle, func(t *testing.T, e Env) error {
			_, err := e.TryBranding(types.UserPoolClientType{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)})
			return err
		}, []string{notFound}},
		{"unknown style", "CL-57", "B", measuredStyle, func(t *testing.T, e Env) error {
			_, err := e.branding(e.Pool(t).Id, "00000000-0000-4000-8000-000000000000")
			return err
		}, []string{notFound}},
		{"id that is no version 4 UUID", "CL-57", "B", measuredStyle, func(t *testing.T, e Env) error {
			_, err := e.branding(e.Pool(t).Id, "00000000-0000-0000-0000-000000000000")
			return err
		}, []string{invalid}},
		{"client without a style", "CL-57", "B", measuredStyle, func(t *testing.T, e Env) error {
			_, err := e.brandingOf(e.AppClient(t, e.Pool(t).Id))
			return err
		}, []string{notFound}},
		{"update keeps what it leaves out", "CL-57", "B", measuredStyle, brandingUpdate, nil},
		{"deleted style is gone", "CL-57", "B", measuredStyle, func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id)
			made, err := e.TryBranding(client)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := e.DeleteManagedLoginBranding(e.Context, &cip.DeleteManagedLoginBrandingInput{UserPoolId: client.UserPoolId, ManagedLoginBrandingId: made.ManagedLoginBrandingId}); err != nil {
				t.Fatal(err)
			}
			_, err = e.brandingOf(client)
			return err
		}, []string{notFound}},
	})
}

func brandingUpdate(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id)
	made, err := e.TryBranding(client, ownValues, asset("FAVICON_SVG", "SVG", 7))
	if err != nil {
		return err
	}
	if _, err := e.UpdateManagedLoginBranding(e.Context, &cip.UpdateManagedLoginBrandingInput{UserPoolId: client.UserPoolId, ManagedLoginBrandingId: made.ManagedLoginBrandingId}); err != nil {
		return err
	}
	got, err := e.branding(client.UserPoolId, *made.ManagedLoginBrandingId)
	if err != nil {
		return err
	}
	var settings struct {
		Components struct {
			Form struct {
				BorderRadius float64 `document:"borderRadius"`
			} `document:"form"`
		} `document:"components"`
	}
	if got.Settings == nil {
		return errors.New("the settings are gone")
	}
	return errors.Join(
		got.Settings.UnmarshalSmithyDocument(&settings),
		equal("radius", settings.Components.Form.BorderRadius, 8.5),
		equal("images", len(got.Assets), 1),
		equal("bytes", len(got.Assets[0].Bytes), 7),
	)
}

func (e Env) branding(pool *string, id string) (types.ManagedLoginBrandingType, error) {
	out, err := e.DescribeManagedLoginBranding(e.Context, &cip.DescribeManagedLoginBrandingInput{UserPoolId: pool, ManagedLoginBrandingId: &id})
	if err != nil {
		return types.ManagedLoginBrandingType{}, err
	}
	return *out.ManagedLoginBranding, nil
}

func (e Env) brandingOf(client types.UserPoolClientType) (types.ManagedLoginBrandingType, error) {
	out, err := e.DescribeManagedLoginBrandingByClient(e.Context, &cip.DescribeManagedLoginBrandingByClientInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId})
	if err != nil {
		return types.ManagedLoginBrandingType{}, err
	}
	return *out.ManagedLoginBranding, nil
}
