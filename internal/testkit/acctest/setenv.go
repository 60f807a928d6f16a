package acctest

import "testing"

// Setenv leads a provider whose block the test does not write to this Cognito,
// by the environment, as a user would. The test cannot run beside others then.
func (e *Env) Setenv(t *testing.T) {
	t.Helper()
	t.Setenv("AWS_REGION", e.Region)
	if e.endpoint == "" {
		return
	}
	t.Setenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", e.endpoint)
	t.Setenv("AWS_ACCESS_KEY_ID", "local")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "local")
}
