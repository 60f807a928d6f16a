// Settings for openid-client. Send a nonce: without one, Cognito makes one up, and openid-client refuses the ID token.
//
//   const config = await client.discovery(new URL(issuer), clientId, clientSecret);
//   const nonce = client.randomNonce();
//   client.buildAuthorizationUrl(config, { ...authorizationParameters, state, nonce, code_challenge, code_challenge_method: "S256" });
//   await client.authorizationCodeGrant(config, currentUrl, { pkceCodeVerifier, expectedState: state, expectedNonce: nonce });
export const issuer = "https://issuer-cognito-idp.eu-west-2.amazonaws.com/eu-west-2_Ab12Cd34E";
export const clientId = "1example23456789";
export const clientSecret = undefined;
export const authorizationParameters = {
  "redirect_uri": "http://localhost:4200/oauth/cognito",
  "scope": "openid aws.cognito.signin.user.admin https://api.example.com/a&b"
};
