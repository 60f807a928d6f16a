package control

import (
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxAssetBytes bounds one decoded image (AssetBytesType).
const maxAssetBytes = 1000000

// checkBranding holds the values of a style to row CL-57. Settings beside the provided values are refused, empty ones included.
// Assets beside them are documented as refused and were accepted in a deployment (cdk-preflight rule
// managed-login-branding-values-exclusive, 2026-09-08): they pass.
func checkBranding(in wire.BrandingValues) error {
	if deref(in.UseCognitoProvidedValues) && in.Settings != nil {
		return eitherValues()
	}
	var breaches []string
	for _, asset := range in.Assets {
		if *asset.Extension == "ICO" && *asset.Category != "FAVICON_ICO" {
			breaches = append(breaches, fmt.Sprintf("{category: %s, extension: ICO, colorMode: %s, errorMessage: \"Invalid file extension.\"}", *asset.Category, *asset.ColorMode))
		}
		if err := checkImage(deref(asset.Bytes)); err != nil {
			return err
		}
	}
	if len(breaches) > 0 {
		return wire.Invalid("Invalid assets provided. Validation errors: [%s]", strings.Join(breaches, ", "))
	}
	return nil
}

// eitherValues is the refusal of a style with both kinds of values, or with neither when it is made.
func eitherValues() error {
	return wire.Invalid("useCognitoProvidedValues or settings should be specified (but not both)")
}

// checkImage: an image is Base64 and bounded once decoded.
func checkImage(text string) error {
	image, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return wire.Refuse(wire.Serialization, "an image is not valid Base64")
	}
	if len(image) > maxAssetBytes {
		return wire.Invalid("1 validation error detected: Value at 'assets' failed to satisfy constraint: Member must have length less than or equal to %d", maxAssetBytes)
	}
	return nil
}
