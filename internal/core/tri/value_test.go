package tri

import (
	"encoding/json"
	"testing"
)

func TestValue_threeAnswers(t *testing.T) {
	tests := map[string]struct {
		value                   Value[string]
		null, known, unknown    bool
		text, json, or, orElseA string
	}{
		"null":    {Null[string](), true, false, false, "null", `null`, "b", "a"},
		"known":   {Of("v"), false, true, false, "v", `"v"`, "v", "v"},
		"unknown": {Unknown[string](), false, false, true, "(known after apply)", `"(known after apply)"`, "b", "(known after apply)"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := tt.value
			if v.IsNull() != tt.null || v.IsKnown() != tt.known || v.IsUnknown() != tt.unknown {
				t.Errorf("null %v, known %v, unknown %v", v.IsNull(), v.IsKnown(), v.IsUnknown())
			}
			if v.String() != tt.text || v.Or("b") != tt.or || v.OrElse(Of("a")).String() != tt.orElseA {
				t.Errorf("String %q, Or %q, OrElse %q", v, v.Or("b"), v.OrElse(Of("a")))
			}
			if got, ok := v.Get(); ok != tt.known || ok && got != "v" {
				t.Errorf("Get = %q, %v", got, ok)
			}
			if (v.Ptr() != nil) != tt.known {
				t.Errorf("Ptr = %v", v.Ptr())
			}
			checkJSON(t, v, tt.json)
		})
	}
}

func checkJSON(t *testing.T, v Value[string], want string) {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil || string(text) != want {
		t.Errorf("JSON %s, %v, want %s", text, err, want)
	}
	var back Value[string]
	if err := json.Unmarshal(text, &back); err != nil || back != v {
		t.Errorf("back from JSON: %v, %v", back, err)
	}
}

func TestValue_UnmarshalJSON_isStrict(t *testing.T) {
	var v Value[struct{ A Value[int64] }]
	if err := json.Unmarshal([]byte(`{"A": 1}`), &v); err != nil || v.Or(struct{ A Value[int64] }{}).A.Or(0) != 1 {
		t.Errorf("%v, %v", v, err)
	}
	if err := json.Unmarshal([]byte(`{"B": 1}`), &v); err == nil {
		t.Error("accepted a member that does not exist")
	}
}

func TestFromPtr(t *testing.T) {
	n := 1
	if got := FromPtr(&n); got != Of(1) {
		t.Errorf("FromPtr = %v", got)
	}
	if got := FromPtr[int](nil); !got.IsNull() {
		t.Errorf("FromPtr(nil) = %v", got)
	}
}

func TestKnown(t *testing.T) {
	some := Of([]Value[string]{Of("a"), Unknown[string](), Of("b")})
	tests := map[string]struct {
		list     List
		values   int
		complete bool
	}{
		"null":    {List{}, 0, true},
		"empty":   {Strings([]string{}), 0, true},
		"known":   {Strings([]string{"a"}), 1, true},
		"partial": {some, 2, false},
		"unknown": {Unknown[[]Value[string]](), 0, false},
	}
	for name, tt := range tests {
		if values, complete := Known(tt.list); len(values) != tt.values || complete != tt.complete {
			t.Errorf("%s: %v, %v", name, values, complete)
		}
	}
	if !Strings(nil).IsNull() || !StringMap(nil).IsNull() {
		t.Error("nil must be null")
	}
}

func TestKnownMap(t *testing.T) {
	some := Of(map[string]Value[string]{"a": Of("x"), "b": Unknown[string]()})
	if values, complete := KnownMap(some); len(values) != 1 || complete {
		t.Errorf("partial: %v, %v", values, complete)
	}
	if values, complete := KnownMap(StringMap(map[string]string{"a": "x"})); values["a"] != "x" || !complete {
		t.Errorf("known: %v, %v", values, complete)
	}
	if _, complete := KnownMap(Unknown[map[string]Value[string]]()); complete {
		t.Error("unknown is complete")
	}
	if _, complete := KnownMap(Map{}); !complete {
		t.Error("null is not complete")
	}
}
