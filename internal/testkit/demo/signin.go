package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// settings are those of app/config.json; app/login.js has their meaning.
type settings struct {
	Client struct {
		Authority    string            `json:"authority"`
		ClientID     string            `json:"client_id"`
		RedirectURI  string            `json:"redirect_uri"`
		ResponseType string            `json:"response_type"`
		Scope        string            `json:"scope"`
		ExtraQuery   map[string]string `json:"extraQueryParams"`
	} `json:"client"`
	LocalPort int `json:"local_port"`
}

// reach is the address at which the local Cognito plays another one.
func (s settings) reach(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	u.Scheme, u.Host = "http", u.Host+".localhost:"+strconv.Itoa(s.LocalPort)
	return u.String(), nil
}

// metadata is what the page needs of a discovery document.
type metadata struct {
	Issuer        string `json:"issuer"`
	Authorization string `json:"authorization_endpoint"`
	Token         string `json:"token_endpoint"`
	UserInfo      string `json:"userinfo_endpoint"`
}

// visitor is somebody with a browser.
type visitor struct {
	settings
	metadata

	client          *http.Client
	verifier, state string
	nonce           string
}

// signIn takes the way of app/login.js, and at the identity provider chooses the first person who is offered.
func signIn(ctx context.Context, app string, out io.Writer) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	jar, err := cookiejar.New(nil)
	if err != nil {
		return err
	}
	v := &visitor{verifier: rand.Text() + rand.Text(), state: rand.Text(), nonce: rand.Text()}
	v.client = &http.Client{
		Jar: jar, Transport: &http.Transport{DialContext: dialHere},
		// What comes back to the application is for it, and not for its server.
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if strings.HasPrefix(r.URL.String(), v.Client.RedirectURI) {
				return http.ErrUseLastResponse
			}
			if len(via) > 10 {
				return errors.New("redirected too often")
			}
			return nil
		},
	}
	code, err := v.authorize(ctx, app)
	if err != nil {
		return err
	}
	return v.exchange(ctx, code, out)
}

// dialHere stays on this machine.
func dialHere(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if host != "localhost" && !strings.HasSuffix(host, ".localhost") {
		return nil, fmt.Errorf("%s is not below localhost", host)
	}
	var dialer net.Dialer
	return dialer.DialContext(ctx, network, net.JoinHostPort("127.0.0.1", port))
}

// authorize goes through the page of the identity provider, and returns the code that the application gets.
func (v *visitor) authorize(ctx context.Context, app string) (string, error) {
	if err := v.get(ctx, app+"config.json", "", &v.settings); err != nil {
		return "", err
	}
	authority, err := v.reach(v.Client.Authority)
	if err != nil {
		return "", err
	}
	if err := v.get(ctx, authority+"/.well-known/openid-configuration", "", &v.metadata); err != nil {
		return "", err
	}
	challenge := sha256.Sum256([]byte(v.verifier))
	query := url.Values{
		"client_id": {v.Client.ClientID}, "redirect_uri": {v.Client.RedirectURI}, "response_type": {v.Client.ResponseType}, "scope": {v.Client.Scope},
		"state": {v.state}, "nonce": {v.nonce},
		"code_challenge": {base64.RawURLEncoding.EncodeToString(challenge[:])}, "code_challenge_method": {"S256"},
	}
	for name, value := range v.Client.ExtraQuery {
		query.Set(name, value)
	}
	page, where, err := v.send(ctx, http.MethodGet, v.Authorization+"?"+query.Encode(), nil, "")
	if err != nil {
		return "", err
	}
	person := offered.FindSubmatch(page)
	if person == nil {
		return "", fmt.Errorf("%s lets nobody choose who to be:\n%s", where, page)
	}
	_, where, err = v.send(ctx, http.MethodPost, where.String(), url.Values{"person": {html.UnescapeString(string(person[1]))}}, "")
	if err != nil {
		return "", err
	}
	answer := where.Query()
	if answer.Get("state") != v.state || answer.Get("code") == "" {
		return "", fmt.Errorf("the login ends at %s", where)
	}
	return answer.Get("code"), nil
}

// offered is a person on the page of a stand-in.
var offered = regexp.MustCompile(`name="person" value="([^"]+)"`)

// exchange prints what the application gets to know for a code.
func (v *visitor) exchange(ctx context.Context, code string, out io.Writer) error {
	body, _, err := v.send(ctx, http.MethodPost, v.Token, url.Values{
		"grant_type": {"authorization_code"}, "client_id": {v.Client.ClientID}, "redirect_uri": {v.Client.RedirectURI},
		"code": {code}, "code_verifier": {v.verifier},
	}, "")
	if err != nil {
		return err
	}
	var tokens struct {
		ID     string `json:"id_token"`
		Access string `json:"access_token"`
	}
	if err := json.Unmarshal(body, &tokens); err != nil {
		return err
	}
	claims, err := payload(tokens.ID)
	if err != nil {
		return err
	}
	for name, want := range map[string]string{"iss": v.Client.Authority, "aud": v.Client.ClientID, "nonce": v.nonce} {
		if claims[name] != want {
			return fmt.Errorf("the claim %s is %v, want %s", name, claims[name], want)
		}
	}
	userInfo := make(map[string]any)
	if err := v.get(ctx, v.UserInfo, tokens.Access, &userInfo); err != nil {
		return err
	}
	printed := json.NewEncoder(out)
	printed.SetIndent("", "  ")
	return printed.Encode(map[string]any{"id_token": claims, "userinfo": userInfo})
}

// payload reads the claims of a token.
func payload(token string) (map[string]any, error) {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return nil, errors.New("the ID token is no JWT")
	}
	text, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return nil, err
	}
	claims := make(map[string]any)
	return claims, json.Unmarshal(text, &claims)
}
