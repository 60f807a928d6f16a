// The client has the authorization code grant: call auth.useCodeGrantFlow() before anything else.
var authData = {
  "UserPoolId": "eu-west-2_Ab12Cd34E",
  "ClientId": "1example23456789",
  "AppWebDomain": "login.example.com",
  "TokenScopesArray": [
    "openid",
    "aws.cognito.signin.user.admin",
    "https://api.example.com/a&b"
  ],
  "RedirectUriSignIn": "http://localhost:4200/oauth/cognito",
  "RedirectUriSignOut": "http://localhost:4200/oauth/cognito/logout",
  "AdvancedSecurityDataCollectionFlag": false
};
