package catalogue

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

const (
	misconfigurations = "testdata/misconfigurations"
	valid             = "testdata/valid"

	extension       = ".tf"
	beforeExtension = ".before.tf"
)

// A testCase is one file.
type testCase struct {
	slug, config, before string

	sentence string // after Mistake or Legal
	seen     []string
	expect   []expectation

	pools    []string
	denied   []string
	provider []string
	issuer   string
	keys     string
	answers  map[string]answer // by path
}

// An answer is what the identity provider says at one of its endpoints.
type answer struct {
	status int
	body   string
}

// An expectation is one diagnostic, of a rule or with a summary of its own.
type expectation struct {
	severity   rules.Severity
	rule, path string
}

func (e expectation) String() string { return fmt.Sprintf("%s %s at %s", e.severity, e.rule, e.path) }

var expectLine = regexp.MustCompile(`^(?:(error|warning) )?([a-z0-9-]+|"[^"]+") at (.+)$`)

// least is how many cases a folder has at least: an empty or misnamed one would
// pass.
var least = map[string]int{misconfigurations: 120, valid: 60}

// cases reads a folder.
func cases(t *testing.T, folder string) []testCase {
	t.Helper()
	all := read(t, folder)
	if err := enough(folder, len(all)); err != nil {
		t.Fatal(err)
	}
	return all
}

func enough(folder string, n int) error {
	if n < max(1, least[folder]) {
		return fmt.Errorf("%s has %d cases, not %d", folder, n, least[folder])
	}
	return nil
}

func read(t *testing.T, folder string) []testCase {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"+extension))
	if err != nil {
		t.Fatal(err)
	}
	var all []testCase
	for _, file := range files {
		if strings.HasSuffix(file, beforeExtension) {
			if _, err := os.Stat(strings.TrimSuffix(file, beforeExtension) + extension); err != nil {
				t.Errorf("%s belongs to no case", file)
			}
			continue
		}
		c, err := readCase(file)
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		all = append(all, c)
	}
	return all
}

func readCase(file string) (testCase, error) {
	c := testCase{slug: strings.TrimSuffix(filepath.Base(file), extension), answers: map[string]answer{}}
	config, err := os.ReadFile(file)
	if err != nil {
		return c, err
	}
	before, err := os.ReadFile(strings.TrimSuffix(file, extension) + beforeExtension)
	if err != nil && !os.IsNotExist(err) {
		return c, err
	}
	c.config, c.before = string(config), string(before)
	if err := c.readHead(filepath.Base(filepath.Dir(file)) == filepath.Base(valid)); err != nil {
		return c, err
	}
	return c, nil
}

// readHead reads the comment that the file begins with.
func (c *testCase) readHead(legal bool) error {
	for lines := bufio.NewScanner(strings.NewReader(c.config)); lines.Scan(); {
		line, comment := strings.CutPrefix(lines.Text(), "# ")
		if !comment {
			break
		}
		if err := c.readLine(line, legal); err != nil {
			return err
		}
	}
	switch {
	case c.sentence == "" || !strings.HasSuffix(c.sentence, "."):
		return fmt.Errorf("the first line is a sentence")
	case len(c.seen) == 0:
		return fmt.Errorf("no source")
	case legal != (len(c.expect) == 0):
		return fmt.Errorf("a mistake expects something, a legal case nothing")
	}
	return nil
}

func (c *testCase) readLine(line string, legal bool) error {
	key, value, _ := strings.Cut(line, ": ")
	switch {
	case key == "Mistake" && !legal, key == "Legal" && legal:
		c.sentence = value
	case key == "Seen":
		if !strings.HasPrefix(value, "https://") {
			return fmt.Errorf("%q is no address", value)
		}
		c.seen = append(c.seen, value)
	case key == "Plan only" && legal: // for what an apply would need besides
	case key == "Expect":
		return c.readExpectation(value)
	case key == "Pool":
		if _, ok := pools[value]; !ok {
			return fmt.Errorf("there is no pool %q", value)
		}
		if len(c.pools) == len(poolVariables) {
			return fmt.Errorf("a case has up to %d pools", len(poolVariables))
		}
		c.pools = append(c.pools, value)
	case key == "Denied":
		c.denied = append(c.denied, value)
	case key == "Provider":
		c.provider = append(c.provider, value)
	case key == "Issuer":
		if !json.Valid([]byte(value)) && !slices.Contains([]string{sound, missing, unreachable, untrusted}, value) {
			return fmt.Errorf("there is no issuer %q", value)
		}
		c.issuer = value
	case key == "Answer":
		var at string
		var a answer
		if n, err := fmt.Sscanf(value, "%s %d", &at, &a.status); n != 2 {
			return fmt.Errorf("%q is not <path> <status> <body>: %w", value, err)
		}
		a.body = strings.SplitN(value, " ", 3)[2]
		c.answers[at] = a
	case key == "Keys":
		if !json.Valid([]byte(value)) {
			return fmt.Errorf("%q is no JSON", value)
		}
		c.keys = value
	default:
		return fmt.Errorf("what is %q?", line)
	}
	return nil
}

func (c *testCase) readExpectation(line string) error {
	parts := expectLine.FindStringSubmatch(line)
	if parts == nil {
		return fmt.Errorf("%q is not <rule> at <path>", line)
	}
	e := expectation{severity: rules.Severity(parts[1]), rule: parts[2], path: parts[3]}
	rule, ok := rules.ByID(e.rule)
	switch summary := strings.HasPrefix(e.rule, `"`); {
	case !ok && !summary:
		return fmt.Errorf("there is no rule %q", e.rule)
	case summary && e.severity == "":
		return fmt.Errorf("%s: error or warning?", e.rule)
	case e.severity == "":
		e.severity = rule.Severity
	}
	c.expect = append(c.expect, e)
	return nil
}

func TestEnough(t *testing.T) {
	for folder, n := range map[string]int{misconfigurations: 119, valid: 59, "testdata/misnamed": len(read(t, "testdata/misnamed"))} {
		if enough(folder, n) == nil {
			t.Errorf("%d cases are enough for %s", n, folder)
		}
	}
}

func TestReadLine_tooManyPools(t *testing.T) {
	c, refused := testCase{}, error(nil)
	for range 3 {
		refused = c.readLine("Pool: bare", true)
	}
	if refused == nil || len(c.pools) != 2 {
		t.Errorf("%v: %v", c.pools, refused)
	}
}

func TestReadLine_refuses(t *testing.T) {
	for _, line := range []string{
		"Mistook: x.", "Legal: x.", "Seen: somewhere", "Expect: no-such-rule at x", "Expect: issuer-https", "Pool: none", "Issuer: odd", "Keys: {",
	} {
		if err := new(testCase).readLine(line, false); err == nil {
			t.Errorf("%q passes", line)
		}
	}
	for _, head := range []string{"", "# Mistake: No source.\n# Expect: issuer-https at issuer\n", "# Mistake: Expects nothing.\n# Seen: https://example.com\n"} {
		if err := (&testCase{config: head}).readHead(false); err == nil {
			t.Errorf("%q passes", head)
		}
	}
}
