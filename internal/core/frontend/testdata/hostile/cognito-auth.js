// The client has the authorization code grant: call auth.useCodeGrantFlow() before anything else.
var authData = {
  "UserPoolId": "eu-west-2_\"+alert(1)+\"",
  "ClientId": "id'\" # not: a comment",
  "AppWebDomain": "login.example.com",
  "TokenScopesArray": [
    "open\nid: injected",
    "\u003c/script>\u003cscript>alert(1)\u003c/script>"
  ],
  "RedirectUriSignIn": "https://app.example.com/signin-oidc/`$(id)`/\u003c!--",
  "RedirectUriSignOut": "https://app.example.com/\"\u0007\u007f",
  "IdentityProvider": "*/ \r\n} ); \u0085\ufeff",
  "AdvancedSecurityDataCollectionFlag": false
};
