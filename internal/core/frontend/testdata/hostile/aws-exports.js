export default {
  "aws_project_region": "eu-west-2",
  "aws_cognito_region": "eu-west-2",
  "aws_user_pools_id": "eu-west-2_\"+alert(1)+\"",
  "aws_user_pools_web_client_id": "id'\" # not: a comment",
  "oauth": {
    "domain": "login.example.com",
    "scope": [
      "open\nid: injected",
      "\u003c/script>\u003cscript>alert(1)\u003c/script>"
    ],
    "redirectSignIn": "https://app.example.com/signin-oidc/`$(id)`/\u003c!--",
    "redirectSignOut": "https://app.example.com/\"\u0007\u007f",
    "responseType": "code"
  },
  "aws_cognito_username_attributes": [],
  "aws_cognito_social_providers": [],
  "aws_cognito_signup_attributes": [],
  "aws_cognito_mfa_configuration": "OFF",
  "aws_cognito_mfa_types": [],
  "aws_cognito_verification_mechanisms": []
};
