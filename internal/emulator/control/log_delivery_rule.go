package control

import (
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// checkLogSources: every event source has a destination and appears once. The texts, spelling included, were measured by floci
// PR 2867 (2026-09-01) and cdk-preflight rule log-delivery-event-source-duplicate (2026-09-08).
func checkLogSources(configurations []wire.LogConfigurationType) error {
	var seen, bare, twice []string
	for _, l := range configurations {
		source := *l.EventSource
		if l.CloudWatchLogs == nil && l.S3 == nil && l.Firehose == nil {
			bare = appendOnce(bare, source)
		}
		if slices.Contains(seen, source) {
			twice = appendOnce(twice, source)
		}
		seen = append(seen, source)
	}
	var text string
	if len(bare) > 0 {
		text += " Following event sources in request have no destination: [" + strings.Join(bare, ", ") + "]."
	}
	if len(twice) > 0 {
		text += " Following event sources appear more then once in a request: [" + strings.Join(twice, ", ") + "]."
	}
	if text == "" {
		return nil
	}
	return wire.Invalid("Request validation Failed.%s", text)
}

func appendOnce(list []string, item string) []string {
	if slices.Contains(list, item) {
		return list
	}
	return append(list, item)
}

// checkLogDestination: notification errors go to CloudWatch only, user activity is logged at INFO to one destination (SDK
// LogConfigurationType; the texts are ours). A log group is in the pool's account and region (cdk-preflight rule
// log-delivery-log-group-region, 2026-09-08).
func checkLogDestination(l wire.LogConfigurationType, region, account string) error {
	wanted := map[string]string{"userNotification": "ERROR", "userAuthEvents": "INFO"}[*l.EventSource]
	if *l.LogLevel != wanted {
		return wire.Invalid("Request validation Failed. Event source %s needs log level %s.", *l.EventSource, wanted)
	}
	if *l.EventSource == "userNotification" && (l.S3 != nil || l.Firehose != nil) {
		return wire.Invalid("Request validation Failed. Event source userNotification can only be sent to CloudWatch Logs.")
	}
	if count(l.CloudWatchLogs != nil, l.S3 != nil, l.Firehose != nil) > 1 {
		return wire.Invalid("Request validation Failed. Event source %s needs exactly one destination.", *l.EventSource)
	}
	if l.CloudWatchLogs == nil {
		return nil
	}
	group := parseARN(deref(l.CloudWatchLogs.LogGroupArn))
	var text string
	if group.account != account {
		text += "ARN does not belong to invoking account. "
	}
	if group.region != region {
		text += "ARN does not belong to current region. "
	}
	if text != "" {
		return wire.Invalid("Request validation Failed. [CloudWatch log group arn %s failed with the following validation errors: %s]", deref(l.CloudWatchLogs.LogGroupArn), text)
	}
	return nil
}

func count(conditions ...bool) int {
	n := 0
	for _, holds := range conditions {
		if holds {
			n++
		}
	}
	return n
}

func logsUserActivity(configurations []wire.LogConfigurationType) bool {
	return slices.ContainsFunc(configurations, func(l wire.LogConfigurationType) bool { return deref(l.EventSource) == "userAuthEvents" })
}

// checkTierLogs: a pool leaves the PLUS tier only without export of user activity (row UP-67; the text is ours).
func checkTierLogs(p proposal) error {
	if p.pool != nil && deref(p.next.UserPoolTier) != "PLUS" && logsUserActivity(p.pool.LogConfigurations) {
		return wire.Refuse(wire.TierChangeNotAllowed, "Log delivery of userAuthEvents must be turned off before the tier changes to %s.", deref(p.next.UserPoolTier))
	}
	return nil
}
