package wire

// LogConfigurationType is the shape of the same name.
type LogConfigurationType struct {
	LogLevel       *string                          `json:"LogLevel,omitzero" model:"LogLevel,required"`
	EventSource    *string                          `json:"EventSource,omitzero" model:"EventSourceName,required"`
	CloudWatchLogs *CloudWatchLogsConfigurationType `json:"CloudWatchLogsConfiguration,omitzero"`
	S3             *S3ConfigurationType             `json:"S3Configuration,omitzero"`
	Firehose       *FirehoseConfigurationType       `json:"FirehoseConfiguration,omitzero"`
}

// CloudWatchLogsConfigurationType is the shape of the same name.
type CloudWatchLogsConfigurationType struct {
	LogGroupArn *string `json:"LogGroupArn,omitzero" model:"ArnType"`
}

// S3ConfigurationType is the shape of the same name.
type S3ConfigurationType struct {
	BucketArn *string `json:"BucketArn,omitzero" model:"S3ArnType"`
}

// FirehoseConfigurationType is the shape of the same name.
type FirehoseConfigurationType struct {
	StreamArn *string `json:"StreamArn,omitzero" model:"ArnType"`
}

// SetLogDeliveryConfigurationInput is SetLogDeliveryConfigurationRequest.
type SetLogDeliveryConfigurationInput struct {
	UserPoolID        *string                `json:"UserPoolId" model:"UserPoolIdType,required"`
	LogConfigurations []LogConfigurationType `json:"LogConfigurations" model:"LogConfigurationListType,required"`
}

// LogDeliveryOutput is the reply of SetLogDeliveryConfiguration and GetLogDeliveryConfiguration.
type LogDeliveryOutput struct {
	LogDeliveryConfiguration LogDeliveryConfigurationType `json:"LogDeliveryConfiguration"`
}

// LogDeliveryConfigurationType is the shape of the same name.
type LogDeliveryConfigurationType struct {
	UserPoolID        string                 `json:"UserPoolId"`
	LogConfigurations []LogConfigurationType `json:"LogConfigurations"`
}
