// OpenID Connect providers for the end-to-end tests: oidc-provider, which is OpenID-certified and knows nothing of this project.
//
// Standard input is one JSON array of issuers:
//   [{ "issuer": "https://api.mpin.io", "clients": [{ "client_id": "…", "client_secret": "…", "redirect_uris": ["…"],
//      "userinfo": "plainJson" | "signedJwt" }], "paths": { "authorization": "/authorize", … }, "people": { "alice": {claims} } }]
// Each listens on a loopback port of its own, speaks plain HTTP and believes X-Forwarded-Proto and -Host. Standard output is one line
// of JSON, {"https://api.mpin.io": "http://127.0.0.1:40001", …}, once all listen. It ends when standard input closes.
import { once } from "node:events";
import process from "node:process";
import Provider from "oidc-provider";

const SCOPES = {
  openid: ["sub"],
  email: ["email", "email_verified"],
  profile: ["name", "given_name", "family_name", "birthdate", "preferred_username"],
};

// everything: eIDs at Idura put their claims under the scope openid.
function configuration({ clients, paths, people, everything }) {
  const claims = everything ? { openid: Object.values(SCOPES).flat() } : SCOPES;
  return {
    clients: clients.map(({ userinfo, ...client }) => ({
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_post", // the only method that Cognito knows
      ...(userinfo === "signedJwt" ? { userinfo_signed_response_alg: "RS256" } : {}),
      ...client,
    })),
    claims,
    scopes: Object.keys(SCOPES),
    conformIdTokenClaims: false,
    routes: paths,
    pkce: { required: () => false }, // Cognito sends no challenge to an identity provider
    features: { devInteractions: { enabled: true }, userinfo: { enabled: true }, jwtUserinfo: { enabled: true } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(people?.[id] ?? {}) }),
    }),
    // Whoever logs in has agreed: a consent page would test oidc-provider, not the federation.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope(Object.keys(SCOPES).join(" "));
      await grant.save();
      return grant;
    },
  };
}

async function listen(definition) {
  const provider = new Provider(definition.issuer, configuration(definition));
  provider.proxy = true;
  provider.on("server_error", (_, error) => console.error(definition.issuer, error));
  const server = provider.listen(0, "127.0.0.1");
  await once(server, "listening");
  return [definition.issuer, `http://127.0.0.1:${server.address().port}`];
}

process.stdin.setEncoding("utf8");
let line = "";
for await (const chunk of process.stdin) {
  line += chunk;
  if (line.includes("\n")) break;
}
const definitions = JSON.parse(line);
process.stdout.write(`${JSON.stringify(Object.fromEntries(await Promise.all(definitions.map(listen))))}\n`);
process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
