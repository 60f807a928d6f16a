package archtest

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

const (
	module = "github.com/cogfed/terraform-provider-cogfed"
	root   = "../../.."
)

// TestModule holds the module to the table.
func TestModule(t *testing.T) {
	c := checker{module: module, table: table}
	for _, p := range list(t) {
		for _, violation := range c.check(p) {
			t.Error(violation)
		}
	}
	long, err := checkLengths(os.DirFS(root))
	if err != nil {
		t.Fatal(err)
	}
	for _, violation := range long {
		t.Error(violation)
	}
}

// TestTable_rowsAreUnique because of two rows for one path only one would count.
func TestTable_rowsAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range table {
		if seen[r.path] {
			t.Errorf("two rows for %q", r.path)
		}
		seen[r.path] = true
	}
}

func list(t *testing.T) []pkg {
	t.Helper()
	// -e, because a package that does not compile is for the compiler to report.
	cmd := exec.CommandContext(t.Context(), "go", "list", "-e", "-json=ImportPath,Name,Imports,TestImports,XTestImports", "./...")
	cmd.Dir = root
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("go list: %v", err)
		}
		all = append(all, p)
	}
	if len(all) == 0 {
		t.Fatal("go list found no package")
	}
	return all
}
