package blueprint

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// A golden case is an archive with request.json and what becomes of it. The
// JSON has the field names of the Go structs; "(known after apply)" stands for
// an unknown value, a member left out for null.

func TestFederation_golden(t *testing.T) {
	eachCase(t, "federation", func(t *testing.T, in archive) map[string]string {
		var f Federation
		read(t, in, "request.json", &f)
		return map[string]string{
			"objects.json":   written(t, f.Expand()),
			"violations.txt": listed(f.Validate()),
		}
	})
}

func TestClient_golden(t *testing.T) {
	eachCase(t, "client", func(t *testing.T, in archive) map[string]string {
		var c Client
		read(t, in, "request.json", &c)
		return map[string]string{
			"effective.json": written(t, c.Effective()),
			"violations.txt": listed(c.Validate()),
		}
	})
}

func TestChange_golden(t *testing.T) {
	eachCase(t, "change", func(t *testing.T, in archive) map[string]string {
		var prior, planned Federation
		read(t, in, "prior.json", &prior)
		read(t, in, "planned.json", &planned)
		return map[string]string{
			"change.txt":  listed(Change(prior, planned)),
			"destroy.txt": listed(Destroy(prior)),
		}
	})
}

func TestAttached_golden(t *testing.T) {
	eachCase(t, "attached", func(t *testing.T, in archive) map[string]string {
		var f Federation
		read(t, in, "request.json", &f)
		var facts pool.ObservedUserPool
		read(t, in, "pool.json", &facts)
		found := f.ValidateAttached(facts)
		var said strings.Builder
		for _, v := range found {
			fmt.Fprintf(&said, "%s\n  %s\n", v.Saw, v.Remedy())
		}
		return map[string]string{"violations.txt": listed(found), "said.txt": said.String()}
	})
}

// eachCase runs every case of a folder and compares, or with -update rewrites,
// the files that run returns.
func eachCase(t *testing.T, folder string, run func(*testing.T, archive) map[string]string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases in %s: %v", folder, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			cases := parseArchive(string(text))
			results := run(t, cases)
			for _, file := range slices.Sorted(maps.Keys(results)) {
				compare(t, cases, file, results[file])
				cases.put(file, results[file])
			}
			if *update {
				if err := os.WriteFile(name, []byte(cases.String()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func compare(t *testing.T, cases archive, file, got string) {
	t.Helper()
	if want, ok := cases.file(file); !*update && (!ok || got != want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

func read(t *testing.T, cases archive, file string, into any) {
	t.Helper()
	text, ok := cases.file(file)
	if !ok {
		t.Fatalf("%s is missing", file)
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// written shows a value as JSON without its nulls.
func written(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	text, err = json.MarshalIndent(withoutNulls(tree), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

func withoutNulls(tree any) any {
	switch node := tree.(type) {
	case map[string]any:
		for key, child := range node {
			if child == nil {
				delete(node, key)
				continue
			}
			node[key] = withoutNulls(child)
		}
	case []any:
		for i, child := range node {
			node[i] = withoutNulls(child)
		}
	}
	return tree
}

// listed shows violations, one per line.
func listed(found []rules.Violation) string {
	var b strings.Builder
	for _, v := range found {
		fmt.Fprintf(&b, "%-7s %s %s\n", v.Severity(), v.Path, v.Rule.ID)
	}
	return b.String()
}
