// The client has the authorization code grant: call auth.useCodeGrantFlow() before anything else.
var authData = {
  "UserPoolId": "eu-west-2_Ab12Cd34E",
  "ClientId": "1example23456789",
  "AppWebDomain": "acme-login.auth.eu-west-2.amazoncognito.com",
  "TokenScopesArray": [
    "email",
    "openid",
    "profile"
  ],
  "RedirectUriSignIn": "http://localhost:3000",
  "RedirectUriSignOut": "http://localhost:3000",
  "IdentityProvider": "MIRACL",
  "AdvancedSecurityDataCollectionFlag": false
};
