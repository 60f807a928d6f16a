package emulator

import (
	"errors"
	"log/slog"
	"net/http"
	"regexp"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/alias"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/authority"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/control"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/upstream"
)

// LocalAccount is the account id the emulator uses unless told otherwise; AWS assigns no account of zeros.
const LocalAccount = "000000000000"

// Options configure an Emulator. The zero value is an in-memory Cognito in eu-west-2.
type Options struct {
	// Region answers requests that carry no credential scope; default eu-west-2.
	Region string
	// AccountID is twelve digits; default LocalAccount.
	AccountID string
	// Clock gives the dates of replies and the time for quotas; default time.Now.
	Clock func() time.Time
	// SnapshotPath keeps the state in a file, loaded by New and saved after every write. Empty keeps it in memory only. The
	// file holds secrets of identity providers and app clients; it is written with mode 0600.
	SnapshotPath string
	// EnforceQuotas turns on the documented request rates and default resource quotas.
	EnforceQuotas bool
	// CheckIssuers makes operations on identity providers read the issuer's discovery document, as Cognito does. Without it
	// endpoints that are not given stay unknown.
	CheckIssuers bool
	// Issuers are hosts, or patterns of hosts, to stand in for besides those of the presets; see demoidp.New.
	Issuers map[string]demoidp.Issuer
	// Upstreams are servers on this machine that play identity providers: "https://api.mpin.io": "http://127.0.0.1:4400". They come
	// before Issuers.
	Upstreams map[string]string
	// HTTPClient reads the discovery documents of all other issuers; default: a client with a timeout of 10 seconds. Logins never use it.
	HTTPClient *http.Client
	// PrefixDelay and CustomDelay are how long a change of a domain takes: it stays CREATING, UPDATING or DELETING for so long.
	// Zero means none for prefix domains and a second for custom domains; a negative delay is none. AWS takes up to a minute
	// and up to an hour.
	PrefixDelay, CustomDelay time.Duration
	// OnMessage is called with each code or invitation that a native user is sent, while the state is locked; default: nothing. Messages
	// and the Logger have them too.
	OnMessage func(native.Message)
	// Logger gets one line per call; default: none.
	Logger *slog.Logger
}

// Emulator is a local Cognito. It is an http.Handler; its methods may be called concurrently.
type Emulator struct {
	region        string
	enforceQuotas bool
	env           *control.Environment
	operations    map[string]control.Operation
	faults        fault.Set
	journal       fault.Journal
	pace          fault.Pace
	issuers       *demoidp.Set
	upstreams     *upstream.Set
	tokens        *token.Service
	native        *native.Service
	login         *login.Handler
	authority     *authority.Authority
	front, admin  http.Handler
	logger        *slog.Logger
}

var accountID = regexp.MustCompile(`^[0-9]{12}$`)

// New returns an Emulator, with the state of the snapshot if there is one. The error is about the options or that file.
func New(options Options) (*Emulator, error) {
	o := withDefaults(options)
	if !accountID.MatchString(o.AccountID) {
		return nil, errors.New("the account id must be twelve digits")
	}
	store, err := state.Open(o.AccountID, o.SnapshotPath)
	if err != nil {
		return nil, err
	}
	upstreams, err := upstream.New(o.Upstreams)
	if err != nil {
		return nil, err
	}
	issuers := demoidp.New(o.Issuers)
	issuers.Clock = o.Clock
	tokens, users := token.New(store, o.Clock), native.New(store, o.Clock, o.Logger)
	users.Outbox.OnAdd = o.OnMessage
	e := &Emulator{
		region:        o.Region,
		enforceQuotas: o.EnforceQuotas,
		env: &control.Environment{
			Store: store, Clock: o.Clock, EnforceQuotas: o.EnforceQuotas, CheckIssuers: o.CheckIssuers,
			HTTP: upstreams.Client(issuers.Client(o.HTTPClient)), Tokens: tokens, Native: users, PrefixDelay: o.PrefixDelay, CustomDelay: o.CustomDelay,
		},
		operations: control.Index(),
		issuers:    issuers,
		upstreams:  upstreams,
		tokens:     tokens,
		native:     users,
		logger:     o.Logger,
	}
	e.login = login.New(login.Options{
		Store: store, Tokens: tokens, Native: users, Clock: o.Clock, Logger: o.Logger, Reaches: e.plays,
		HTTP: upstreams.Client(issuers.Client(&http.Client{Transport: nowhere{}, Timeout: o.HTTPClient.Timeout})),
	})
	e.authority, err = authority.New(time.Now(), e.answersTo) // clients of TLS look at the real clock
	if err != nil {
		return nil, err
	}
	e.admin = newAdmin(e)
	e.front = alias.Handler(http.HandlerFunc(e.serve), e.answersTo)
	return e, nil
}

func withDefaults(o Options) Options {
	if o.Region == "" {
		o.Region = "eu-west-2"
	}
	if o.AccountID == "" {
		o.AccountID = LocalAccount
	}
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.HTTPClient == nil {
		o.HTTPClient = &http.Client{Timeout: 10 * time.Second}
	}
	if o.CustomDelay == 0 {
		o.CustomDelay = time.Second
	}
	o.PrefixDelay, o.CustomDelay = max(o.PrefixDelay, 0), max(o.CustomDelay, 0)
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

// Journal returns the calls and requests answered so far, oldest first, without secrets. The latest 9,000 or more are kept.
func (e *Emulator) Journal() []fault.Entry { return e.journal.Entries() }

// Messages returns what native users were sent, oldest first: codes and invitations. The latest 500 or more are kept.
func (e *Emulator) Messages(poolID string) []native.Message { return e.native.Outbox.Messages(poolID) }

// InjectFault queues a misbehaviour for calls to come. The error says what makes it meaningless.
func (e *Emulator) InjectFault(f fault.Fault) error { return e.faults.Add(f) }

// ClearFaults drops all misbehaviours that still wait for a call.
func (e *Emulator) ClearFaults() { e.faults.Clear() }

// StandIn makes the emulator answer for the issuers of a host, or of a pattern of hosts, until Reset; see demoidp.New. The error
// is about the pattern.
func (e *Emulator) StandIn(host string, issuer demoidp.Issuer) error {
	return e.issuers.Add(host, issuer)
}

// Reset forgets all resources, faults, added issuers, quota counts and the journal. The error is about saving the snapshot.
func (e *Emulator) Reset() error {
	e.faults.Clear()
	e.journal.Clear()
	e.pace.Clear()
	e.issuers.Reset()
	err := e.env.Store.Reset()
	e.tokens.Clear()
	e.native.Clear()
	e.login.Clear()
	return err
}
