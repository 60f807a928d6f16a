package control

import (
	"encoding/xml"
	"errors"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// saml needs metadata from one place (cdk-preflight pf-cognito-idp-saml-metadata-required and -exclusive).
var saml = providerKind{check: checkSAML}

func checkSAML(details map[string]string) error {
	switch url, file := details["MetadataURL"], details["MetadataFile"]; {
	case url == "" && file == "":
		return wire.Invalid("At least one of the MetadataURL or MetadataFile should be provided.")
	case url != "" && file != "":
		return wire.Invalid("Only one of the MetadataURL or MetadataFile should be provided.")
	case details["EncryptedResponses"] == "true":
		return wire.Invalid("local Cognito: encrypted SAML responses are not implemented; AWS would make a certificate for them.")
	}
	return nil
}

const redirectBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"

// samlEndpoint is an endpoint of the SAML metadata.
type samlEndpoint struct {
	Binding  string `xml:"Binding,attr"`
	Location string `xml:"Location,attr"`
}

// samlMetadata is what is read of an EntityDescriptor.
type samlMetadata struct {
	SignOn []samlEndpoint `xml:"IDPSSODescriptor>SingleSignOnService"`
	Logout []samlEndpoint `xml:"IDPSSODescriptor>SingleLogoutService"`
}

// samlDetails returns the details that Describe shows of the metadata (SDK CreateIdentityProviderInput.ProviderDetails).
func samlDetails(document []byte) (map[string]string, error) {
	var metadata samlMetadata
	if err := xml.Unmarshal(document, &metadata); err != nil {
		return nil, err
	}
	found := make(map[string]string)
	for key, list := range map[string][]samlEndpoint{"SSORedirectBindingURI": metadata.SignOn, "SLORedirectBindingURI": metadata.Logout} {
		for _, endpoint := range list {
			if endpoint.Binding == redirectBinding {
				found[key] = endpoint.Location
				break
			}
		}
	}
	if found["SSORedirectBindingURI"] == "" {
		return nil, errors.New("it has no SingleSignOnService with the HTTP-Redirect binding")
	}
	return found, nil
}
