package wire

import (
	"regexp"
	"strings"
)

// Constraint is what the API model says about one shape. The zero value allows everything.
type Constraint struct {
	// Min and Max bound the length of a string (in UTF-16 units) or list, or the value of an integer. Max 0 means no maximum.
	Min, Max int
	// Pattern is the regular expression the whole string must match, in the notation of the model.
	Pattern string
	// Enum lists the values allowed, in the order of the model.
	Enum []string
	// Item names the shape of list members or map values, Key the shape of map keys.
	Item, Key string
	// Sensitive keeps the value out of messages, as the model asks for secrets.
	Sensitive bool
}

// constraints gathers the tables of the areas; every area keeps its own file.
var constraints = gather(poolConstraints, mfaConstraints, tagConstraints, domainConstraints, providerConstraints,
	clientConstraints, resourceServerConstraints, brandingConstraints, termsConstraints, logConstraints, userConstraints)

// patterns are compiled once; a pattern Go cannot compile is caught by TestConstraints_compile.
var patterns = compile(constraints)

func gather(tables ...map[string]Constraint) map[string]Constraint {
	all := make(map[string]Constraint)
	for _, table := range tables {
		for name, c := range table {
			all[name] = c
		}
	}
	return all
}

func compile(all map[string]Constraint) map[string]*regexp.Regexp {
	compiled := make(map[string]*regexp.Regexp)
	for _, c := range all {
		if c.Pattern == "" {
			continue
		}
		// Java's Matcher.matches, which the service uses, anchors at both ends.
		if re, err := regexp.Compile(`^(?:` + c.Pattern + `)$`); err == nil {
			compiled[c.Pattern] = re
		}
	}
	return compiled
}

// shapeOf splits a `model` tag into the shape name and whether the member is required.
func shapeOf(tag string) (name string, required bool) {
	name, flag, _ := strings.Cut(tag, ",")
	return name, flag == "required"
}
