package cognito

import (
	"bytes"
	"fmt"
	"io"
	"net/http"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

// wholeReplies reads a reply to its end before the SDK sees it. The SDK may
// close the connection as soon as the header is in; with a server that sends
// header and body apart, about one call in a thousand then fails half-read
// (measured with aws-sdk-go-v2 1.47.6 against two emulators). For a create such
// a failure would be ambiguous, and is not worth risking.
type wholeReplies struct{ next cip.HTTPClient }

// Do sends the request and buffers the reply.
func (w wholeReplies) Do(request *http.Request) (*http.Response, error) {
	response, err := w.next.Do(request)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(response.Body)
	if closeErr := response.Body.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return nil, fmt.Errorf("the reply broke off: %w", err)
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	return response, nil
}
