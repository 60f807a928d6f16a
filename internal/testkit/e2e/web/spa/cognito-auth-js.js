// amazon-cognito-auth-js, as its own page tells: the library and authData come by script elements, the implicit grant unless
// useCodeGrantFlow is called, no PKCE.
/* global AmazonCognitoIdentity, authData */
import { page } from "./page.js";

const { codeGrant, state } = await import("/config.js");
const auth = new AmazonCognitoIdentity.CognitoAuth(authData);
if (state) auth.setState(state);
if (codeGrant) auth.useCodeGrantFlow();

const tokens = (session) => ({
  idToken: session.getIdToken().getJwtToken(),
  accessToken: session.getAccessToken().getJwtToken(),
});

// handled begins something that ends at one of the two functions of the page. Which one it was is left for the tests to see.
const handled = (begin) =>
  new Promise((resolve, reject) => {
    auth.userhandler = {
      onSuccess(session) {
        Object.assign(document.body.dataset, { handler: "onSuccess", state: session.getState() ?? "" });
        resolve(tokens(session));
      },
      onFailure(error) {
        document.body.dataset.handler = "onFailure";
        reject(error);
      },
    };
    begin();
  });

page({
  start() {
    const returning = /[?&#](code|error|id_token|access_token)=/.test(location.href);
    if (returning) return handled(() => auth.parseCognitoWebResponse(location.href));
    return auth.isUserSignedIn() ? handled(() => auth.getSession()) : undefined;
  },
  signIn: () => auth.getSession(),
  signOut: () => auth.signOut(),
  refresh: () => handled(() => auth.refreshSession(auth.getSignInUserSession().getRefreshToken().getToken())),
});
