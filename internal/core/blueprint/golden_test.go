package blueprint

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// A golden case is a txtar file with request.json and what becomes of it. The
// JSON has the field names of the Go structs; "(known after apply)" stands for
// an unknown value, a member left out for null.

func TestFederation_golden(t *testing.T) {
	eachCase(t, "federation", func(t *testing.T, in *txtar.Archive) map[string]string {
		var f Federation
		read(t, in, "request.json", &f)
		return map[string]string{
			"objects.json":   written(t, f.Expand()),
			"violations.txt": listed(f.Validate()),
		}
	})
}

func TestClient_golden(t *testing.T) {
	eachCase(t, "client", func(t *testing.T, in *txtar.Archive) map[string]string {
		var c Client
		read(t, in, "request.json", &c)
		return map[string]string{
			"effective.json": written(t, c.Effective()),
			"violations.txt": listed(c.Validate()),
		}
	})
}

func TestChange_golden(t *testing.T) {
	eachCase(t, "change", func(t *testing.T, in *txtar.Archive) map[string]string {
		var prior, planned Federation
		read(t, in, "prior.json", &prior)
		read(t, in, "planned.json", &planned)
		return map[string]string{
			"change.txt":  listed(Change(prior, planned)),
			"destroy.txt": listed(Destroy(prior)),
		}
	})
}

// eachCase runs every case of a folder and compares, or with -update rewrites,
// the files that run returns.
func eachCase(t *testing.T, folder string, run func(*testing.T, *txtar.Archive) map[string]string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases in %s: %v", folder, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			results := run(t, archive)
			for _, file := range slices.Sorted(maps.Keys(results)) {
				compare(t, archive, file, results[file])
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func compare(t *testing.T, archive *txtar.Archive, file, got string) {
	t.Helper()
	for i, f := range archive.Files {
		if f.Name != file {
			continue
		}
		if *update {
			archive.Files[i].Data = []byte(got)
		} else if got != string(f.Data) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, f.Data)
		}
		return
	}
	if !*update {
		t.Errorf("%s is missing", file)
		return
	}
	archive.Files = append(archive.Files, txtar.File{Name: file, Data: []byte(got)})
}

func read(t *testing.T, archive *txtar.Archive, file string, into any) {
	t.Helper()
	for _, f := range archive.Files {
		if f.Name != file {
			continue
		}
		dec := json.NewDecoder(bytes.NewReader(f.Data))
		dec.DisallowUnknownFields()
		if err := dec.Decode(into); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		return
	}
	t.Fatalf("%s is missing", file)
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
		fmt.Fprintf(&b, "%-7s %s %s\n", v.Rule.Severity, v.Path, v.Rule.ID)
	}
	return b.String()
}
