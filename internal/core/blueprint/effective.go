package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Effective returns the federation with the defaults of its preset in place of
// null settings. Without a preset the generic one applies. While the preset is
// unknown, or is none that exists, a null setting that a preset could fill
// becomes unknown. Effective of an effective federation is the same again.
func (f Federation) Effective() Federation {
	p, ok := f.preset()
	fill := func(v *tri.Value[string], fallback string) {
		*v = v.OrElse(textDefault(ok, fallback))
	}
	fill(&f.Provider.Name, p.ProviderName)
	fill(&f.Provider.Issuer, p.Issuer)
	fill(&f.Provider.AttributesRequestMethod, p.AttributesRequestMethod)
	fill(&f.UserInfoResponse, p.UserInfoResponse)
	if !ok {
		f.Provider.Scopes = f.Provider.Scopes.OrElse(tri.Unknown[[]tri.Value[string]]())
		f.Provider.AttributeMapping = f.Provider.AttributeMapping.OrElse(tri.Unknown[map[string]tri.Value[string]]())
		return f
	}
	f.Provider.Scopes = f.Provider.Scopes.OrElse(tri.Strings(p.Scopes))
	f.Provider.AttributeMapping = f.Provider.AttributeMapping.OrElse(tri.StringMap(p.AttributeMapping))
	return f
}

// preset returns the preset that applies, and whether that is certain.
func (f Federation) preset() (preset.Preset, bool) {
	if f.Preset.IsUnknown() {
		return preset.Preset{}, false
	}
	return preset.ByID(f.Preset.Or(preset.Generic))
}

// textDefault is a preset's default: null when it has none, unknown while the
// preset is not certain.
func textDefault(certain bool, fallback string) tri.Value[string] {
	switch {
	case !certain:
		return tri.Unknown[string]()
	case fallback == "":
		return tri.Null[string]()
	default:
		return tri.Of(fallback)
	}
}
