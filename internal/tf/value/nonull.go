package value

import (
	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/mapvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// The validators that every collection has: Cognito knows no null among
// elements, so one could only get lost on the way or come back as a difference.

// NoNullInList refuses null elements of a list.
func NoNullInList() []validator.List { return []validator.List{listvalidator.NoNullValues()} }

// NoNullInSet refuses null elements of a set.
func NoNullInSet() []validator.Set { return []validator.Set{setvalidator.NoNullValues()} }

// NoNullInMap refuses null elements of a map.
func NoNullInMap() []validator.Map { return []validator.Map{mapvalidator.NoNullValues()} }
