package cognito

import "testing"

// What was read while a write was under way may be from before.
func TestMemo_forgetsWhatWasReadDuringAWrite(t *testing.T) {
	var c *Client
	read := func() {
		if _, err := c.UserPoolFacts(t.Context(), testPool); err != nil {
			t.Error(err)
		}
	}
	var fake *fakeCognito
	c, fake, _ = serve(t, map[string]handler{"DescribeUserPool": described, "DeleteUserPool": func(int, object) reply { read(); return done(1, nil) }})
	if err := c.DeleteUserPool(t.Context(), testPool); err != nil {
		t.Fatal(err)
	}
	read()
	if n := fake.count("DescribeUserPool"); n != 2 {
		t.Errorf("%d requests", n)
	}
}

// A pool whose reply got lost is looked for in a list that is newer than the
// create.
func TestMemo_forgetsTheListAfterALostPool(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"ListUserPools": always(ok(object{"UserPools": []any{}})), "CreateUserPool": always(reply{hangUp: true})})
	for range 2 {
		if _, err := c.UserPools(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := c.CreateUserPool(t.Context(), poolNamedAcme); !IsAmbiguous(err) {
			t.Fatal(err)
		}
	}
	if n := fake.count("ListUserPools"); n != 2 {
		t.Errorf("%d requests", n)
	}
}

// FreshUserPoolFacts is for those who know that others may have written.
func TestFreshUserPoolFacts(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"DescribeUserPool": described})
	for range 2 {
		if _, err := c.FreshUserPoolFacts(t.Context(), testPool); err != nil {
			t.Fatal(err)
		}
	}
	if n := fake.count("DescribeUserPool"); n != 2 {
		t.Errorf("%d requests", n)
	}
}
