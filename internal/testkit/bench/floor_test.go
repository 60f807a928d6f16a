package bench

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/control"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// A comparison is how long the commands of one configuration took, beside what the quotas allow and what a program on the
// bare SDK takes for the same objects.
type comparison struct {
	name  string
	lines []string
	bare  map[string]time.Duration
}

// add notes one command.
func (c *comparison) add(b *testing.B, name string, m measured) {
	b.Helper()
	least, throttled := floor(m.calls), 0
	for _, call := range m.calls {
		if call.Outcome == "TooManyRequestsException" {
			throttled++
		}
	}
	c.lines = append(c.lines, strings.Join([]string{
		name, fmt.Sprintf("%.1f s", m.took.Seconds()), fmt.Sprint(len(m.calls)), fmt.Sprint(repeatedEntries(m.calls)), fmt.Sprint(throttled),
		fmt.Sprintf("%.1f s", least.Seconds()), ratio(m.took, least), ratio(m.took, c.bare[name]), fmt.Sprintf("%.0f MiB", m.peakMiB),
	}, "\t"))
	b.Logf("%s: %s", name, tallyEntries(m.calls))
	b.ReportMetric(m.took.Seconds(), strings.ReplaceAll(name, " ", "-")+"-s")
	b.ReportMetric(float64(throttled), strings.ReplaceAll(name, " ", "-")+"-throttled")
}

// String is a table.
func (c *comparison) String() string {
	var b strings.Builder
	align(&b, append([]string{"COMMAND\tTOOK\tCALLS\tREPEATED\tTHROTTLED\tFLOOR\tTO FLOOR\tTO BARE SDK\tPEAK RSS"}, c.lines...))
	return strings.ToUpper(c.name) + " (target: 1.15 to floor, < 120 MiB, < 1 % throttled)\n" + b.String()
}

func ratio(took, to time.Duration) string {
	if to < time.Second {
		return "-" // what fits into the first second's quota has no floor
	}
	return fmt.Sprintf("%.2f", took.Seconds()/to.Seconds())
}

// floor is the least time in which the quotas let the calls through, starting with full buckets. Terraform finishes all federations
// before the first client, and the other way round when it destroys, so each of the two has a floor of its own.
func floor(calls []fault.Entry) time.Duration {
	var federations, clients []fault.Entry
	for _, c := range calls {
		switch {
		case c.Outcome == "TooManyRequestsException":
		case strings.Contains(c.Operation, "UserPoolClient"):
			clients = append(clients, c)
		default:
			federations = append(federations, c)
		}
	}
	return busiest(federations) + busiest(clients)
}

// busiest is the time of the quota that the calls strain most.
func busiest(calls []fault.Entry) time.Duration {
	index := control.Index()
	of := map[string]int{}
	rate := map[string]int{}
	for _, c := range calls {
		category := index[c.Operation].Category
		q, ok := fault.RateOf(category)
		if !ok {
			continue
		}
		of[string(category)]++
		rate[string(category)] = q.PerSecond
		if q.PerPool > 0 && c.UserPoolID != "" {
			key := c.Operation + " " + c.UserPoolID
			of[key]++
			rate[key] = q.PerPool
		}
	}
	var longest time.Duration
	for key, n := range of {
		excess := max(0, n-rate[key])
		longest = max(longest, time.Duration(float64(excess)/float64(rate[key])*float64(time.Second)))
	}
	return longest
}

// repeatedEntries counts the reads that asked what an earlier one had asked since the last write.
func repeatedEntries(calls []fault.Entry) int {
	seen, again := map[string]bool{}, 0
	for _, c := range calls {
		if c.Outcome != "ok" || !strings.HasPrefix(c.Operation, "Describe") {
			continue
		}
		key := c.Operation + string(c.Input)
		if seen[key] {
			again++
		}
		seen[key] = true
	}
	return again
}

// tallyEntries counts calls by operation.
func tallyEntries(calls []fault.Entry) string {
	all := make([]call, len(calls))
	for i, c := range calls {
		all[i].operation = c.Operation
	}
	return tally(all)
}
