package catalogue

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// What was counted, for the summary.
var mistakes, caught, legal, falseAlarms atomic.Int32

func TestMain(m *testing.M) {
	start := time.Now()
	code := m.Run()
	if mistakes.Load()+legal.Load() > 0 {
		fmt.Printf("catalogue: caught %d of %d mistakes, false alarms %d of %d, in %.0f s\n",
			caught.Load(), mistakes.Load(), falseAlarms.Load(), legal.Load(), time.Since(start).Seconds())
	}
	os.Exit(code)
}

func TestMisconfigurations(t *testing.T) {
	each(t, misconfigurations, func(t *testing.T, c testCase, seen []diagnostic) {
		t.Helper()
		mistakes.Add(1)
		if judge(t, c, seen) {
			caught.Add(1)
		}
	})
}

func TestValid(t *testing.T) {
	each(t, valid, func(t *testing.T, _ testCase, seen []diagnostic) {
		t.Helper()
		legal.Add(1)
		for _, d := range seen {
			t.Errorf("false alarm:\n%s", d)
		}
		if len(seen) > 0 {
			falseAlarms.Add(1)
		}
	})
}

// each plans all cases of a folder.
func each(t *testing.T, folder string, judge func(*testing.T, testCase, []diagnostic)) {
	t.Helper()
	if !acctest.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	for _, c := range cases(t, folder) {
		t.Run(c.slug, func(t *testing.T) {
			t.Parallel()
			w := newWorkspace(t, c)
			if c.before != "" {
				w.apply(t, c.before)
			}
			judge(t, c, w.plan(t, c.config))
		})
	}
}

// judge compares what a user sees with what the case expects.
func judge(t *testing.T, c testCase, seen []diagnostic) bool {
	t.Helper()
	missing, good := slices.Clone(c.expect), true
	for _, d := range seen {
		if testing.Verbose() {
			t.Logf("%s", d)
		}
		at := slices.Index(missing, d.expectation())
		if at < 0 {
			t.Errorf("not expected:\n%s", d)
			good = false
			continue
		}
		missing = slices.Delete(missing, at, at+1)
		for _, lack := range d.lacks(!strings.Contains(c.config, "resource ")) {
			t.Errorf("the text lacks %s:\n%s", lack, d)
			good = false
		}
	}
	for _, e := range missing {
		t.Errorf("missing: %s", e)
		good = false
	}
	return good
}

// foreign are the summaries of what Terraform's libraries say, in their own way.
var foreign = []string{"Invalid Attribute Combination"}

// lacks tells what a reader would have to look up elsewhere.
// Of a resource that is no longer written a CLI tells nothing.
func (d diagnostic) lacks(destroyed bool) []string {
	if slices.Contains(foreign, d.Summary) {
		return nil
	}
	saw, rest, _ := strings.Cut(d.Detail, "\n\nWhy: ")
	why, rest, _ := strings.Cut(rest, "\n\nFix: ")
	fix, _, _ := strings.Cut(rest, "\n\nRule ")
	var lacks []string
	for what, there := range map[string]bool{
		"what was seen": len(saw) > 0,
		"the reason":    len(why) > 0,
		"the fix":       len(fix) > 0,
		"the path":      d.namesPath(saw),
		"the resource":  destroyed || d.Address != "" && d.Snippet.Code != "",
	} {
		if !there {
			lacks = append(lacks, what)
		}
	}
	return lacks
}

// namesPath tells whether a user learns where to look. What was seen names the
// path, or the collection and its element: of a nested attribute OpenTofu shows
// no line. For an attribute of the resource the line will do.
func (d diagnostic) namesPath(saw string) bool {
	attribute, element, isElement := strings.Cut(strings.TrimSuffix(d.path, "]"), "[")
	shown := saw
	if !strings.Contains(attribute, ".") {
		shown += d.Snippet.Code
	}
	return strings.Contains(saw, d.path) || strings.Contains(shown, attribute) && (!isElement || strings.Contains(saw, element))
}
