// Settings for openid-client. Send a nonce: without one, Cognito makes one up, and openid-client refuses the ID token.
//
//   const config = await client.discovery(new URL(issuer), clientId, clientSecret);
//   const nonce = client.randomNonce();
//   client.buildAuthorizationUrl(config, { ...authorizationParameters, state, nonce, code_challenge, code_challenge_method: "S256" });
//   await client.authorizationCodeGrant(config, currentUrl, { pkceCodeVerifier, expectedState: state, expectedNonce: nonce });
export const issuer = "https://cognito-idp.eu-west-2.amazonaws.com/\\\";//\u2028\u003c/script>";
export const clientId = "id'\" # not: a comment";
export const clientSecret = undefined;
export const authorizationParameters = {
  "redirect_uri": "https://app.example.com/signin-oidc/`$(id)`/\u003c!--",
  "scope": "open\nid: injected \u003c/script>\u003cscript>alert(1)\u003c/script>",
  "identity_provider": "*/ \r\n} ); \u0085\ufeff"
};
