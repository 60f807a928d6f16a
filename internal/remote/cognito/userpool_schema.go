package cognito

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Prefixes that Cognito puts before the names of attributes when it describes a
// pool. A request names attributes without.
const (
	customPrefix    = "custom:"
	developerPrefix = "dev:"

	maxAttributesPerCall = 25 // AddCustomAttributes
)

// schemaOf lists the desired attributes, sorted so that equal settings make
// equal requests.
func schemaOf(desired pool.UserPool) []types.SchemaAttributeType {
	var list []types.SchemaAttributeType
	for _, name := range slices.Sorted(maps.Keys(desired.Schema.Or(nil))) {
		list = append(list, schemaAttributeOf(name, desired.Schema.Or(nil)[name].Or(pool.Attribute{})))
	}
	return list
}

func schemaAttributeOf(name string, a pool.Attribute) types.SchemaAttributeType {
	out := types.SchemaAttributeType{
		Name:                   &name,
		AttributeDataType:      as[types.AttributeDataType](a.Type),
		Required:               a.Required.Ptr(),
		Mutable:                a.Mutable.Ptr(),
		DeveloperOnlyAttribute: a.DeveloperOnly.Ptr(),
	}
	if a.MinLength.IsKnown() || a.MaxLength.IsKnown() {
		out.StringAttributeConstraints = &types.StringAttributeConstraintsType{
			MinLength: digits(a.MinLength), MaxLength: digits(a.MaxLength),
		}
	}
	if a.MinValue.IsKnown() || a.MaxValue.IsKnown() {
		out.NumberAttributeConstraints = &types.NumberAttributeConstraintsType{
			MinValue: digits(a.MinValue), MaxValue: digits(a.MaxValue),
		}
	}
	return out
}

// addAttributes adds what the pool lacks. Standard attributes are in every pool
// and cannot be added.
func (c *Client) addAttributes(ctx context.Context, id string, held *types.UserPoolType, desired pool.UserPool) error {
	present := fromSchema(held.SchemaAttributes).Or(nil)
	lacking := slices.DeleteFunc(schemaOf(desired), func(a types.SchemaAttributeType) bool {
		_, standard := pool.StandardAttribute(*a.Name)
		_, there := present[*a.Name]
		return standard || there
	})
	for batch := range slices.Chunk(lacking, maxAttributesPerCall) {
		in := &cip.AddCustomAttributesInput{UserPoolId: &id, CustomAttributes: batch}
		if _, err := send(ctx, c, opAddCustomAttributes, id, in, c.api.AddCustomAttributes); err != nil {
			return err
		}
	}
	return nil
}

// fromSchema names attributes without prefix. Where a developer-only attribute
// and another one have the same name, the developer-only one keeps "dev:".
func fromSchema(held []types.SchemaAttributeType) tri.Value[map[string]tri.Value[pool.Attribute]] {
	if len(held) == 0 {
		return tri.Null[map[string]tri.Value[pool.Attribute]]()
	}
	sorted := slices.SortedStableFunc(slices.Values(held), func(a, b types.SchemaAttributeType) int {
		return cmp.Compare(developerRank(a), developerRank(b))
	})
	schema := make(map[string]tri.Value[pool.Attribute], len(held))
	for _, a := range sorted {
		name := bareName(aws.ToString(a.Name))
		if _, taken := schema[name]; taken {
			name = developerPrefix + name
		}
		schema[name] = tri.Of(fromAttribute(a))
	}
	return tri.Of(schema)
}

func developerRank(a types.SchemaAttributeType) int {
	if strings.HasPrefix(aws.ToString(a.Name), developerPrefix) {
		return 1
	}
	return 0
}

func bareName(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, developerPrefix), customPrefix)
}

func fromAttribute(a types.SchemaAttributeType) pool.Attribute {
	out := pool.Attribute{
		Type:          word(a.AttributeDataType),
		Required:      tri.FromPtr(a.Required),
		Mutable:       tri.FromPtr(a.Mutable),
		DeveloperOnly: tri.FromPtr(a.DeveloperOnlyAttribute),
	}
	if limits := a.StringAttributeConstraints; limits != nil {
		out.MinLength, out.MaxLength = integer(limits.MinLength), integer(limits.MaxLength)
	}
	if limits := a.NumberAttributeConstraints; limits != nil {
		out.MinValue, out.MaxValue = integer(limits.MinValue), integer(limits.MaxValue)
	}
	return out
}

// Cognito writes the limits of attributes as text.

func digits(v tri.Value[int64]) *string {
	n, ok := v.Get()
	if !ok {
		return nil
	}
	return aws.String(strconv.FormatInt(n, 10))
}

func integer(p *string) tri.Value[int64] {
	n, err := strconv.ParseInt(aws.ToString(p), 10, 64)
	if err != nil {
		return tri.Null[int64]()
	}
	return tri.Of(n)
}
