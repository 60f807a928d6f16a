// amazon-cognito-auth-js, as its own page tells: the implicit grant unless useCodeGrantFlow is called, no PKCE.
import { CognitoAuth } from "amazon-cognito-auth-js";
import { failure, page } from "./page.js";

const { default: config, codeGrant } = await import("/config.js");
const auth = new CognitoAuth(config);
if (codeGrant) auth.useCodeGrantFlow();

const tokens = (session) => ({
  idToken: session.getIdToken().getJwtToken(),
  accessToken: session.getAccessToken().getJwtToken(),
});

const handled = (begin) =>
  new Promise((resolve, reject) => {
    auth.userhandler = { onSuccess: (session) => resolve(tokens(session)), onFailure: (error) => reject(failure() ?? error) };
    begin();
  });

page({
  start() {
    const error = failure();
    if (error) throw new Error(error);
    const returning = location.search.includes("code=") || location.hash.includes("_token=");
    if (returning) return handled(() => auth.parseCognitoWebResponse(location.href));
    return auth.isUserSignedIn() ? handled(() => auth.getSession()) : undefined;
  },
  signIn: () => auth.getSession(),
  signOut: () => auth.signOut(),
  refresh: () => handled(() => auth.refreshSession(auth.getSignInUserSession().getRefreshToken().getToken())),
});
