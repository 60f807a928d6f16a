package cognito

import "testing"

func TestUsers(t *testing.T) {
	page := func(next string, names ...string) reply {
		users := []any{}
		for _, name := range names {
			users = append(users, object{"Username": name})
		}
		return ok(object{"Users": users, "PaginationToken": next, "NextToken": next})
	}
	for name, tt := range map[string]struct {
		answers  []reply
		want     UserCount
		requests int
		kind     Kind
	}{
		"nobody":             {[]reply{page("")}, UserCount{}, 1, Other},
		"some":               {[]reply{page("", "a", "b")}, UserCount{Number: 2}, 1, Other},
		"more than a page":   {[]reply{page("next", "a", "b"), page("", "c")}, UserCount{Number: 2, More: true}, 1, Other},
		"an empty page":      {[]reply{page("next"), page("", "c")}, UserCount{Number: 1}, 2, Other},
		"no group, no pool":  {[]reply{refuse("ResourceNotFoundException", "Group not found.")}, UserCount{}, 1 + maxLagRepeats, NotFound},
		"a group seen late":  {[]reply{refuse("ResourceNotFoundException", "Group not found."), page("", "a")}, UserCount{Number: 1}, 2, Other},
		"not allowed to ask": {[]reply{refuse("AccessDeniedException", "no")}, UserCount{}, 1, Denied},
	} {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{"ListUsers": sequence(tt.answers...), "ListUsersInGroup": sequence(tt.answers...)})
			all, err := c.Users(t.Context(), testPool)
			some, errOf := c.UsersOf(t.Context(), testPool, "Acme")
			if all != tt.want || some != tt.want || KindOf(err) != tt.kind || KindOf(errOf) != tt.kind {
				t.Errorf("%v %v, %v %v", all, err, some, errOf)
			}
			for _, operation := range []string{"ListUsers", "ListUsersInGroup"} {
				if n := fake.count(operation); n != tt.requests {
					t.Errorf("%d requests of %s", n, operation)
				}
			}
			for _, r := range fake.requests {
				if r.operation == "ListUsersInGroup" && r.body["GroupName"] != testPool+"_Acme" {
					t.Errorf("asked for group %v", r.body["GroupName"])
				}
			}
			if categoryQuota[opListUsers.category] == 0 || categoryQuota[opListUsersInGroup.category] == 0 {
				t.Error("an operation without a quota")
			}
		})
	}
}
