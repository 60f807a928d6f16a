package control

import (
	"reflect"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// TestOperations_wellFormed holds for every operation, whoever adds it.
func TestOperations_wellFormed(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range Operations() {
		if seen[o.Name] {
			t.Errorf("%s is listed twice", o.Name)
		}
		seen[o.Name] = true
		for _, problem := range wire.CheckShape(reflect.TypeOf(o.NewInput())) {
			t.Errorf("%s: %s", o.Name, problem)
		}
		for _, body := range []string{"", "{}", "null", "[]", "1", `"x"`, `{"UserPoolId":1}`, "{"} {
			if _, err := o.Decode([]byte(body)); err != nil && wire.AsError(err).Type == wire.InternalError {
				t.Errorf("%s answers %q with an internal error: %v", o.Name, body, err)
			}
		}
	}
}

func TestSchema_bounds(t *testing.T) {
	for text, valid := range map[string]bool{"": true, "0": true, "2048": true, "-1.5": true, "1e999999999": false, "x": false, "0x1p9": false, "Inf": false, strings.Repeat("9", 401): false} {
		if _, err := bound("a", &text); (err == nil) != valid {
			t.Errorf("bound %q: %v", text, err)
		}
	}
}

func TestPaginate(t *testing.T) {
	items, limit := []string{"a", "b", "c"}, int32(2)
	key := func(s string) string { return s }
	page, next, err := paginate(items, key, &limit, nil)
	if err != nil || len(page) != 2 || next == nil {
		t.Fatal(page, next, err)
	}
	page, next, err = paginate(items, key, &limit, next)
	if err != nil || len(page) != 1 || page[0] != "c" || next != nil {
		t.Error(page, next, err)
	}
	garbage := "%%%"
	if _, _, err := paginate(items, key, &limit, &garbage); err == nil {
		t.Error("a made-up token is accepted")
	}
}
