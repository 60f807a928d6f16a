package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const (
	measuredLogs = "floci PR 2867, measured 2026-09-01"
	logSDK       = "SDK LogConfigurationType"
)

func (e Env) setLogs(pool *string, configurations ...types.LogConfigurationType) error {
	_, err := e.SetLogDeliveryConfiguration(e.Context, &cip.SetLogDeliveryConfigurationInput{UserPoolId: pool, LogConfigurations: configurations})
	return err
}

func logs(source types.EventSourceName, level types.LogLevel) types.LogConfigurationType {
	return types.LogConfigurationType{EventSource: source, LogLevel: level}
}

func toGroup(l types.LogConfigurationType, region string) types.LogConfigurationType {
	l.CloudWatchLogsConfiguration = &types.CloudWatchLogsConfigurationType{LogGroupArn: aws.String("arn:aws:logs:" + region + ":000000000000:log-group:cogfed")}
	return l
}

func toBucket(l types.LogConfigurationType) types.LogConfigurationType {
	l.S3Configuration = &types.S3ConfigurationType{BucketArn: aws.String("arn:aws:s3:::cogfed-logs")}
	return l
}

// delivery is a case about one SetLogDeliveryConfiguration request in a PLUS pool.
func delivery(name, evidence, source, want string, configurations func(region string) []types.LogConfigurationType) Case {
	c := Case{Name: name, Row: "UP-66", Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		return e.setLogs(e.Pool(t, tier(types.UserPoolTierTypePlus)).Id, configurations(e.Region)...)
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestLogDelivery(t *testing.T) {
	type list = []types.LogConfigurationType
	run(t, []Case{
		delivery("both sources", "A", logSDK, "", func(r string) list {
			return list{toGroup(logs("userNotification", "ERROR"), r), toBucket(logs("userAuthEvents", "INFO"))}
		}),
		delivery("off", "B", measuredLogs, "", func(string) list { return list{} }),
		delivery("no destination", "B", measuredLogs, invalid, func(string) list { return list{logs("userNotification", "ERROR")} }),
		delivery("source twice", "B", bench+"log-delivery-event-source-duplicate", invalid, func(r string) list {
			return list{toGroup(logs("userNotification", "ERROR"), r), toGroup(logs("userNotification", "ERROR"), r)}
		}),
		delivery("log group in another region", "B", bench+"log-delivery-log-group-region", invalid, func(string) list {
			return list{toGroup(logs("userNotification", "ERROR"), "ap-northeast-3")}
		}),
		delivery("three configurations", "A", "model LogConfigurationListType", invalid, func(r string) list {
			one := toGroup(logs("userNotification", "ERROR"), r)
			return list{one, one, one}
		}),
		delivery("unknown source", "A", "model EventSourceName", invalid, func(r string) list { return list{toGroup(logs("users", "ERROR"), r)} }),
		delivery("notifications at INFO", "A", logSDK, invalid, func(r string) list { return list{toGroup(logs("userNotification", "INFO"), r)} }),
		delivery("notifications into a bucket", "A", logSDK, invalid, func(string) list { return list{toBucket(logs("userNotification", "ERROR"))} }),
		delivery("two destinations", "A", logSDK, invalid, func(r string) list { return list{toBucket(toGroup(logs("userAuthEvents", "INFO"), r))} }),
		{"user activity in the ESSENTIALS tier", "UP-66", "B", bench + "log-delivery-user-auth-events-tier", func(t *testing.T, e Env) error {
			return e.setLogs(e.Pool(t).Id, toBucket(logs("userAuthEvents", "INFO")))
		}, []string{noTier}},
		{"leaving the PLUS tier with user activity", "UP-67", "A", "user guide, deactivating features", func(t *testing.T, e Env) error {
			pool := e.Pool(t, tier(types.UserPoolTierTypePlus)).Id
			if err := e.setLogs(pool, toBucket(logs("userAuthEvents", "INFO"))); err != nil {
				t.Fatal(err)
			}
			_, err := e.UpdateUserPool(e.Context, &cip.UpdateUserPoolInput{UserPoolId: pool})
			return err
		}, []string{"TierChangeNotAllowedException", noTier}},
		{"set replaces", "UP-66", "B", measuredLogs, logsReplaced, nil},
		{"unknown pool", "UP-66", "B", measuredLogs, func(_ *testing.T, e Env) error {
			_, err := e.GetLogDeliveryConfiguration(e.Context, &cip.GetLogDeliveryConfigurationInput{UserPoolId: e.Absent()})
			return err
		}, []string{notFound}},
	})
}

func logsReplaced(t *testing.T, e Env) error {
	pool := e.Pool(t, tier(types.UserPoolTierTypePlus)).Id
	if err := e.setLogs(pool, toGroup(logs("userNotification", "ERROR"), e.Region)); err != nil {
		return err
	}
	if err := e.setLogs(pool, toBucket(logs("userAuthEvents", "INFO"))); err != nil {
		return err
	}
	out, err := e.GetLogDeliveryConfiguration(e.Context, &cip.GetLogDeliveryConfigurationInput{UserPoolId: pool})
	if err != nil {
		return err
	}
	got := out.LogDeliveryConfiguration.LogConfigurations
	if len(got) != 1 {
		return equal("configurations", len(got), 1)
	}
	return errors.Join(equal("source", got[0].EventSource, types.EventSourceNameUserAuthEvents), equal("pool", *out.LogDeliveryConfiguration.UserPoolId, *pool))
}
