package bench

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// results is the table that TestMain prints.
var results table

// A table holds the figures, in the order in which they came.
type table struct {
	figures     []figure
	calls       []lifecycle
	comparisons []comparison
}

// A figure is one measured value, and what issue 2 wants of it.
type figure struct{ name, value, target string }

// A lifecycle is the calls that each command of one configuration made.
type lifecycle struct {
	name   string
	phases []phase
	target string
}

// A phase is the calls of one command.
type phase struct {
	name  string
	calls []call
}

func (t *table) note(name, value, target string) {
	f := figure{name, value, target}
	if i := slices.IndexFunc(t.figures, func(f figure) bool { return f.name == name }); i >= 0 {
		t.figures[i] = f
		return
	}
	t.figures = append(t.figures, f)
}

// String is empty when nothing was measured.
func (t *table) String() string {
	var b strings.Builder
	if len(t.figures) > 0 {
		lines := []string{"FIGURE\tMEASURED\tTARGET"}
		for _, f := range t.figures {
			lines = append(lines, f.name+"\t"+f.value+"\t"+f.target)
		}
		align(&b, lines)
	}
	for _, l := range t.calls {
		fmt.Fprintf(&b, "\nCALLS OF %s (target: %s)\n", strings.ToUpper(l.name), l.target)
		var lines []string
		for _, p := range l.phases {
			lines = append(lines, fmt.Sprintf("%s\t%d\t%s", p.name, len(p.calls), tally(p.calls)))
		}
		align(&b, lines)
	}
	for _, c := range t.comparisons {
		b.WriteString("\n" + c.String())
	}
	return b.String()
}

// align writes lines whose columns are parted by tabs.
func align(b *strings.Builder, lines []string) {
	w := tabwriter.NewWriter(b, 0, 0, 3, ' ', 0)
	_, _ = io.WriteString(w, strings.Join(lines, "\n")+"\n")
	_ = w.Flush()
}

// tally counts calls by operation.
func tally(calls []call) string {
	var order []string
	count := map[string]int{}
	for _, c := range calls {
		if count[c.operation] == 0 {
			order = append(order, c.operation)
		}
		count[c.operation]++
	}
	slices.Sort(order) // reads run side by side, in any order
	for i, operation := range order {
		if n := count[operation]; n > 1 {
			order[i] = fmt.Sprintf("%s x%d", operation, n)
		}
	}
	return strings.Join(order, ", ")
}

// repeated counts the calls that asked what an earlier one had asked. It tells something about a plan, which only reads: an
// apply reads again what it has changed.
func repeated(calls []call) int {
	seen := map[call]bool{}
	for _, c := range calls {
		seen[c] = true
	}
	return len(calls) - len(seen)
}
