// Package userpool is the user_pool block of a federation: its schema, its
// model and the way between the model and the core's pool.UserPool.
//
// Every attribute either has Cognito's documented default written into the
// schema, so that a plan shows it and leaving the attribute out goes back to
// it, or it is plainly optional, so that leaving it out clears the setting.
package userpool

import (
	"maps"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/booldefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/mapplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// Block is the user_pool attribute of a federation.
func Block() schema.SingleNestedAttribute {
	attributes := map[string]schema.Attribute{}
	for _, group := range []map[string]schema.Attribute{
		identitySchema(), signInSchema(), messageSchema(), deliverySchema(), protectionSchema(),
	} {
		maps.Copy(attributes, group)
	}
	return schema.SingleNestedAttribute{
		Optional: true,
		MarkdownDescription: "Creates a user pool that this resource owns. Leave it out and set `user_pool_id` to attach the " +
			"federation to a user pool that exists, which is then never changed or deleted. A user pool is never replaced: " +
			"a change that Cognito cannot make in place is an error at plan.",
		Attributes: attributes,
	}
}

// Type is the object type of the block.
func Type() types.ObjectType { return blockType() }

// blockType is worked out once: a conversion asks for it dozens of times.
var blockType = sync.OnceValue(func() types.ObjectType { return value.ObjectType(Block().GetType()) })

func identitySchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"name": schema.StringAttribute{
			Required:            true,
			MarkdownDescription: "Name of the user pool, 1 to 128 characters. Can be changed in place.",
		},
		"schema": schema.MapNestedAttribute{
			Optional: true, Validators: value.NoNullInMap(),
			MarkdownDescription: "Attributes of the users, by name: standard attributes that differ from Cognito's defaults, and " +
				"custom attributes (written without `custom:`). Custom attributes can be added later; nothing else can change " +
				"once the pool exists. Do not require an attribute that the identity provider does not send: every login would fail.",
			NestedObject: schema.NestedAttributeObject{Attributes: attributeSchema()},
		},
		"username_attributes": optionalSet("Attributes that users may sign in with instead of a username: `email`, `phone_number`. Fixed once the pool exists. Conflicts with `alias_attributes`."),
		"alias_attributes":    optionalSet("Attributes that users may sign in with besides their username: `email`, `phone_number`, `preferred_username`. Fixed once the pool exists. Conflicts with `username_attributes`."),
		"case_sensitive": schema.BoolAttribute{
			Optional: true, Computed: true, Default: booldefault.StaticBool(false),
			MarkdownDescription: "Whether usernames and e-mail addresses are case sensitive. Fixed once the pool exists. " +
				"Defaults to `false`, as the AWS console does; the Cognito API itself would default to case sensitive.",
		},
		"tags": schema.MapAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInMap(),
			MarkdownDescription: "Tags of the user pool. They win over the provider's `default_tags`.",
		},
		"tags_all": schema.MapAttribute{
			Computed: true, ElementType: types.StringType,
			PlanModifiers:       []planmodifier.Map{mapplanmodifier.UseStateForUnknown()},
			MarkdownDescription: "Tags of the user pool together with the provider's `default_tags`.",
		},
	}
}

func attributeSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"type": schema.StringAttribute{
			Optional: true, Computed: true, Default: stringdefault.StaticString("String"),
			MarkdownDescription: "Data type: `String`, `Number`, `DateTime` or `Boolean`. Defaults to `String`.",
		},
		"required":       defaultBool(false, "Whether a user must have a value. Only standard attributes can be required. Defaults to `false`."),
		"mutable":        defaultBool(true, "Whether the value can change after sign-up. Every attribute that the identity provider maps must be mutable: Cognito writes it again at each login. Defaults to `true`."),
		"developer_only": defaultBool(false, "Whether only administrators can change the value. A legacy setting: prefer the app client's write permissions. Defaults to `false`."),
		"min_length":     optionalInt("Shortest value of a `String` attribute, in characters."),
		"max_length":     optionalInt("Longest value of a `String` attribute, in characters, at most 2048."),
		"min_value":      optionalInt("Smallest value of a `Number` attribute."),
		"max_value":      optionalInt("Largest value of a `Number` attribute."),
	}
}
