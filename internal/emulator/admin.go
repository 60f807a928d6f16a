package emulator

import (
	"encoding/json"
	"net/http"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// maxFaultBody bounds the description of one fault.
const maxFaultBody = 1 << 20

// newAdmin serves the emulator's own endpoints, for tests that run in another process:
//
//	GET    /_cogfed/health    {"status":"ok","service":"local Cognito"}
//	GET    /_cogfed/journal   a list of fault.Entry
//	DELETE /_cogfed/journal
//	POST   /_cogfed/faults    one fault.Fault; 204, or 400 with the reason
//	DELETE /_cogfed/faults
//	POST   /_cogfed/reset     forgets everything
func newAdmin(e *Emulator) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /_cogfed/health", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, map[string]string{"status": "ok", "service": "local Cognito"})
	})
	mux.HandleFunc("GET /_cogfed/journal", func(w http.ResponseWriter, _ *http.Request) {
		entries := e.Journal()
		if entries == nil {
			entries = []fault.Entry{}
		}
		writeJSON(w, entries)
	})
	mux.HandleFunc("DELETE /_cogfed/journal", func(w http.ResponseWriter, _ *http.Request) {
		e.journal.Clear()
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /_cogfed/faults", e.postFault)
	mux.HandleFunc("DELETE /_cogfed/faults", func(w http.ResponseWriter, _ *http.Request) {
		e.ClearFaults()
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /_cogfed/reset", func(w http.ResponseWriter, _ *http.Request) {
		if err := e.Reset(); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	return mux
}

func (e *Emulator) postFault(w http.ResponseWriter, r *http.Request) {
	var f fault.Fault
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxFaultBody))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&f); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := e.InjectFault(f); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func writeJSON(w http.ResponseWriter, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
}
