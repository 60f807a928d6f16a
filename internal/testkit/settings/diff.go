package settings

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Diff names what differs between two trees, one line each; empty when nothing
// does.
func Diff(got, want any) string {
	var lines []string
	diff("", got, want, &lines)
	return strings.Join(lines, "\n")
}

func diff(at string, got, want any, lines *[]string) {
	g, isObject := got.(map[string]any)
	w, both := want.(map[string]any)
	if !isObject || !both {
		if !reflect.DeepEqual(got, want) {
			*lines = append(*lines, fmt.Sprintf("%s is %v, want %v", strings.TrimPrefix(at, "."), got, want))
		}
		return
	}
	names := maps.Clone(w)
	maps.Copy(names, g)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		diff(at+"."+name, g[name], w[name], lines)
	}
}
