// Package vectors holds facts about what Cognito accepts and refuses, as data:
// a field, a value, the answer, and where the fact was read. Two things that
// must agree are held against them: the rules, and the local Cognito. Neither
// proves the other; the evidence does. Only documented (A), deployed (B) and
// vendor-documented (S) facts belong here.
package vectors

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// Vector is one fact.
type Vector struct {
	Field    string `json:"field"`            // what is tried, such as callback_url
	Value    string `json:"value"`            // numbers are written in digits
	Repeat   int    `json:"repeat,omitempty"` // the value is this many times Value; 0 means once
	Accepted bool   `json:"accepted"`
	Error    string `json:"error,omitempty"` // exception type of a refusal
	Source   string `json:"source"`          // row of the catalogue, such as CL-05
	URL      string `json:"url"`
	Date     string `json:"date"`     // ISO 8601, the day it was read or measured
	Evidence string `json:"evidence"` // A, B or S
}

// Text is the value to try.
func (v Vector) Text() string {
	if v.Repeat > 0 {
		return strings.Repeat(v.Value, v.Repeat)
	}
	return v.Value
}

// Int is the value to try of a field that holds a number.
func (v Vector) Int() (int64, error) { return strconv.ParseInt(v.Text(), 10, 64) }

// Name tells the fact in one line, for test names.
func (v Vector) Name() string {
	answer := "refused"
	if v.Accepted {
		answer = "accepted"
	}
	if v.Repeat > 0 {
		return fmt.Sprintf("%s %q x%d is %s", v.Field, v.Value, v.Repeat, answer)
	}
	return fmt.Sprintf("%s %q is %s", v.Field, v.Value, answer)
}

//go:embed data/*.json
var data embed.FS

// All returns every fact, by file and in the order written.
func All() ([]Vector, error) { return load(data) }

func load(files fs.FS) ([]Vector, error) {
	names, err := fs.Glob(files, "data/*.json")
	if err != nil {
		return nil, err
	}
	var all []Vector
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		dec := json.NewDecoder(bytes.NewReader(text))
		dec.DisallowUnknownFields()
		var some []Vector
		if err := dec.Decode(&some); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, v := range some {
			if err := v.check(); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", name, v.Name(), err)
			}
		}
		all = append(all, some...)
	}
	return all, nil
}

// check tells what is wrong with a fact.
func (v Vector) check() error {
	switch {
	case v.Field == "" || v.Source == "":
		return fmt.Errorf("field and source must be set")
	case !strings.HasPrefix(v.URL, "https://"):
		return fmt.Errorf("url must be an https URL")
	case len(v.Date) != len("2006-01-02"):
		return fmt.Errorf("date must be an ISO date")
	case v.Evidence != "A" && v.Evidence != "B" && v.Evidence != "S":
		return fmt.Errorf("evidence must be A, B or S")
	case v.Accepted != (v.Error == ""):
		return fmt.Errorf("error must be set for a refusal, and only then")
	default:
		return nil
	}
}
