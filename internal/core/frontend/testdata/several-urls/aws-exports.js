export default {
  "aws_project_region": "eu-west-2",
  "aws_cognito_region": "eu-west-2",
  "aws_user_pools_id": "eu-west-2_Ab12Cd34E",
  "aws_user_pools_web_client_id": "1example23456789",
  "oauth": {
    "domain": "login.example.com",
    "scope": [
      "openid",
      "aws.cognito.signin.user.admin",
      "https://api.example.com/a&b"
    ],
    "redirectSignIn": "https://app.example.com/?from=login&lang=en,myapp://callback,http://localhost:4200/oauth/cognito",
    "redirectSignOut": "https://app.example.com/,http://localhost:4200/oauth/cognito/logout",
    "responseType": "code"
  },
  "aws_cognito_username_attributes": [
    "EMAIL",
    "PHONE_NUMBER"
  ],
  "aws_cognito_social_providers": [],
  "aws_cognito_signup_attributes": [
    "EMAIL",
    "FAMILY_NAME"
  ],
  "aws_cognito_mfa_configuration": "OPTIONAL",
  "aws_cognito_mfa_types": [
    "SMS",
    "TOTP"
  ],
  "aws_cognito_verification_mechanisms": [
    "EMAIL"
  ]
};
