package blueprint

import (
	"cmp"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Validate returns everything that is wrong with the federation, on effective
// values, ordered by path and then by rule. Turning a known value of the
// request into an unknown one never adds a violation.
func (f Federation) Validate() []rules.Violation {
	f = f.Effective()
	found := rules.CheckRegion(rules.Root("region"), f.Region)
	found = append(found, f.validatePreset()...)
	found = append(found, f.validateProvider()...)
	found = append(found, f.validateHosts()...)
	found = append(found, f.validateMapping()...)
	found = append(found, f.validateTarget()...)
	found = append(found, f.validateDomain()...)
	if p, ok := f.UserPool.Get(); ok {
		found = append(found, f.validatePool(p)...)
	}
	return ordered(found)
}

// validateTarget checks which pool the federation is for.
func (f Federation) validateTarget() []rules.Violation {
	found := rules.CheckPoolChoice(present(f.UserPool), present(f.UserPoolID))
	return append(found, rules.CheckPoolID(rules.Root("user_pool_id"), f.UserPoolID, f.Region)...)
}

// validateDomain checks the domain block, and that a pool of one's own has one.
func (f Federation) validateDomain() []rules.Violation {
	at := rules.Root("domain")
	if f.Domain.IsNull() && f.UserPool.IsKnown() {
		return rules.DomainMissing(at)
	}
	d, ok := f.Domain.Get()
	if !ok {
		return nil
	}
	found := rules.CheckDomainKind(at, present(d.Prefix), present(d.Custom))
	found = append(found, rules.CheckDomainPrefix(at.Attr("prefix"), d.Prefix)...)
	found = append(found, rules.CheckManagedLoginVersion(at.Attr("managed_login_version"), d.ManagedLoginVersion)...)
	if custom, ok := d.Custom.Get(); ok {
		found = append(found, validateCustomDomain(at.Attr("custom"), custom, f.Region)...)
	}
	if p, ok := f.UserPool.Get(); ok {
		found = append(found, rules.CheckTierLogin(at.Attr("managed_login_version"), p.Tier, d.ManagedLoginVersion)...)
	}
	return found
}

func validateCustomDomain(at rules.Path, custom pool.CustomDomain, region tri.Value[string]) []rules.Violation {
	found := rules.CheckCustomDomainRegion(at, region)
	found = append(found, rules.CheckCustomDomain(at.Attr("name"), custom.Name)...)
	return append(found, rules.CheckCertificate(at.Attr("certificate_arn"), custom.CertificateARN)...)
}

// present tells whether a value is set; unknown while that is not certain.
func present[T any](v tri.Value[T]) tri.Value[bool] {
	if v.IsUnknown() {
		return tri.Unknown[bool]()
	}
	return tri.Of(v.IsKnown())
}

// ordered sorts violations by path and rule, and drops repetitions.
func ordered(violations []rules.Violation) []rules.Violation {
	slices.SortStableFunc(violations, func(a, b rules.Violation) int {
		return cmp.Or(a.Path.Compare(b.Path), cmp.Compare(a.Rule.ID, b.Rule.ID))
	})
	return slices.CompactFunc(violations, func(a, b rules.Violation) bool {
		return a.Rule == b.Rule && a.Path.Compare(b.Path) == 0 && a.Saw == b.Saw
	})
}
