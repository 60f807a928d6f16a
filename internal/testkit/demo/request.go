package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// get reads a JSON document, with an access token or without.
func (v *visitor) get(ctx context.Context, address, token string, document any) error {
	body, _, err := v.send(ctx, http.MethodGet, address, nil, token)
	if err != nil {
		return err
	}
	return json.Unmarshal(body, document)
}

// send follows redirects, up to the application. It returns what is there, and where that is.
func (v *visitor) send(ctx context.Context, method, address string, form url.Values, token string) (body []byte, where *url.URL, err error) {
	r, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, nil, err
	}
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	reply, err := v.client.Do(r)
	if err != nil {
		return nil, nil, err
	}
	body, err = io.ReadAll(io.LimitReader(reply.Body, 1<<20))
	if err = errors.Join(err, reply.Body.Close()); err != nil {
		return nil, nil, err
	}
	if reply.StatusCode >= http.StatusBadRequest {
		return nil, nil, fmt.Errorf("%s answers with status %d:\n%s", reply.Request.URL, reply.StatusCode, body)
	}
	if location, err := reply.Location(); err == nil {
		return body, location, nil
	}
	return body, reply.Request.URL, nil
}
