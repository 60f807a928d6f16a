// Settings for openid-client. Send a nonce: without one, Cognito makes one up, and openid-client refuses the ID token.
//
//   const config = await client.discovery(new URL(issuer), clientId, clientSecret);
//   const nonce = client.randomNonce();
//   client.buildAuthorizationUrl(config, { ...authorizationParameters, state, nonce, code_challenge, code_challenge_method: "S256" });
//   await client.authorizationCodeGrant(config, currentUrl, { pkceCodeVerifier, expectedState: state, expectedNonce: nonce });
export const issuer = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ";
export const clientId = "1example23456789";
export const clientSecret = process.env.COGNITO_CLIENT_SECRET;
export const authorizationParameters = {
  "redirect_uri": "https://app.example.com/login/oauth2/code/cognito",
  "scope": "openid orders/read",
  "identity_provider": "Idura Verify"
};
