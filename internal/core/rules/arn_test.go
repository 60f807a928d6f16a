package rules

import "testing"

func TestParseARN(t *testing.T) {
	for arn, want := range map[string]ARN{
		"arn:aws:lambda:eu-west-2:123456789012:function:f:live": {"aws", "lambda", "eu-west-2", "123456789012", "function:f:live"},
		"arn:aws-us-gov:iam::123456789012:role/path/r":          {"aws-us-gov", "iam", "", "123456789012", "role/path/r"},
		"arn:aws:kms:eu-west-2:123456789012:alias/mine":         {"aws", "kms", "eu-west-2", "123456789012", "alias/mine"},
	} {
		if got, ok := ParseARN(arn); !ok || got != want {
			t.Errorf("%s: %+v, %v", arn, got, ok)
		}
	}
	for _, refused := range []string{
		"", "arn", "arn:aws:lambda", "my-function", "arn::lambda:r:1:x", "urn:aws:lambda:r:1:x", "arn:aws:lambda:eu-west-2:123456789012:function:f:$LATEST", "arn:aws:lambda:eu-west-2:me:function:f",
		"arn:aws:acm:us-east-1:123456789012:", "arn:aws:s3:::bucket", "arn:aws:lambda:eu-west-2:123456789012:function:f:live:more",
	} {
		if got, ok := ParseARN(refused); ok {
			t.Errorf("%q is taken for %+v", refused, got)
		}
	}
}
