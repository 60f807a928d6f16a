package wire

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"strings"
)

const (
	targetPrefix = "AWSCognitoIdentityProviderService."
	contentType  = "application/x-amz-json-1.1"

	// maxBody is above the largest request of the API, 2 MB for branding assets.
	maxBody = 4 << 20
)

// Request is one call as it came over the wire, its body not decoded yet.
type Request struct {
	Operation string
	Region    string
	ID        string
	Body      []byte
}

// IsCall reports whether an HTTP request addresses the control plane at all.
func IsCall(r *http.Request) bool { return r.Header.Get("X-Amz-Target") != "" }

// ReadRequest takes a call off the wire. The region comes from the credential scope of the SigV4 Authorization header, or is
// defaultRegion when there is none; the signature itself is not checked. The error is a refusal in the sense of AsError, and
// the Request that comes with it still holds what could be read.
func ReadRequest(r *http.Request, defaultRegion string) (Request, error) {
	req := Request{ID: newRequestID(), Region: regionOf(r.Header.Get("Authorization"), defaultRegion)}
	operation, ours := strings.CutPrefix(r.Header.Get("X-Amz-Target"), targetPrefix)
	if !ours || r.Method != http.MethodPost {
		return req, Refuse(UnknownOperation, "local Cognito answers POST requests whose X-Amz-Target begins with %s", targetPrefix)
	}
	req.Operation = operation
	body, err := io.ReadAll(io.LimitReader(r.Body, maxBody+1))
	if err != nil {
		return req, Refuse(Serialization, "the request body could not be read")
	}
	if len(body) > maxBody {
		return req, Refuse(Serialization, "the request body is larger than %d bytes", maxBody)
	}
	req.Body = body
	return req, nil
}

// credentialScope is the Credential element of a SigV4 header: key/date/region/service/aws4_request.
var credentialScope = regexp.MustCompile(`Credential=[^/,\s]+/[0-9]+/([a-z]{2,4}(?:-[a-z0-9]+){2,4})/cognito-idp/aws4_request`)

func regionOf(authorization, fallback string) string {
	if m := credentialScope.FindStringSubmatch(authorization); m != nil {
		return m[1]
	}
	return fallback
}

// Encode writes a reply body; a nil reply becomes the empty body that operations without output send.
func Encode(reply any) ([]byte, error) {
	if reply == nil {
		return nil, nil
	}
	return json.Marshal(reply)
}

// newRequestID returns a random UUID, the form of x-amzn-requestid.
func newRequestID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails since Go 1.24
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	h := hex.EncodeToString(b[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
