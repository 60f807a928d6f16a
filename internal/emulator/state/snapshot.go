package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// snapshotVersion changes when an old snapshot can no longer be read as a new one.
const snapshotVersion = 1

// snapshot is the file format. It holds the secrets of identity providers and clients, hence mode 0600; of native users it holds hashes.
type snapshot struct {
	Version int                `json:"version"`
	Account string             `json:"account"`
	Regions map[string]*Region `json:"regions"`
}

// load reads a snapshot; nil regions when the file does not exist.
func load(path, account string) (map[string]*Region, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("snapshot: %w", err)
	}
	var snap snapshot
	if err := json.Unmarshal(data, &snap); err != nil {
		return nil, fmt.Errorf("snapshot %s: %w", path, err)
	}
	if snap.Version != snapshotVersion {
		return nil, fmt.Errorf("snapshot %s has version %d, this program writes version %d; delete it to start empty",
			path, snap.Version, snapshotVersion)
	}
	if snap.Account != account {
		return nil, fmt.Errorf("snapshot %s belongs to account %s, not %s", path, snap.Account, account)
	}
	return complete(snap.Regions), nil
}

// complete drops null entries and makes the maps a snapshot may lack, so that no reader has to expect nil.
func complete(regions map[string]*Region) map[string]*Region {
	all := make(map[string]*Region, len(regions))
	for name, r := range regions {
		if r == nil {
			continue
		}
		r.fill()
		all[name] = r
	}
	return all
}

func (r *Region) fill() {
	if r.Pools == nil {
		r.Pools = make(map[string]*Pool)
	}
	if r.Domains == nil {
		r.Domains = make(map[string]*Domain)
	}
	r.Directories = filled(r.Directories)
	for _, d := range r.Directories {
		d.Users = filled(d.Users)
	}
	for id, p := range r.Pools {
		if p == nil {
			delete(r.Pools, id)
			continue
		}
		p.fill()
	}
	for name, d := range r.Domains {
		if d == nil {
			delete(r.Domains, name)
		}
	}
}

// save writes the snapshot beside its path and renames it, so that a reader never sees half a file.
func (s *Store) save() error {
	if s.path == "" {
		return nil
	}
	data, err := json.MarshalIndent(snapshot{snapshotVersion, s.account, s.regions}, "", "  ")
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	temp, err := os.CreateTemp(filepath.Dir(s.path), ".cogfed-snapshot-*") // mode 0600
	if err != nil {
		return fmt.Errorf("snapshot: %w", err)
	}
	_, writeErr := temp.Write(data)
	if err := errors.Join(writeErr, temp.Close()); err != nil {
		return errors.Join(fmt.Errorf("snapshot: %w", err), os.Remove(temp.Name()))
	}
	if err := os.Rename(temp.Name(), s.path); err != nil {
		return errors.Join(fmt.Errorf("snapshot: %w", err), os.Remove(temp.Name()))
	}
	return nil
}
