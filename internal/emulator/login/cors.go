package login

import "net/http"

// allowOrigins lets pages of every origin read an answer, as Cognito does (row CL-55). No answer depends on cookies where it is used.
func allowOrigins(w http.ResponseWriter) { w.Header().Set("Access-Control-Allow-Origin", "*") }

// preflight answers a browser that asks before it sends what is no simple request.
func preflight(w http.ResponseWriter, _ *http.Request) {
	allowOrigins(w)
	h := w.Header()
	h.Set("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
	h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Amz-User-Agent, X-Amz-Target, Amz-Sdk-Invocation-Id, Amz-Sdk-Request, Cache-Control")
	h.Set("Access-Control-Max-Age", "600")
	w.WriteHeader(http.StatusNoContent)
}

// Preflight is the answer of the control plane's endpoint to a browser.
func Preflight(w http.ResponseWriter, r *http.Request) { preflight(w, r) }
