// aws-amplify 6, configured by any of the three formats it reads: ResourcesConfig, amplify_outputs.json, aws-exports.js.
import { Amplify } from "aws-amplify";
import { fetchAuthSession, fetchUserAttributes, getCurrentUser, signInWithRedirect, signOut } from "aws-amplify/auth";
import { Hub } from "aws-amplify/utils";
import { clearAddress, failure, page } from "./page.js";

const { default: config, provider, loginHint } = await import("/config.js");

async function tokens(options) {
  const session = await fetchAuthSession(options);
  if (!session.tokens) return undefined;
  return { idToken: String(session.tokens.idToken), accessToken: String(session.tokens.accessToken) };
}

// settled waits for the listener that aws-amplify/auth installs: it redeems the code on its own.
function settled() {
  return new Promise((resolve, reject) => {
    Hub.listen("auth", ({ payload }) => {
      if (payload.event === "signInWithRedirect") resolve();
      if (payload.event === "signInWithRedirect_failure") reject(new Error(failureText ?? payload.data?.error?.message));
    });
  });
}

const failureText = failure();
const returning = new URLSearchParams(location.search).has("code") || failureText;
const done = returning ? settled() : Promise.resolve();
Amplify.configure(config);

page({
  async start() {
    await done;
    if (returning) clearAddress();
    const now = await tokens();
    if (now) {
      const user = await getCurrentUser();
      document.body.dataset.username = user.username;
      // The user's attributes are for those whom the client gives this scope.
      if (atob(now.accessToken.split(".")[1]).includes("aws.cognito.signin.user.admin")) {
        document.body.dataset.email = (await fetchUserAttributes()).email ?? "";
      }
    }
    return now;
  },
  signIn: () => signInWithRedirect({ provider: provider && { custom: provider }, options: { loginHint } }),
  signOut: () => signOut(),
  refresh: () => tokens({ forceRefresh: true }),
});
