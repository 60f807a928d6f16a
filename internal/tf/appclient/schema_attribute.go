package appclient

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func required(doc string, modifiers ...planmodifier.String) schema.StringAttribute {
	return schema.StringAttribute{Required: true, MarkdownDescription: doc, PlanModifiers: modifiers}
}

func optional(doc string, modifiers ...planmodifier.String) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, Computed: true, MarkdownDescription: doc, PlanModifiers: modifiers}
}

func defaultedString(doc string) schema.StringAttribute { return optional(doc) }

func defaultedInt(doc string) schema.Int64Attribute {
	return schema.Int64Attribute{CustomType: value.Whole{}, Optional: true, Computed: true, MarkdownDescription: doc}
}

func defaultedSet(doc string) schema.SetAttribute {
	return schema.SetAttribute{Optional: true, Computed: true, ElementType: types.StringType, Validators: value.NoNullInSet(), MarkdownDescription: doc}
}

func readOnly(doc string) schema.StringAttribute {
	return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
}
