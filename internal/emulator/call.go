package emulator

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/control"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// call is one request to the control plane and what is decided about it.
type call struct {
	wire.Request
	poolID    string
	faults    []fault.Fault
	page      bool // sent by a page in a browser
	committed bool
	lost      bool
}

func (e *Emulator) serveCall(w http.ResponseWriter, r *http.Request) {
	start := e.env.Clock()
	request, err := wire.ReadRequest(r, e.regionOf(r))
	c := &call{Request: request, page: fromBrowser(w, r)}
	var body []byte
	if err == nil {
		c.poolID = e.poolOf(c)
		c.faults = e.faults.Take(c.Operation, c.poolID)
		body, err = e.run(r.Context(), c)
	}
	e.record(c, start, err)
	switch {
	case c.lost:
		hangUp(w)
	case err != nil:
		wire.WriteError(w, r, c.ID, wire.AsError(err))
	default:
		wire.WriteReply(w, r, c.ID, fault.Rewrite(c.faults, body))
	}
}

// run takes a call through delay, quota, faults and operation, in that order.
func (e *Emulator) run(ctx context.Context, c *call) ([]byte, error) {
	operation, ok := e.operations[c.Operation]
	if !ok {
		return nil, wire.Refuse(wire.UnknownOperation, "the local Cognito does not implement %q", c.Operation)
	}
	if c.page && !operation.Public {
		return nil, wire.Refuse(wire.AccessDenied, "local Cognito: a page in a browser may not call %s", c.Operation)
	}
	if err := e.hold(ctx, c); err != nil {
		return nil, err
	}
	if e.enforceQuotas {
		if err := e.pace.Allow(e.env.Clock(), operation.Category, c.Region, c.Operation, c.poolID); err != nil {
			return nil, err
		}
	}
	for _, f := range c.faults {
		if refusal := f.Refusal(); refusal != nil {
			return nil, refusal
		}
	}
	if name := c.firstProvider(); name != "" && c.hit(fault.ProviderUnseen) {
		return nil, wire.Refuse(wire.InvalidParameter, "The provider %s does not exist for User Pool %s.", name, c.poolID)
	}
	if c.lost = c.hit(fault.LostBeforeCommit); c.lost {
		return nil, nil
	}
	return e.execute(ctx, c, operation)
}

func (e *Emulator) execute(ctx context.Context, c *call, operation control.Operation) ([]byte, error) {
	invocation, err := operation.Decode(c.Body)
	if err != nil {
		return nil, err
	}
	body, err := invocation.Run(ctx, e.env, c.Region, c.poolID, c.hit(fault.StaleRead))
	c.committed = err == nil && operation.Write
	if c.committed && c.hit(fault.DomainFailed) {
		err = e.failDomain(c)
	}
	c.lost = c.hit(fault.LostAfterCommit)
	return body, err
}

// failDomain has the domain that a call has just made end FAILED.
func (e *Emulator) failDomain(c *call) error {
	var names struct{ Domain string }
	if err := json.Unmarshal(c.Body, &names); err != nil {
		return err
	}
	return e.env.Store.Update(c.Region, c.poolID, func(r *state.Region) error {
		if d := r.Domains[names.Domain]; d != nil {
			d.Fails = true
		}
		return nil
	})
}

// hold waits as long as slow faults ask; a client that gives up meanwhile gets nothing done.
func (e *Emulator) hold(ctx context.Context, c *call) error {
	for _, f := range c.faults {
		if f.Kind != fault.Slow {
			continue
		}
		select {
		case <-time.After(f.Delay()):
		case <-ctx.Done():
			c.lost = true
			return ctx.Err()
		}
	}
	return nil
}

func (c *call) hit(kind fault.Kind) bool {
	for _, f := range c.faults {
		if f.Kind == kind {
			return true
		}
	}
	return false
}

// firstProvider is the first identity provider that a client lists, empty without one (row CL-22: it is refused by its name).
func (c *call) firstProvider() string {
	var in struct {
		Listed any `json:"SupportedIdentityProviders"`
	}
	_ = json.Unmarshal(c.Body, &in) // what cannot be read lists none
	listed, _ := in.Listed.([]any)
	for _, item := range listed {
		if name, ok := item.(string); ok && name != "COGNITO" {
			return name
		}
	}
	return ""
}

// poolOf finds the pool a request is about, for fault matching and quotas: named by id, by ARN, or by its domain. A body that
// cannot be read has none; the operation refuses it later.
func (e *Emulator) poolOf(c *call) string {
	var names struct {
		UserPoolID  any `json:"UserPoolId"`
		ResourceArn any `json:"ResourceArn"`
		Domain      any `json:"Domain"`
	}
	if err := json.Unmarshal(c.Body, &names); err != nil {
		return ""
	}
	if id, ok := names.UserPoolID.(string); ok {
		return id
	}
	if arn, ok := names.ResourceArn.(string); ok {
		_, id, _ := strings.Cut(arn, ":userpool/")
		return id
	}
	domain, _ := names.Domain.(string)
	var id string
	_ = e.env.Store.View(c.Region, func(r *state.Region) error { // the callback never fails
		if d := r.Domains[domain]; d != nil {
			id = d.UserPoolID
		}
		return nil
	})
	return id
}

// record writes the journal and the log before the answer leaves, so that a client that has its answer finds its entry.
func (e *Emulator) record(c *call, start time.Time, err error) {
	outcome := "ok"
	switch {
	case c.lost:
		outcome = "lost"
	case err != nil:
		outcome = wire.AsError(err).Type
	}
	entry := fault.Entry{
		Time: start, RequestID: c.ID, Operation: c.Operation, Region: c.Region, UserPoolID: c.poolID,
		Input: fault.Redact(c.Body), Outcome: outcome, Committed: c.committed,
	}
	for _, f := range c.faults {
		entry.Faults = append(entry.Faults, f.Kind)
	}
	e.journal.Add(entry)
	e.logger.Info("call", "operation", c.Operation, "region", c.Region, "pool", c.poolID, "outcome", outcome, "request_id", c.ID)
}

// hangUp closes the connection without an answer. HTTP/2 connections cannot be taken over; they get an empty 502.
func hangUp(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	_ = conn.Close()
}
