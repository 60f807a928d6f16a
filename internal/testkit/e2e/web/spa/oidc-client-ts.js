// oidc-client-ts, which react-oidc-context wraps: discovery, code grant with PKCE, refresh at the token endpoint.
import { UserManager } from "oidc-client-ts";
import { clearAddress, failure, page } from "./page.js";

const { default: config, logoutUrl } = await import("/config.js");
const manager = new UserManager(config);

const tokens = (user) => user && { idToken: user.id_token, accessToken: user.access_token };

page({
  async start() {
    if (!new URLSearchParams(location.search).has("state")) return tokens(await manager.getUser());
    const failureText = failure();
    try {
      return tokens(await manager.signinCallback());
    } catch (error) {
      throw failureText ? new Error(failureText) : error;
    } finally {
      clearAddress();
    }
  },
  signIn: () => manager.signinRedirect(),
  async signOut() {
    // Cognito's sign-out has parameters of its own: client_id and logout_uri.
    await manager.removeUser();
    location.assign(logoutUrl);
  },
  refresh: async () => tokens(await manager.signinSilent()),
});
