package frontend

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// A golden case is a folder: facts.json, and under its own name each file that
// is written from it. What cannot be written stands in misfits.txt.
func TestFormats_golden(t *testing.T) {
	for name, facts := range goldenFacts(t) {
		t.Run(name, func(t *testing.T) {
			want := map[string]bool{"facts.json": true, "misfits.txt": true}
			var misfits strings.Builder
			for _, f := range Formats() {
				text, err := f.Render(facts)
				if err != nil {
					misfits.WriteString(f.Name + ": " + err.Error() + "\n")
					continue
				}
				if !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
					t.Errorf("%s does not end with one newline", f.Name)
				}
				golden(t, filepath.Join("testdata", name, f.FileName), text)
				want[f.FileName] = true
			}
			golden(t, filepath.Join("testdata", name, "misfits.txt"), misfits.String())
			noOther(t, filepath.Join("testdata", name), want)
		})
	}
}

func goldenFacts(t testing.TB) map[string]Facts {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "*", "facts.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	all := map[string]Facts{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		dec := json.NewDecoder(strings.NewReader(string(text)))
		dec.DisallowUnknownFields()
		var facts Facts
		if err := dec.Decode(&facts); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[filepath.Base(filepath.Dir(name))] = facts
	}
	return all
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil || got != string(want) {
		t.Errorf("%s: %v, got\n%s\nwant\n%s", file, err, got, want)
	}
}

// noOther finds files of formats that no longer write one.
func noOther(t *testing.T, dir string, want map[string]bool) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !want[e.Name()] {
			t.Errorf("%s is left over", filepath.Join(dir, e.Name()))
		}
	}
}
