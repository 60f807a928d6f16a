package emulator

import (
	"errors"
	"log/slog"
	"net/http"
	"regexp"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/control"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
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
	// CheckIssuers makes operations on OIDC providers fetch the issuer's discovery document, as Cognito does.
	CheckIssuers bool
	// HTTPClient fetches discovery documents; default: a client with a timeout of 5 seconds.
	HTTPClient *http.Client
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
	admin         http.Handler
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
	e := &Emulator{
		region:        o.Region,
		enforceQuotas: o.EnforceQuotas,
		env: &control.Environment{
			Store: store, Clock: o.Clock, EnforceQuotas: o.EnforceQuotas, CheckIssuers: o.CheckIssuers, HTTP: o.HTTPClient,
		},
		operations: control.Index(),
		logger:     o.Logger,
	}
	e.admin = newAdmin(e)
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
		o.HTTPClient = &http.Client{Timeout: 5 * time.Second}
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

// ServeHTTP sends a request to the plane it belongs to: cognito-idp calls carry an X-Amz-Target, the emulator's own
// endpoints live under /_cogfed/.
func (e *Emulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if wire.IsCall(r) {
		e.serveCall(w, r)
		return
	}
	e.admin.ServeHTTP(w, r)
}

// Journal returns the calls answered so far, oldest first, without secrets. The latest 9,000 or more are kept.
func (e *Emulator) Journal() []fault.Entry { return e.journal.Entries() }

// InjectFault queues a misbehaviour for calls to come. The error says what makes it meaningless.
func (e *Emulator) InjectFault(f fault.Fault) error { return e.faults.Add(f) }

// ClearFaults drops all misbehaviours that still wait for a call.
func (e *Emulator) ClearFaults() { e.faults.Clear() }

// Reset forgets all resources, faults, quota counts and the journal. The error is about saving the snapshot.
func (e *Emulator) Reset() error {
	e.faults.Clear()
	e.journal.Clear()
	e.pace.Clear()
	return e.env.Store.Reset()
}
