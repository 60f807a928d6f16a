package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// item is a known element of a collection with its place.
type item struct {
	path Path
	text string
}

// listItems returns the known elements of a list, by index.
func listItems(p Path, l tri.List) []item {
	elements, _ := l.Get()
	items := make([]item, 0, len(elements))
	for i, e := range elements {
		if s, ok := e.Get(); ok {
			items = append(items, item{p.Index(i), s})
		}
	}
	return items
}

// setItems returns the known elements of a set, each once.
func setItems(p Path, l tri.List) []item {
	values, _ := tri.Known(l)
	slices.Sort(values)
	values = slices.Compact(values)
	items := make([]item, len(values))
	for i, s := range values {
		items[i] = item{p.Element(s), s}
	}
	return items
}

// holds tells whether a collection surely holds a value.
func holds(l tri.List, want string) bool {
	values, _ := tri.Known(l)
	return slices.Contains(values, want)
}

// lacks tells whether a collection surely does not hold a value: every element
// is known and none is it. A null collection lacks everything.
func lacks(l tri.List, want string) bool {
	values, complete := tri.Known(l)
	return complete && !slices.Contains(values, want)
}

// resembles tells whether a misspelt item means a word: authorization_code
// means code, and that the list lacks it need not be said besides.
func resembles(items []item, word string) bool {
	return slices.ContainsFunc(items, func(i item) bool { return i.text != word && strings.Contains(i.text, word) })
}

// joins tells whether an item has a word among others: "openid email".
func joins(items []item, word string) bool {
	return slices.ContainsFunc(items, func(i item) bool { return i.text != word && slices.Contains(strings.Fields(i.text), word) })
}

// isEmpty tells whether a collection is known and has no element.
func isEmpty(l tri.List) bool {
	elements, ok := l.Get()
	return ok && len(elements) == 0
}

// oneOf reports a known value that is not among the allowed ones.
func (r *Rule) oneOf(p Path, v tri.Value[string], allowed ...string) []Violation {
	s, ok := v.Get()
	if !ok || slices.Contains(allowed, s) {
		return nil
	}
	fix := "Use " + orList(allowed) + "."
	if near, ok := Closest(s, allowed); ok && len(allowed) > 1 {
		fix = fmt.Sprintf("Did you mean %q? %s", near, fix)
	}
	return []Violation{r.AtValue(p, s).WithFix(fix)}
}

// within reports a known number outside smallest..largest.
func (r *Rule) within(p Path, v tri.Value[int64], smallest, largest int64) []Violation {
	n, ok := v.Get()
	if !ok || n >= smallest && n <= largest {
		return nil
	}
	return []Violation{r.AtValue(p, n)}
}

// fits reports a known text that is shorter or longer than allowed, in
// characters, or that does not match the pattern. A nil pattern matches all.
func (r *Rule) fits(p Path, v tri.Value[string], shortest, longest int, pattern *regexp.Regexp) []Violation {
	s, ok := v.Get()
	if !ok {
		return nil
	}
	if n := utf8.RuneCountInString(s); n < shortest || n > longest {
		return []Violation{r.At(p, fmt.Sprintf("%s is %s long.", p, characters(n)))}
	}
	if pattern != nil && !pattern.MatchString(s) {
		return []Violation{r.AtValue(p, s)}
	}
	return nil
}

// characters counts them in words.
func characters(n int) string {
	if n == 1 {
		return "1 character"
	}
	return fmt.Sprintf("%d characters", n)
}

// atMost reports a collection with more known, distinct elements than allowed.
func (r *Rule) atMost(p Path, l tri.List, most int) []Violation {
	if n := len(setItems(p, l)); n > most {
		return []Violation{r.At(p, fmt.Sprintf("%s has %d elements.", p, n))}
	}
	return nil
}

// written shows the known elements of a collection as HCL does: ["a", "b"].
func written(l tri.List) string {
	values, _ := tri.Known(l)
	return "[" + strings.Join(quoted(values), ", ") + "]"
}

func quoted(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = fmt.Sprintf("%q", w)
	}
	return list
}

// orList joins quoted words: "a", "b" or "c".
func orList(words []string) string {
	quoted := quoted(words)
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}
