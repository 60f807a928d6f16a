package token

import (
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// End makes the session of a browser count as no longer good until a time.
func (s *Service) End(p Pool, id string, until time.Time) error {
	_, _, err := s.void(p, "ended "+id, until)
	return err
}

// Ended reports whether End was called for a session.
func (s *Service) Ended(p Pool, id string) bool { return s.voided(p, "ended "+id) }

// void makes something count as no longer good. If it counts so already, it returns since when.
func (s *Service) void(p Pool, what string, until time.Time) (since time.Time, again bool, err error) {
	now := s.clock()
	err = s.store.UpdateDirectory(p.Region, p.ID, func(_ *state.Pool, d *state.Directory) error {
		since, again = d.AddVoid(now, what, until)
		return nil
	})
	return since, again, err
}

func (s *Service) voided(p Pool, what string) bool {
	now, void := s.clock(), false
	_ = s.store.View(p.Region, func(r *state.Region) error { // the callback never fails
		void = r.Directory(p.ID).Voided(now, what)
		return nil
	})
	return void
}
