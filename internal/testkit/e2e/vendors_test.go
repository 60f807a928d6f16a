package e2e

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	shown  = regexp.MustCompile("(?:`([a-z]+)` )?(Test[A-Za-z0-9_]+)(?:/([^,;:()|]+))?")
	folder = regexp.MustCompile("`([^`]+)`")
)

// TestVendors reads VENDORS.md: every row names a test or says that it is out of scope, and every test that is named exists.
func TestVendors(t *testing.T) {
	text, err := os.ReadFile("VENDORS.md")
	if err != nil {
		t.Fatal(err)
	}
	legend, pages, _ := strings.Cut(string(text), "\n## ")
	folders := map[string]string{"": filepath.Join(root, "internal", "testkit", "e2e")}
	for line := range strings.Lines(legend) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 {
			continue
		}
		names, paths := folder.FindAllStringSubmatch(cells[1], -1), folder.FindAllStringSubmatch(cells[2], -1)
		for i, name := range names {
			path := paths[min(i, len(paths)-1)][1]
			folders[name[1]] = filepath.Join(root, filepath.FromSlash(strings.Replace(path, "...", name[1], 1)))
		}
	}
	rows := 0
	for line := range strings.Lines(pages) {
		cells := strings.Split(line, "|")
		if len(cells) < 4 || strings.HasPrefix(cells[1], "---") || cells[1] == " Step or claim " {
			continue
		}
		rows++
		tests := shown.FindAllStringSubmatch(cells[2], -1)
		if len(tests) == 0 && !strings.Contains(cells[2], "out of scope") && !strings.Contains(cells[2], "web/package.json") {
			t.Errorf("no test shows%s", cells[1])
		}
		in := ""
		for _, test := range tests {
			if test[1] != "" {
				in = test[1]
			}
			if !exists(t, folders[in], test[2], strings.TrimSpace(test[3])) && !exists(t, folders[""], test[2], strings.TrimSpace(test[3])) {
				t.Errorf("%s: there is no test %s of %q", strings.TrimSpace(cells[1]), test[0], in)
			}
		}
	}
	if rows < 100 {
		t.Errorf("%d rows", rows)
	}
}

// exists looks for a test in a package, and for the name of a subtest in the same package, its data, or the examples.
func exists(t *testing.T, folder, test, subtest string) bool {
	t.Helper()
	declared, named := false, subtest == ""
	for _, place := range []string{folder, filepath.Join(root, "examples")} {
		err := filepath.WalkDir(place, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && entry.Name() == "node_modules" {
				return fs.SkipDir
			}
			if strings.TrimSuffix(entry.Name(), filepath.Ext(path)) == subtest {
				named = true
			}
			if filepath.Ext(path) != ".go" || filepath.Base(path) == "vendors_test.go" {
				return nil
			}
			text, err := os.ReadFile(path)
			declared = declared || strings.Contains(string(text), "func "+test+"(")
			named = named || strings.Contains(string(text), subtest)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return declared && named
}
