package userpool

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func optionalString(doc string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, MarkdownDescription: doc}
}

func requiredString(doc string) schema.StringAttribute {
	return schema.StringAttribute{Required: true, MarkdownDescription: doc}
}

func optionalInt(doc string) schema.Int64Attribute {
	return schema.Int64Attribute{CustomType: value.Whole{}, Optional: true, MarkdownDescription: doc}
}

func optionalSet(doc string) schema.SetAttribute {
	return schema.SetAttribute{Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(), MarkdownDescription: doc}
}

func defaultBool(d bool, doc string) schema.BoolAttribute {
	return schema.BoolAttribute{Optional: true, Computed: true, Default: booldefault.StaticBool(d), MarkdownDescription: doc}
}

func defaultInt(d int64, doc string) schema.Int64Attribute {
	return schema.Int64Attribute{CustomType: value.Whole{}, Optional: true, Computed: true, Default: int64default.StaticInt64(d), MarkdownDescription: doc}
}

func optionalObject(doc string, attributes map[string]schema.Attribute) schema.SingleNestedAttribute {
	return schema.SingleNestedAttribute{Optional: true, MarkdownDescription: doc, Attributes: attributes}
}

// attrTypes reads the attribute types of a nested object off its schema, for
// a static default.
func attrTypes(attributes map[string]schema.Attribute) map[string]attr.Type {
	out := make(map[string]attr.Type, len(attributes))
	for name, a := range attributes {
		out[name] = a.GetType()
	}
	return out
}
