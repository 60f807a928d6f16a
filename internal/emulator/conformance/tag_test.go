package conformance

import (
	"errors"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

func TestTag(t *testing.T) {
	run(t, []Case{
		{"tags come and go", "IA-01", "A", "service authorization reference", tagRoundTrip, nil},
		{"unknown pool", "emulators: ListTagsForResource", "A", "model", func(t *testing.T, e Env) error {
			arn := strings.Replace(*e.Pool(t).Arn, ":userpool/", ":userpool/"+*e.Absent()+"#", 1)
			arn, _, _ = strings.Cut(arn, "#")
			_, err := e.ListTagsForResource(e.Context, &cip.ListTagsForResourceInput{ResourceArn: &arn})
			return err
		}, []string{notFound}},
		{"no ARN", "emulators: ListTagsForResource", "A", "model ArnType", func(_ *testing.T, e Env) error {
			_, err := e.ListTagsForResource(e.Context, &cip.ListTagsForResourceInput{ResourceArn: aws.String("this is not an ARN at all")})
			return err
		}, []string{invalid}},
		{"tag value of 257 characters", "UP-25", "A", "model TagValueType", func(t *testing.T, e Env) error {
			_, err := e.TagResource(e.Context, &cip.TagResourceInput{ResourceArn: e.Pool(t).Arn, Tags: map[string]string{"k": strings.Repeat("v", 257)}})
			return err
		}, []string{invalid}},
	})
}

func tagRoundTrip(t *testing.T, e Env) error {
	pool := e.Pool(t, func(in *cip.CreateUserPoolInput) { in.UserPoolTags = map[string]string{"a": "1", "b": "2"} })
	if _, err := e.TagResource(e.Context, &cip.TagResourceInput{ResourceArn: pool.Arn, Tags: map[string]string{"b": "3", "c": "4"}}); err != nil {
		return err
	}
	if _, err := e.UntagResource(e.Context, &cip.UntagResourceInput{ResourceArn: pool.Arn, TagKeys: []string{"a", "absent"}}); err != nil {
		return err
	}
	out, err := e.ListTagsForResource(e.Context, &cip.ListTagsForResourceInput{ResourceArn: pool.Arn})
	if err != nil {
		return err
	}
	described := e.Describe(t, *pool.Id).UserPoolTags
	return errors.Join(
		equal("number of tags", len(out.Tags), 2), equal("b", out.Tags["b"], "3"), equal("c", out.Tags["c"], "4"),
		equal("described b", described["b"], "3"),
	)
}
