package relyingparty

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Limits of what a provider may do. AWS documents none of them for OIDC (row IDL-19); they protect the local Cognito.
const (
	defaultTimeout = 10 * time.Second
	maxAnswer      = 1 << 20
)

// userAgent is what Cognito calls itself in requests that people captured.
const userAgent = "Amazon/Cognito"

// request is one request to a provider.
type request struct {
	method string
	url    *url.URL
	form   url.Values // body; nil for none
	bearer string     // access token; empty for none
}

// answer is what came back.
type answer struct {
	status    int
	mediaType string
	body      []byte
}

// send sends a request within the limits.
func (p *Party) send(ctx context.Context, r request) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(p.Timeout, defaultTimeout))
	defer cancel()
	out, err := http.NewRequestWithContext(ctx, r.method, r.url.String(), strings.NewReader(r.form.Encode()))
	if err != nil {
		return answer{}, err
	}
	out.Header.Set("User-Agent", userAgent)
	out.Header.Set("Accept", "application/json")
	if r.form != nil {
		out.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if r.bearer != "" {
		out.Header.Set("Authorization", "Bearer "+r.bearer)
	}
	reply, err := p.client().Do(out)
	if err != nil {
		return answer{}, err
	}
	defer func() { _ = reply.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(reply.Body, maxAnswer+1))
	if err != nil {
		return answer{}, err
	}
	if len(body) > maxAnswer {
		return answer{}, fmt.Errorf("the answer is longer than %d bytes", maxAnswer)
	}
	mediaType, _, _ := mime.ParseMediaType(reply.Header.Get("Content-Type"))
	return answer{status: reply.StatusCode, mediaType: mediaType, body: body}, nil
}

// client is HTTP without redirects, which would carry codes, secrets and tokens to where nobody configured.
func (p *Party) client() *http.Client {
	c := http.Client{}
	if p.HTTP != nil {
		c = *p.HTTP
	}
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &c
}

// object decodes a JSON object, numbers as they are written.
func object(body []byte) (map[string]any, error) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var o map[string]any
	if err := decoder.Decode(&o); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); o == nil || !errors.Is(err, io.EOF) {
		return nil, errors.New("not one JSON object")
	}
	return o, nil
}
