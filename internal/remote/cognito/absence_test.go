package cognito

import (
	"context"
	"strconv"
	"testing"
)

// What is not there is asked for again only as long as it may be on its way.
func TestAbsence_isBelievedInTheEnd(t *testing.T) {
	const all = 1 + maxLagRepeats
	client := func(c *Client, ctx context.Context, id string) { _, _ = c.AppClient(ctx, testPool, id) }
	tests := map[string]struct {
		before   func(*Client)
		ctx      context.Context
		requests int // for one more client that is not there
	}{
		"at first": {func(*Client) {}, t.Context(), all},
		"after a few": {func(c *Client) {
			for i := range patience {
				client(c, t.Context(), strconv.Itoa(i))
			}
		}, t.Context(), 1},
		"after the pool":  {func(c *Client) { _, _ = c.UserPoolFacts(t.Context(), testPool) }, t.Context(), 1},
		"of another pool": {func(c *Client) { _, _ = c.UserPoolFacts(t.Context(), "eu-west-2_Other") }, t.Context(), all},
		"after a write": {func(c *Client) {
			_, _ = c.UserPoolFacts(t.Context(), testPool)
			_ = c.DeleteAppClient(t.Context(), testPool, "2")
		}, t.Context(), all},
		"taken at its word": {func(*Client) {}, AtItsWord(t.Context()), 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			gone := always(refuse("ResourceNotFoundException", "gone"))
			c, fake, _ := serve(t, map[string]handler{"DescribeUserPool": gone, "DescribeUserPoolClient": gone, "DeleteUserPoolClient": done})
			tt.before(c)
			before := fake.count("DescribeUserPoolClient")
			client(c, tt.ctx, "1")
			if n := fake.count("DescribeUserPoolClient") - before; n != tt.requests {
				t.Errorf("%d requests, want %d", n, tt.requests)
			}
		})
	}
}
