package archtest

import (
	"fmt"
	"slices"
	"strings"
)

// pkg is what `go list -json` tells about a package.
type pkg struct {
	ImportPath   string
	Name         string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

// checker compares packages of one module with a table.
type checker struct {
	module string
	table  []row
}

// check returns what is wrong with the package, one sentence each.
func (c checker) check(p pkg) []string {
	path := c.relative(p.ImportPath)
	r, ok := c.row(path)
	if !ok {
		return []string{fmt.Sprintf("package %s is not in the import table: add a row to internal/testkit/archtest/table.go", path)}
	}
	found := checkName(path, p.Name)
	for _, imported := range p.Imports {
		if why := c.refuse(r, imported); why != "" {
			found = append(found, fmt.Sprintf("package %s must not import %s: %s", path, imported, why))
		}
	}
	for _, imported := range slices.Concat(p.TestImports, p.XTestImports) {
		if why := c.refuseInTest(r, path, imported); why != "" {
			found = append(found, fmt.Sprintf("tests of package %s must not import %s: %s", path, imported, why))
		}
	}
	return found
}

func (c checker) refuse(r row, imported string) string {
	if !c.own(imported) {
		return refuseForeign(r, imported)
	}
	target := c.relative(imported)
	if !matchAny(r.imports, target) {
		return fmt.Sprintf("the row %q of the import table does not allow it", r.path)
	}
	if t, ok := c.row(target); ok && t.testOnly && !r.testOnly {
		return "it is for tests only"
	}
	return ""
}

func (c checker) refuseInTest(r row, path, imported string) string {
	if !c.own(imported) {
		if r.onlyStandard && !standard(imported) {
			return "only the standard library is allowed here"
		}
		return ""
	}
	target := c.relative(imported)
	if target == path || matchAny(r.imports, target) || matchAny(r.tests, target) {
		return ""
	}
	return fmt.Sprintf("the row %q of the import table does not allow it", r.path)
}

func refuseForeign(r row, imported string) string {
	if r.onlyStandard && !standard(imported) {
		return "only the standard library is allowed here"
	}
	if matchAny(r.never, imported) {
		return fmt.Sprintf("the row %q of the import table says never", r.path)
	}
	return ""
}

// row returns the closest row for a path: the longest that matches.
func (c checker) row(path string) (row, bool) {
	var best row
	found := false
	for _, r := range c.table {
		if match(r.path, path) && (!found || len(r.path) > len(best.path)) {
			best, found = r, true
		}
	}
	return best, found
}

func (c checker) own(imported string) bool {
	return imported == c.module || strings.HasPrefix(imported, c.module+"/")
}

func (c checker) relative(imported string) string {
	return strings.TrimPrefix(strings.TrimPrefix(imported, c.module), "/")
}

// standard reports whether a package is of the standard library: those have no dot in the first element of their path.
func standard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".")
}

func matchAny(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool { return match(pattern, path) })
}

func match(pattern, path string) bool {
	if pattern == "..." {
		return true
	}
	if prefix, ok := strings.CutSuffix(pattern, "/..."); ok {
		return path == prefix || strings.HasPrefix(path, prefix+"/")
	}
	if prefix, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(path, prefix)
	}
	return path == pattern
}
