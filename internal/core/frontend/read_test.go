package frontend

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// leaves reads a file back, the way its readers do: values by their path.
func leaves(t testing.TB, f Format, text string) map[string]string {
	t.Helper()
	switch f.MediaType {
	case plainText:
		return readDotenv(t, text)
	case yamlType:
		return readYAML(t, text)
	case javaScript:
		return readScript(t, text)
	default:
		return readJSON(t, text)
	}
}

func readJSON(t testing.TB, text string) map[string]string {
	t.Helper()
	var tree any
	if err := json.Unmarshal([]byte(text), &tree); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, text)
	}
	out := map[string]string{}
	flatten("", tree, out)
	return out
}

func flatten(path string, tree any, out map[string]string) {
	switch node := tree.(type) {
	case map[string]any:
		for key, child := range node {
			flatten(path+"."+key, child, out)
		}
	case []any:
		out[path+".length"] = strconv.Itoa(len(node))
		for i, child := range node {
			flatten(path+"."+strconv.Itoa(i), child, out)
		}
	default:
		out[path] = fmt.Sprint(node)
	}
}

// readScript reads statements that give a name, or the module, one value.
func readScript(t testing.TB, text string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for statement := range strings.SplitSeq(withoutComments(text), ";\n") {
		name, value, ok := strings.Cut(statement, " = ")
		if rest, isDefault := strings.CutPrefix(statement, "export default "); isDefault {
			name, value, ok = "default", rest, true
		}
		switch {
		case statement == "":
		case !ok:
			t.Fatalf("not a statement: %q", statement)
		case value == "undefined", value == "process.env."+environmentVariable:
			out[name] = value
		default:
			for path, leaf := range readJSON(t, value) {
				out[name+path] = leaf
			}
		}
	}
	return out
}

func withoutComments(text string) string {
	for strings.HasPrefix(text, "//") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return text
}

func readDotenv(t testing.TB, text string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		if inner, quoted := strings.CutPrefix(value, "'"); quoted {
			value, ok = strings.CutSuffix(inner, "'")
		}
		if !ok || strings.Contains(value, "'") {
			t.Fatalf("not an assignment: %q", line)
		}
		out[name] = value
	}
	return out
}

// readYAML reads as much YAML as application.yml needs: mappings, sequences of
// strings, comments on lines of their own.
func readYAML(t testing.TB, text string) map[string]string {
	t.Helper()
	out := map[string]string{}
	var path []string
	for line := range strings.Lines(text) {
		content := strings.TrimLeft(line, " ")
		depth := (len(line) - len(content)) / 2
		content = strings.TrimSuffix(content, "\n")
		if strings.HasPrefix(content, "#") {
			continue
		}
		if depth > len(path) {
			t.Fatalf("indented too far: %q", line)
		}
		path = path[:depth]
		if item, ok := strings.CutPrefix(content, "- "); ok {
			length := strings.Join(path, ".") + ".length"
			n, _ := strconv.Atoi(out[length])
			out[strings.Join(path, ".")+"."+strconv.Itoa(n)] = scalar(t, item)
			out[length] = strconv.Itoa(n + 1)
			continue
		}
		key, value, ok := strings.Cut(content, ":")
		if !ok || strings.ContainsAny(key, `"' `) {
			t.Fatalf("no key: %q", line)
		}
		path = append(path, key)
		if value != "" {
			out[strings.Join(path, ".")] = scalar(t, strings.TrimPrefix(value, " "))
		}
	}
	return out
}

func scalar(t testing.TB, text string) string {
	t.Helper()
	var s string
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		t.Fatalf("not a double-quoted string: %s", text)
	}
	return s
}

// shape is the paths of what was read.
func shape(read map[string]string) []string { return slices.Sorted(maps.Keys(read)) }
