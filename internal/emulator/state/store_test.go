package state

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

const account, region = "000000000000", "eu-west-2"

func addPool(t *testing.T, s *Store, name string) string {
	t.Helper()
	var id string
	err := s.Update(region, "", func(r *Region) error {
		p := NewPool(wire.UserPoolType{Name: name})
		r.AddPool(p)
		id = p.Description.ID
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func poolName(t *testing.T, view func(func(*Region) error) error, id string) string {
	t.Helper()
	var name string
	err := view(func(r *Region) error {
		p, err := r.Pool(id)
		if err == nil {
			name = p.Description.Name
		}
		return err
	})
	if err != nil {
		return wire.AsError(err).Type
	}
	return name
}

func TestStore_previousVersion(t *testing.T) {
	s, err := Open(account, "")
	if err != nil {
		t.Fatal(err)
	}
	id := addPool(t, s, "first")
	previous := func(fn func(*Region) error) error { return s.ViewPrevious(region, id, fn) }
	if got := poolName(t, previous, id); got != wire.ResourceNotFound {
		t.Errorf("before its creation the pool shows as %q", got)
	}
	rename := func(name string, result error) error {
		return s.Update(region, id, func(r *Region) error {
			if result == nil {
				r.Pools[id].Description.Name = name
			}
			return result
		})
	}
	if err := rename("second", nil); err != nil {
		t.Fatal(err)
	}
	addPool(t, s, "other")
	if err := rename("third", errors.New("refused")); err == nil {
		t.Fatal("the refusal is lost")
	}
	if got := poolName(t, previous, id); got != "first" {
		t.Errorf("previous version is %q, want first", got)
	}
	current := func(fn func(*Region) error) error { return s.View(region, fn) }
	if got := poolName(t, current, id); got != "second" {
		t.Errorf("current version is %q, want second", got)
	}
}

func TestStore_snapshot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	s, err := Open(account, path)
	if err != nil {
		t.Fatal(err)
	}
	id := addPool(t, s, "kept")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("snapshot: %v, %v", info, err)
	}
	again, err := Open(account, path)
	if err != nil {
		t.Fatal(err)
	}
	view := func(fn func(*Region) error) error { return again.View(region, fn) }
	if got := poolName(t, view, id); got != "kept" {
		t.Errorf("after loading the pool is %q", got)
	}
	stale := func(fn func(*Region) error) error { return again.ViewPrevious(region, id, fn) }
	addPool(t, again, "other")
	if got := poolName(t, stale, id); got != "kept" {
		t.Errorf("a loaded pool without writes shows as %q to a stale read", got)
	}
	if _, err := Open("111111111111", path); err == nil {
		t.Error("the snapshot of another account is loaded")
	}
}

func TestOpen_badSnapshots(t *testing.T) {
	for name, content := range map[string]string{"no JSON": "x", "other version": `{"version":99}`} {
		path := filepath.Join(t.TempDir(), "state.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(account, path); err == nil {
			t.Errorf("%s: loaded", name)
		}
	}
	path := filepath.Join(t.TempDir(), "state.json")
	content := `{"version":1,"account":"000000000000","regions":{"eu-west-2":{"name":"eu-west-2","account":"000000000000","pools":{"p":null},"domains":{"d":null}},"x":null}}`
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(account, path)
	if err != nil {
		t.Fatal(err)
	}
	if got := poolName(t, func(fn func(*Region) error) error { return s.View(region, fn) }, "p"); got != wire.ResourceNotFound {
		t.Errorf("a null pool shows as %q", got)
	}
}

func TestIDs_areLocal(t *testing.T) {
	if id := newPoolID(region); !regexp.MustCompile(`^eu-west-2_Local[0-9a-zA-Z]{12}$`).MatchString(id) {
		t.Error(id)
	}
	if id := NewClientID(); !regexp.MustCompile(`^local[0-9a-z]{26}$`).MatchString(id) {
		t.Error(id)
	}
	if one, other := NewClientSecret(), NewClientSecret(); one == other || len(one) != 52 {
		t.Error("client secrets repeat or have the wrong length")
	}
}
