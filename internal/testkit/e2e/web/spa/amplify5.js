// aws-amplify 5, configured by aws-exports.js. Its Auth is the package @aws-amplify/auth; the other packages it bundles play no part.
import { Auth } from "amplify-auth-5";
import { clearAddress, failure, page } from "./page.js";

// federatedSignIn takes a provider of one's own as customProvider, and untyped code, such as MIRACL's guide has, as provider.
const { default: config, provider, customProvider } = await import("/config.js");
const failureText = failure();

Auth.configure(config);

async function tokens(user) {
  const session = user.getSignInUserSession();
  return { idToken: session.getIdToken().getJwtToken(), accessToken: session.getAccessToken().getJwtToken() };
}

page({
  async start() {
    if (failureText) {
      clearAddress();
      throw new Error(failureText);
    }
    // currentAuthenticatedUser waits for a login that is coming back.
    const user = await Auth.currentAuthenticatedUser().catch(() => undefined);
    return user && tokens(user);
  },
  signIn: () => Auth.federatedSignIn(customProvider ? { customProvider } : provider ? { provider } : undefined),
  signOut: () => Auth.signOut(),
  async refresh() {
    const user = await Auth.currentAuthenticatedUser();
    const session = await Auth.currentSession();
    await new Promise((resolve, reject) =>
      user.refreshSession(session.getRefreshToken(), (error) => (error ? reject(error) : resolve())),
    );
    return tokens(user);
  },
});
