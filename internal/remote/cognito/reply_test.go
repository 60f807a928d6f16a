package cognito

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

type fixedReply struct {
	response *http.Response
	err      error
}

func (f fixedReply) Do(*http.Request) (*http.Response, error) { return f.response, f.err }

type brokenBody struct{ closed bool }

func (*brokenBody) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
func (b *brokenBody) Close() error           { b.closed = true; return nil }

func TestWholeReplies(t *testing.T) {
	body := io.NopCloser(strings.NewReader("answer"))
	response, err := wholeReplies{fixedReply{response: &http.Response{Body: body}}}.Do(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if read, _ := io.ReadAll(response.Body); string(read) != "answer" {
		t.Errorf("%q", read)
	}
}

func TestWholeReplies_breaksOff(t *testing.T) {
	body := &brokenBody{}
	response, err := wholeReplies{fixedReply{response: &http.Response{Body: body}}}.Do(nil) //nolint:bodyclose // there is none
	if response != nil || !errors.Is(err, io.ErrUnexpectedEOF) || !body.closed {
		t.Errorf("%v, closed: %v", err, body.closed)
	}
}

func TestWholeReplies_noAnswer(t *testing.T) {
	_, err := wholeReplies{fixedReply{err: io.EOF}}.Do(nil) //nolint:bodyclose // there is no answer
	if !errors.Is(err, io.EOF) {
		t.Error(err)
	}
}

func TestWholeReplies_areWhatTheClientReads(t *testing.T) {
	c, _, _ := serve(t, nil)
	if _, whole := c.api.Options().HTTPClient.(wholeReplies); !whole {
		t.Errorf("it reads by %T", c.api.Options().HTTPClient)
	}
}
