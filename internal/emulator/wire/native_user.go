package wire

// AttributeInput is AttributeType in requests.
type AttributeInput struct {
	Name  *string `json:"Name" model:"AttributeNameType,required"`
	Value *string `json:"Value" model:"AttributeValueType"`
}

// CodeDeliveryDetailsType is the shape of the same name.
type CodeDeliveryDetailsType struct {
	AttributeName  string `json:"AttributeName"`
	DeliveryMedium string `json:"DeliveryMedium"`
	Destination    string `json:"Destination"`
}

// CodeDeliveryOutput is the reply of the operations that send a code.
type CodeDeliveryOutput struct {
	CodeDeliveryDetails CodeDeliveryDetailsType `json:"CodeDeliveryDetails"`
}

// SignUpInput is SignUpRequest. What only Lambda triggers, analytics and threat protection look at is left out, here and below.
type SignUpInput struct {
	ClientID       *string          `json:"ClientId" model:"ClientIdType,required"`
	SecretHash     *string          `json:"SecretHash" model:"SecretHashType"`
	Username       *string          `json:"Username" model:"UsernameType,required"`
	Password       *string          `json:"Password" model:"PasswordType"`
	UserAttributes []AttributeInput `json:"UserAttributes"`
}

// SignUpOutput is SignUpResponse.
type SignUpOutput struct {
	UserConfirmed       bool                     `json:"UserConfirmed"`
	CodeDeliveryDetails *CodeDeliveryDetailsType `json:"CodeDeliveryDetails,omitzero"`
	UserSub             string                   `json:"UserSub"`
}

// ConfirmSignUpInput is ConfirmSignUpRequest.
type ConfirmSignUpInput struct {
	ClientID           *string `json:"ClientId" model:"ClientIdType,required"`
	SecretHash         *string `json:"SecretHash" model:"SecretHashType"`
	Username           *string `json:"Username" model:"UsernameType,required"`
	ConfirmationCode   *string `json:"ConfirmationCode" model:"ConfirmationCodeType,required"`
	ForceAliasCreation *bool   `json:"ForceAliasCreation"`
}

// CodeRequestInput is ResendConfirmationCodeRequest and ForgotPasswordRequest.
type CodeRequestInput struct {
	ClientID   *string `json:"ClientId" model:"ClientIdType,required"`
	SecretHash *string `json:"SecretHash" model:"SecretHashType"`
	Username   *string `json:"Username" model:"UsernameType,required"`
}

// ConfirmForgotPasswordInput is ConfirmForgotPasswordRequest.
type ConfirmForgotPasswordInput struct {
	ClientID         *string `json:"ClientId" model:"ClientIdType,required"`
	SecretHash       *string `json:"SecretHash" model:"SecretHashType"`
	Username         *string `json:"Username" model:"UsernameType,required"`
	ConfirmationCode *string `json:"ConfirmationCode" model:"ConfirmationCodeType,required"`
	Password         *string `json:"Password" model:"PasswordType,required"`
}

// RespondToAuthChallengeInput is RespondToAuthChallengeRequest.
type RespondToAuthChallengeInput struct {
	ClientID           *string           `json:"ClientId" model:"ClientIdType,required"`
	ChallengeName      *string           `json:"ChallengeName" model:"ChallengeNameType,required"`
	Session            *string           `json:"Session" model:"SessionType"`
	ChallengeResponses map[string]string `json:"ChallengeResponses" model:"ChallengeResponsesType"`
}

// AdminCreateUserInput is AdminCreateUserRequest.
type AdminCreateUserInput struct {
	UserPoolID             *string          `json:"UserPoolId" model:"UserPoolIdType,required"`
	Username               *string          `json:"Username" model:"UsernameType,required"`
	UserAttributes         []AttributeInput `json:"UserAttributes"`
	TemporaryPassword      *string          `json:"TemporaryPassword" model:"PasswordType"`
	ForceAliasCreation     *bool            `json:"ForceAliasCreation"`
	MessageAction          *string          `json:"MessageAction" model:"MessageActionType"`
	DesiredDeliveryMediums []string         `json:"DesiredDeliveryMediums" model:"DeliveryMediumListType"`
}

// AdminCreateUserOutput is AdminCreateUserResponse.
type AdminCreateUserOutput struct {
	User UserType `json:"User"`
}

// AdminSetUserPasswordInput is AdminSetUserPasswordRequest.
type AdminSetUserPasswordInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	Username   *string `json:"Username" model:"UsernameType,required"`
	Password   *string `json:"Password" model:"PasswordType,required"`
	Permanent  *bool   `json:"Permanent"`
}
