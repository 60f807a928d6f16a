export default {
  "aws_project_region": "us-gov-west-1",
  "aws_cognito_region": "us-gov-west-1",
  "aws_user_pools_id": "us-gov-west-1_Ab12Cd34E",
  "aws_user_pools_web_client_id": "1example23456789",
  "oauth": {
    "domain": "acme.auth-fips.us-gov-west-1.amazoncognito.com",
    "scope": [
      "email",
      "openid"
    ],
    "redirectSignIn": "https://app.example.com/callback",
    "redirectSignOut": "",
    "responseType": "token"
  },
  "aws_cognito_username_attributes": [
    "EMAIL"
  ],
  "aws_cognito_social_providers": [],
  "aws_cognito_signup_attributes": [],
  "aws_cognito_mfa_configuration": "ON",
  "aws_cognito_mfa_types": [
    "TOTP"
  ],
  "aws_cognito_verification_mechanisms": []
};
