package emulator

import (
	"encoding/json"
	"net/http"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// maxAdminBody bounds the description of one fault or issuer.
const maxAdminBody = 1 << 20

// newAdmin serves the emulator's own endpoints, for tests that run in another process:
//
//	GET    /_cogfed/health    {"status":"ok","service":"local Cognito"}
//	GET    /_cogfed/journal   a list of fault.Entry
//	DELETE /_cogfed/journal
//	POST   /_cogfed/faults    one fault.Fault; 204, or 400 with the reason
//	DELETE /_cogfed/faults
//	POST   /_cogfed/issuers   a demoidp.Issuer with the member "host", a host or pattern; 204, or 400 with the reason
//	GET    /_cogfed/ca.pem    the certificate that clients of the TLS listener have to trust
//	GET    /_cogfed/messages  a list of native.Message: the codes and invitations that users were sent; ?pool=ID selects
//	DELETE /_cogfed/messages
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
	mux.HandleFunc("POST /_cogfed/issuers", e.postIssuer)
	mux.HandleFunc("GET /_cogfed/ca.pem", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/x-pem-file")
		_, _ = w.Write(e.Authority())
	})
	mux.HandleFunc("GET /_cogfed/messages", func(w http.ResponseWriter, r *http.Request) {
		writeJSON(w, e.Messages(r.URL.Query().Get("pool")))
	})
	mux.HandleFunc("DELETE /_cogfed/messages", func(w http.ResponseWriter, _ *http.Request) {
		e.native.Outbox.Clear()
		w.WriteHeader(http.StatusNoContent)
	})
	mux.HandleFunc("POST /_cogfed/reset", func(w http.ResponseWriter, _ *http.Request) {
		if err := e.Reset(); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	})
	// A page in the same person's browser must not be able to reset what somebody tests with.
	return http.NewCrossOriginProtection().Handler(mux)
}

func (e *Emulator) postFault(w http.ResponseWriter, r *http.Request) {
	var f fault.Fault
	accept(w, r, &f, func() error { return e.InjectFault(f) })
}

func (e *Emulator) postIssuer(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Host string `json:"host"`
		demoidp.Issuer
	}
	accept(w, r, &in, func() error { return e.StandIn(in.Host, in.Issuer) })
}

// accept decodes a request and acts on it; whatever goes wrong is the client's mistake.
func accept(w http.ResponseWriter, r *http.Request, in any, act func() error) {
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxAdminBody))
	dec.DisallowUnknownFields()
	err := dec.Decode(in)
	if err == nil {
		err = act()
	}
	if err != nil {
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
