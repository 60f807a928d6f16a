package rules

import (
	"cmp"
	"fmt"
	"strings"
)

// Step is one step of a Path: an attribute name, a list index, a map key or a
// set element.
type Step struct {
	Kind  StepKind
	Name  string // attribute name, map key or set element
	Index int    // list index
}

// StepKind tells what a Step selects.
type StepKind uint8

// Step kinds.
const (
	Attribute StepKind = iota
	Key
	Index
	Element
)

// Path is where in the configuration a value stands.
type Path []Step

// Root starts a path at a top-level attribute.
func Root(name string) Path { return Path{{Kind: Attribute, Name: name}} }

// Attr appends an attribute of an object.
func (p Path) Attr(name string) Path { return p.with(Step{Kind: Attribute, Name: name}) }

// Key appends a map key.
func (p Path) Key(key string) Path { return p.with(Step{Kind: Key, Name: key}) }

// Index appends a list index.
func (p Path) Index(i int) Path { return p.with(Step{Kind: Index, Index: i}) }

// Element appends a set element.
func (p Path) Element(value string) Path { return p.with(Step{Kind: Element, Name: value}) }

func (p Path) with(s Step) Path { return append(p[:len(p):len(p)], s) }

// String writes the path as HCL would: user_pool.schema["email"].required.
func (p Path) String() string {
	var b strings.Builder
	for i, s := range p {
		switch s.Kind {
		case Attribute:
			if i > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s.Name)
		case Index:
			fmt.Fprintf(&b, "[%d]", s.Index)
		case Key, Element:
			fmt.Fprintf(&b, "[%q]", s.Name)
		}
	}
	return b.String()
}

// Compare orders paths: step by step, a parent before what stands below it.
func (p Path) Compare(q Path) int {
	for i := range min(len(p), len(q)) {
		a, b := p[i], q[i]
		if c := cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Index, b.Index), strings.Compare(a.Name, b.Name)); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(p), len(q))
}
