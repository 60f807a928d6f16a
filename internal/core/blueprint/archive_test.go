package blueprint

import (
	"strings"
	"testing"
)

// archive is a text file that holds files in the txtar format: a comment, then
// for each file a line "-- name --" and its lines. The core's tests use the
// standard library only, and this much of the format is enough.
type archive struct {
	comment string
	files   []archived
}

type archived struct{ name, text string }

func parseArchive(text string) archive {
	var a archive
	for line := range strings.Lines(text) {
		name, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "-- ")
		name, whole := strings.CutSuffix(name, " --")
		switch {
		case ok && whole:
			a.files = append(a.files, archived{name: name})
		case len(a.files) == 0:
			a.comment += line
		default:
			a.files[len(a.files)-1].text += line
		}
	}
	return a
}

// String writes the archive as it was read.
func (a archive) String() string {
	var b strings.Builder
	b.WriteString(a.comment)
	for _, f := range a.files {
		b.WriteString("-- " + f.name + " --\n" + f.text)
	}
	return b.String()
}

// file finds a file by name.
func (a archive) file(name string) (text string, found bool) {
	for _, f := range a.files {
		if f.name == name {
			return f.text, true
		}
	}
	return "", false
}

// put adds or replaces a file.
func (a *archive) put(name, text string) {
	for i, f := range a.files {
		if f.name == name {
			a.files[i].text = text
			return
		}
	}
	a.files = append(a.files, archived{name, text})
}

func TestArchive(t *testing.T) {
	const text = "A comment.\n-- a --\none\n-- not a name\n-- b --\n"
	a := parseArchive(text)
	if got := a.String(); got != text {
		t.Errorf("got %q, want %q", got, text)
	}
	if got, ok := a.file("a"); got != "one\n-- not a name\n" || !ok {
		t.Errorf("a is %q, %v", got, ok)
	}
	if _, ok := a.file("c"); ok {
		t.Error("found a file that is not there")
	}
	a.put("a", "two\n")
	a.put("c", "three\n")
	if got, want := a.String(), "A comment.\n-- a --\ntwo\n-- b --\n-- c --\nthree\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
