package chaos

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// unfinished finds the pool that bears the mark.
func (w *workspace) unfinished(t testing.TB) *types.UserPoolType {
	t.Helper()
	ctx := context.Background()
	for _, id := range w.read(t).pools() {
		described, err := w.client.DescribeUserPool(ctx, &cip.DescribeUserPoolInput{UserPoolId: &id})
		if err != nil {
			t.Fatal(err)
		}
		if described.UserPool.UserPoolTags[mark] != "" {
			return described.UserPool
		}
	}
	t.Fatal("no pool bears the mark")
	return nil
}

const mark = "cogfed:unfinished"

// An apply that another one took for dead, and whose pool that one has taken
// over, does not keep the pool.
func TestTakenOver(t *testing.T) {
	need(t)
	s := scenarioOf(t, "create owned")
	w := s.start.copied(t)
	w.front.before = func(operation string) {
		if operation != "CreateUserPoolDomain" {
			return
		}
		pool := w.unfinished(t)
		work, _, _ := strings.Cut(pool.UserPoolTags[mark], ".")
		_, err := w.client.TagResource(context.Background(), &cip.TagResourceInput{ResourceArn: pool.Arn, Tags: map[string]string{mark: work + ".ANOTHER"}})
		if err != nil {
			t.Error(err)
		}
	}
	r := w.run(t, trouble{}, "apply", "plan")
	if r.code == 0 || !strings.Contains(r.said, "taken over by another apply") {
		t.Errorf("exit code %d\n%s", r.code, r.said)
	}
	if state, err := os.ReadFile(filepath.Join(w.dir, "terraform.tfstate")); err == nil && strings.Contains(string(state), *w.unfinished(t).Id) {
		t.Errorf("the state keeps the pool: %s", state)
	}
	if got := w.unfinished(t).UserPoolTags[mark]; !strings.HasSuffix(got, ".ANOTHER") {
		t.Errorf("the mark of the other apply became %q", got)
	}
}

// An apply that has taken a pool over, and is then shown the mark of before, does
// not take itself for another one.
func TestTakenOver_notByItself(t *testing.T) {
	need(t)
	w := scenarioOf(t, "create owned").start.copied(t)
	w.run(t, trouble{disturbance: disturbance{killBefore, "UntagResource", 1}}, "apply", "plan")
	w.front.before = func(operation string) {
		if operation == "UpdateUserPool" {
			w.meets(t, fault.StaleRead, "DescribeUserPool", 3)
		}
	}
	w.must(t, "apply", "-auto-approve")
}

// A pool in which somebody has signed up is in use, whatever its mark says.
func TestUsersStay(t *testing.T) {
	need(t)
	s := scenarioOf(t, "create owned")
	w := s.start.copied(t)
	w.run(t, trouble{disturbance: disturbance{killAfter, "CreateUserPool", 1}}, "apply", "plan")
	pool := w.unfinished(t)
	if _, err := w.client.AdminCreateUser(context.Background(), &cip.AdminCreateUserInput{UserPoolId: pool.Id, Username: aws.String("somebody")}); err != nil {
		t.Fatal(err)
	}
	before := w.read(t)
	w.must(t, "apply", "-auto-approve")
	if changed := w.read(t).changed(before); len(changed) > 0 {
		t.Errorf("%v changed", changed)
	}
}
