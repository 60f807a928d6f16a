package discovery

import (
	"context"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// Facts returns what the rules want to know of an issuer. That it could not be
// asked, or answered nonsense, is a fact too; the error is not nil only when
// the caller's context ended.
func (c *Client) Facts(ctx context.Context, issuer string) (rules.Discovery, error) {
	d, failed := c.shared(ctx, issuer)
	switch {
	case failed != nil && failed.Kind == Canceled:
		return rules.Discovery{}, failed
	case failed != nil:
		return rules.Discovery{Failure: failed.Failure()}, nil
	default:
		return d.facts(), nil
	}
}

// Failure returns what the rules want to know of the error: nil when the
// caller's context ended, which is nobody's failure.
func (e *Error) Failure() *rules.DiscoveryFailure {
	if e.Kind == Canceled {
		return nil
	}
	return &rules.DiscoveryFailure{Obstacle: e.Kind.obstacle(), Saw: e.Saw(), Fix: e.Fix()}
}

func (d Document) facts() rules.Discovery {
	facts := rules.Discovery{
		Issuer:                d.Issuer,
		AuthorizationEndpoint: d.AuthorizationEndpoint,
		TokenEndpoint:         d.TokenEndpoint,
		UserInfoEndpoint:      d.UserInfoEndpoint,
		JWKSURI:               d.JWKSURI,
		ResponseTypes:         d.ResponseTypes,
		Scopes:                d.Scopes,
		Claims:                d.Claims,
		TokenAuthMethods:      d.TokenAuthMethods,
		IDTokenAlgorithms:     d.IDTokenAlgorithms,
		UserInfoAlgorithms:    d.UserInfoAlgorithms,
		PushedRequestsOnly:    d.PushedRequestsOnly,
		SignedRequestsOnly:    d.SignedRequestsOnly,
	}
	// An address that is no place to ask is reported by the rules on endpoints.
	if d.KeysErr != nil && d.KeysErr.Kind != Address {
		facts.KeysFailure = d.KeysErr.Failure()
	}
	if d.Keys != nil {
		facts.Keys = make([]rules.DiscoveredKey, len(d.Keys))
		for i, k := range d.Keys {
			facts.Keys[i] = rules.DiscoveredKey(k)
		}
	}
	return facts
}
