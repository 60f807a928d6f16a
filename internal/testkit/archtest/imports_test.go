package archtest

import (
	"strings"
	"testing"
)

func TestCheck_imports(t *testing.T) {
	tests := map[string]struct {
		pkg  pkg
		want string // part of the only violation; empty for none
	}{
		"core may use the layer below": {
			pkg: pkg{ImportPath: "internal/core/rules", Imports: []string{"strings", "/internal/core/tri"}},
		},
		"core must not use a sibling": {
			pkg:  pkg{ImportPath: "internal/core/rules", Imports: []string{"/internal/core/pool"}},
			want: `the row "internal/core/rules" of the import table does not allow it`,
		},
		"core must not use the layer above": {
			pkg:  pkg{ImportPath: "internal/core/pool", Imports: []string{"/internal/remote/cognito"}},
			want: "does not allow it",
		},
		"core must not use a library": {
			pkg:  pkg{ImportPath: "internal/core/tri", Imports: []string{"golang.org/x/text/cases"}},
			want: "only the standard library",
		},
		"core tests must not use a library": {
			pkg:  pkg{ImportPath: "internal/core/tri", TestImports: []string{"golang.org/x/text/cases"}},
			want: "only the standard library",
		},
		"core must not use the environment": {
			pkg:  pkg{ImportPath: "internal/core/preset", Imports: []string{"embed", "os"}},
			want: "must not import os",
		},
		"core tests may read files": {
			pkg: pkg{ImportPath: "internal/core/preset", XTestImports: []string{"os", "/internal/core/preset"}},
		},
		"core may take URLs apart": {
			pkg: pkg{ImportPath: "internal/core/preset", Imports: []string{"net/url"}},
		},
		"remote must not know Terraform": {
			pkg:  pkg{ImportPath: "internal/remote/cognito", Imports: []string{"github.com/hashicorp/terraform-plugin-log/tflog"}},
			want: "says never",
		},
		"remote tests may use the local Cognito": {
			pkg: pkg{ImportPath: "internal/remote/cognito", TestImports: []string{"/internal/emulator/control"}},
		},
		"the local Cognito must not use the adapter": {
			pkg:  pkg{ImportPath: "internal/emulator/control", Imports: []string{"/internal/remote/cognito"}},
			want: "does not allow it",
		},
		"nor in its tests": {
			pkg:  pkg{ImportPath: "internal/emulator/control", TestImports: []string{"/internal/remote/cognito"}},
			want: "tests of package internal/emulator/control must not import",
		},
		"the local Cognito must not use the SDK": {
			pkg:  pkg{ImportPath: "internal/emulator", Imports: []string{"github.com/aws/smithy-go"}},
			want: "says never",
		},
		"its conformance suite may": {
			pkg: pkg{ImportPath: "internal/emulator/conformance", Imports: []string{"github.com/aws/smithy-go"}},
		},
		"a resource must not use another": {
			pkg:  pkg{ImportPath: "internal/tf/appclient", Imports: []string{"/internal/tf/federation"}},
			want: "does not allow it",
		},
		"production must not use what is for tests": {
			pkg:  pkg{ImportPath: "internal/emulator", Imports: []string{"/internal/emulator/conformance"}},
			want: "for tests only",
		},
		"an unlisted package": {
			pkg:  pkg{ImportPath: "internal/tf/elsewhere"},
			want: "is not in the import table",
		},
		"a package name that says nothing": {
			pkg:  pkg{ImportPath: "internal/emulator/util"},
			want: `"util" says nothing`,
		},
		"main": {
			pkg: pkg{Name: "main", Imports: []string{"/internal/tf/provider", "/internal/emulator"}},
		},
		"main must not reach past the provider": {
			pkg:  pkg{Name: "main", Imports: []string{"/internal/remote/cognito"}},
			want: `the row "" of the import table`,
		},
	}
	c := checker{module: module, table: table}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := c.check(qualify(tt.pkg))
			if tt.want == "" {
				if len(got) > 0 {
					t.Errorf("got %q, want nothing", got)
				}
				return
			}
			if len(got) != 1 || !strings.Contains(got[0], tt.want) {
				t.Errorf("got %q, want one violation with %q", got, tt.want)
			}
		})
	}
}

// qualify completes the paths, which the table above shortens: "/" stands for the module.
func qualify(p pkg) pkg {
	p.ImportPath = strings.TrimSuffix(module+"/"+p.ImportPath, "/")
	for _, list := range [][]string{p.Imports, p.TestImports, p.XTestImports} {
		for i, path := range list {
			if strings.HasPrefix(path, "/") {
				list[i] = module + path
			}
		}
	}
	return p
}

func TestMatch(t *testing.T) {
	tests := []struct {
		pattern, path string
		want          bool
	}{
		{"a/b", "a/b", true},
		{"a/b", "a/b/c", false},
		{"a/b/...", "a/b", true},
		{"a/b/...", "a/b/c", true},
		{"a/b/...", "a/bc", false},
		{"a/b*", "a/bc/d", true},
		{"...", "", true},
		{"", "", true},
		{"", "a", false},
	}
	for _, tt := range tests {
		if got := match(tt.pattern, tt.path); got != tt.want {
			t.Errorf("match(%q, %q) = %v", tt.pattern, tt.path, got)
		}
	}
}
