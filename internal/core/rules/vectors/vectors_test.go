package vectors

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestAll_everyFactIsWhole(t *testing.T) {
	all, err := All()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, v := range all {
		if seen[v.Name()] {
			t.Errorf("%s is written twice", v.Name())
		}
		seen[v.Name()] = true
	}
	if len(all) == 0 {
		t.Error("no facts")
	}
}

func TestLoad_refuses(t *testing.T) {
	const good = `{"field":"f","value":"v","accepted":false,"error":"E","source":"UP-01","url":"https://x","date":"2026-11-21","evidence":"A"}`
	tests := map[string][2]string{
		"field and source":    {`"field":"f"`, `"field":""`},
		"url must be":         {"https://x", "x"},
		"date must be":        {"2026-11-21", "2026"},
		"evidence must be":    {`"evidence":"A"`, `"evidence":"U"`},
		"error must be":       {`"error":"E"`, `"error":""`},
		"unknown field":       {`"field"`, `"feild"`},
		"error must be set f": {`"accepted":false`, `"accepted":true`},
	}
	for want, change := range tests {
		text := strings.Replace(good, change[0], change[1], 1)
		_, err := load(fstest.MapFS{"data/a.json": {Data: []byte("[" + text + "]")}})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if _, err := load(fstest.MapFS{"data/a.json": {Data: []byte("[" + good + "]")}}); err != nil {
		t.Error(err)
	}
}

func TestVector_Text(t *testing.T) {
	if got := (Vector{Value: "ab", Repeat: 3}).Text(); got != "ababab" {
		t.Errorf("Text() = %q", got)
	}
	if n, err := (Vector{Value: "-1"}).Int(); err != nil || n != -1 {
		t.Errorf("Int() = %d, %v", n, err)
	}
	if _, err := (Vector{Value: "one"}).Int(); err == nil {
		t.Error("Int() of a word succeeded")
	}
}
