package control

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// passwordFlow is the flow of InitiateAuth that sends the password itself.
const passwordFlow = "USER_PASSWORD_AUTH"

// newPassword is the one challenge of the local Cognito.
const newPassword = "NEW_PASSWORD_REQUIRED"

const challengePurpose = "session of a challenge"

// challenge is what the Session of an answer holds, sealed.
type challenge struct {
	Client   string `json:"c"`
	Username string `json:"u"`
	Sub      string `json:"s"`
	Expires  int64  `json:"e"`
}

// challengeLifetime is that of a session of challenges (default of AuthSessionValidity; the client's own setting is not looked at).
const challengeLifetime = defaultSessionMinutes * time.Minute

func passwordAuth(p *Probe, in *wire.InitiateAuthInput) (*wire.TokensOutput, error) {
	client, err := clientOf(p, in.ClientID)
	if err != nil {
		return nil, err
	}
	username, password := in.AuthParameters["USERNAME"], in.AuthParameters["PASSWORD"]
	switch {
	case !client.allowsPassword():
		return nil, wire.Invalid("%s flow not enabled for this client", passwordFlow)
	case username == "":
		return nil, wire.Invalid("Missing required parameter USERNAME")
	case password == "":
		return nil, wire.Invalid("Missing required parameter PASSWORD")
	}
	if err := client.checkHashOf(in.AuthParameters["SECRET_HASH"], username); err != nil {
		return nil, err
	}
	user, err := p.Native.SignIn(client.app, username, password)
	switch {
	case err != nil:
		return nil, err
	case user.Status == state.ForceChangePassword:
		return demandPassword(p, client, &user)
	default:
		return issue(p, client, &user)
	}
}

func issue(p *Probe, client nativeClient, user *state.User) (*wire.TokensOutput, error) {
	set, err := p.Tokens.Issue(client.Client, token.NewDirectSession(user, p.Clock()), true)
	if err != nil {
		return nil, err
	}
	out := tokens(set)
	out.ChallengeParameters = map[string]string{}
	return out, nil
}

// demandPassword is the answer to a temporary password. Its parameters are texts of JSON (SDK RespondToAuthChallengeInput).
func demandPassword(p *Probe, client nativeClient, user *state.User) (*wire.TokensOutput, error) {
	session, err := p.Tokens.Seal(client.Pool, challengePurpose, challenge{
		client.ID, user.Username, user.Sub, p.Clock().Add(challengeLifetime).Unix(),
	})
	if err != nil {
		return nil, err
	}
	required := []string{}
	err = p.View(func(r *state.Region) error {
		pool, err := r.Pool(client.Pool.ID)
		if err != nil {
			return err
		}
		for _, name := range native.Missing(pool, user.Attributes) {
			required = append(required, attributePrefix+name)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	attributes, err := json.Marshal(user.Attributes)
	if err != nil {
		return nil, err
	}
	list, err := json.Marshal(required)
	if err != nil {
		return nil, err
	}
	return &wire.TokensOutput{ChallengeName: or(nil, newPassword), Session: &session, ChallengeParameters: map[string]string{
		"USER_ID_FOR_SRP": user.Username, "userAttributes": string(attributes), "requiredAttributes": string(list),
	}}, nil
}

// attributePrefix begins the names of attributes in the answer to the challenge.
const attributePrefix = "userAttributes."

func respondToAuthChallenge(p *Probe, in *wire.RespondToAuthChallengeInput) (*wire.TokensOutput, error) {
	if deref(in.ChallengeName) != newPassword {
		return nil, wire.Invalid("local Cognito: it does not implement the challenge %s", deref(in.ChallengeName))
	}
	client, err := clientOf(p, in.ClientID)
	if err != nil {
		return nil, err
	}
	answers := in.ChallengeResponses
	var c challenge
	if p.Tokens.Open(client.Pool, challengePurpose, deref(in.Session), &c) != nil || c.Client != client.ID || p.Clock().Unix() >= c.Expires {
		return nil, wire.Refuse(wire.NotAuthorized, "Invalid session for the user, session is expired.")
	}
	for _, name := range []string{"USERNAME", "NEW_PASSWORD"} {
		if answers[name] == "" {
			return nil, wire.Invalid("Missing required parameter %s", name)
		}
	}
	if err := client.checkHashOf(answers["SECRET_HASH"], answers["USERNAME"]); err != nil {
		return nil, err
	}
	attributes := map[string]string{}
	for name, value := range answers {
		if attribute, ok := strings.CutPrefix(name, attributePrefix); ok {
			attributes[attribute] = value
		}
	}
	user, err := p.Native.Choose(client.app, c.Username, c.Sub, answers["NEW_PASSWORD"], attributes)
	if err != nil {
		return nil, err
	}
	return issue(p, client, &user)
}
