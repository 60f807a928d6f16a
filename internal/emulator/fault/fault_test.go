package fault

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestSet_take(t *testing.T) {
	tests := map[string]struct {
		fault Fault
		want  string // one letter per call: h hit, . not
	}{
		"next call":     {Fault{Kind: Throttle}, "h..."},
		"third call":    {Fault{Kind: Throttle, Nth: 3}, "..h."},
		"two from 2":    {Fault{Kind: Throttle, Nth: 2, Count: 2}, ".hh."},
		"always":        {Fault{Kind: Throttle, Count: -1}, "hhhh"},
		"other op":      {Fault{Kind: Throttle, Operation: "Other"}, "...."},
		"other pool":    {Fault{Kind: Throttle, UserPoolID: "other"}, "...."},
		"op and pool":   {Fault{Kind: Throttle, Operation: "Op", UserPoolID: "p"}, "h..."},
		"negative nth":  {Fault{Kind: Throttle, Nth: -4}, "h..."},
		"always from 3": {Fault{Kind: Throttle, Nth: 3, Count: -1}, "..hh"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var set Set
			if err := set.Add(tt.fault); err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for range tt.want {
				got.WriteString(map[bool]string{true: "h", false: "."}[len(set.Take("Op", "p")) == 1])
			}
			if got.String() != tt.want {
				t.Errorf("hits %s, want %s", got.String(), tt.want)
			}
		})
	}
}

func TestSet_refusesMeaningless(t *testing.T) {
	for _, f := range []Fault{{}, {Kind: "nonsense"}, {Kind: Slow}, {Kind: AddKey}, {Kind: AddKey, Path: "a", Value: json.RawMessage(`{`)}} {
		var set Set
		if err := set.Add(f); err == nil {
			t.Errorf("%+v is accepted", f)
		}
	}
}

func TestRewrite(t *testing.T) {
	tests := map[string]struct {
		fault      Fault
		body, want string
	}{
		"new key":        {Fault{Kind: AddKey, Path: "A.B.new", Value: json.RawMessage(`"x"`)}, `{"A":{"B":{"n":1.50}}}`, `{"A":{"B":{"n":1.50,"new":"x"}}}`},
		"no parent":      {Fault{Kind: AddKey, Path: "A.B", Value: json.RawMessage(`1`)}, `{"C":1}`, `{"C":1}`},
		"not an object":  {Fault{Kind: AddKey, Path: "A.B", Value: json.RawMessage(`1`)}, `{"A":[1]}`, `{"A":[1]}`},
		"empty body":     {Fault{Kind: AddKey, Path: "A", Value: json.RawMessage(`1`)}, ``, ``},
		"creating":       {Fault{Kind: DomainCreating}, `{"DomainDescription":{"Status":"ACTIVE"}}`, `{"DomainDescription":{"Status":"CREATING"}}`},
		"unknown domain": {Fault{Kind: DomainCreating}, `{"DomainDescription":{}}`, `{"DomainDescription":{}}`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := string(Rewrite([]Fault{tt.fault}, []byte(tt.body))); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestRedact(t *testing.T) {
	got := string(Redact([]byte(`{"ClientSecret":"s1","ProviderDetails":{"client_secret":"s2","private_key":"s3","client_id":"c"},"List":[{"Password":"s4"}],"TemporaryPassword":"s5",
		"ConfirmationCode":"s6","Session":"s7","ChallengeResponses":{"NEW_PASSWORD":"s8","SECRET_HASH":"s9"}}`)))
	for _, secret := range []string{"s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"} {
		if strings.Contains(got, secret) {
			t.Errorf("%s is in %s", secret, got)
		}
	}
	if !strings.Contains(got, `"client_id":"c"`) {
		t.Errorf("client_id is gone from %s", got)
	}
	for _, body := range []string{``, `null`, `"secret"`, `["secret"]`, `{"a":`} {
		if got := Redact([]byte(body)); got != nil {
			t.Errorf("%s becomes %s", body, got)
		}
	}
}

func TestPace(t *testing.T) {
	allowed := func(p *Pace, now time.Time, c Category, pool string, calls int) (n int) {
		for range calls {
			if p.Allow(now, c, "eu-west-2", "Op", pool) == nil {
				n++
			}
		}
		return n
	}
	now := time.Unix(1_000_000, 0)
	var p Pace
	if n := allowed(&p, now, UserPoolRead, "p", 30); n != 15 {
		t.Errorf("UserPoolRead allows %d at once, want 15", n)
	}
	if n := allowed(&p, now, UserPoolClientRead, "p", 30); n != 5 {
		t.Errorf("one operation on one pool allows %d at once, want 5", n)
	}
	if n := allowed(&p, now.Add(time.Second), UserPoolRead, "p", 30); n != 15 {
		t.Errorf("a second later %d, want 15", n)
	}
	if n := allowed(&p, now, Uncategorized, "p", 100); n != 100 {
		t.Errorf("uncategorized allows %d, want all", n)
	}
}

func TestJournal_isBounded(t *testing.T) {
	var j Journal
	for range journalSize + 1 {
		j.Add(Entry{})
	}
	entries := j.Entries()
	if len(entries) > journalSize || entries[len(entries)-1].Sequence != journalSize+1 {
		t.Errorf("%d entries, the last is %d", len(entries), entries[len(entries)-1].Sequence)
	}
}
