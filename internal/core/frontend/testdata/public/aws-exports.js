export default {
  "aws_project_region": "eu-west-2",
  "aws_cognito_region": "eu-west-2",
  "aws_user_pools_id": "eu-west-2_Ab12Cd34E",
  "aws_user_pools_web_client_id": "1example23456789",
  "oauth": {
    "domain": "acme-login.auth.eu-west-2.amazoncognito.com",
    "scope": [
      "email",
      "openid",
      "profile"
    ],
    "redirectSignIn": "http://localhost:3000",
    "redirectSignOut": "http://localhost:3000",
    "responseType": "code"
  },
  "aws_cognito_username_attributes": [],
  "aws_cognito_social_providers": [],
  "aws_cognito_signup_attributes": [],
  "aws_cognito_mfa_configuration": "OFF",
  "aws_cognito_mfa_types": [],
  "aws_cognito_verification_mechanisms": []
};
