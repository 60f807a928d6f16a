// OpenID Connect providers for the end-to-end tests: oidc-provider, which is OpenID-certified and knows nothing of this project.
//
// Standard input is one JSON array of issuers:
//   [{ "issuer": "https://api.mpin.io", "clients": [{ "client_id": "…", "client_secret": "…", "redirect_uris": ["…"],
//      "userinfo": "plainJson" | "signedJwt" | "signedAndEncryptedJwt" | "fromTokenEndpoint", "pkce": true if it is demanded }],
//      "paths": { "authorization": "/authorize", … },
//      "people": { "alice": {claims} },
//      "mounts": { "/common/v2.0": {members of the discovery document there} }, where it is found; at the root when left out,
//      "hang_up": ["/jwks", …], paths whose requests it does not answer }]
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

// What a client is set to for each way to answer for the user info. The key of an encrypted answer is made of the client secret. Where the
// claims are in the ID token, as they are here anyway, nobody is meant to ask for the user info: see listen.
const SIGNED = { userinfo_signed_response_alg: "RS256" };
const USERINFO = {
  signedJwt: SIGNED,
  signedAndEncryptedJwt: { ...SIGNED, userinfo_encrypted_response_alg: "A256KW", userinfo_encrypted_response_enc: "A128CBC-HS256" },
};

// everything: eIDs at Idura put their claims under the scope openid.
function configuration({ clients: given, paths, people, everything }) {
  const claims = everything ? { openid: Object.values(SCOPES).flat() } : SCOPES;
  const demanding = new Set(given.filter(({ pkce }) => pkce).map((client) => client.client_id));
  const clients = given.map(({ userinfo, pkce, ...client }) => ({
    grant_types: ["authorization_code"],
    response_types: ["code"],
    token_endpoint_auth_method: "client_secret_post", // the only method that Cognito knows
    ...USERINFO[userinfo],
    ...client,
  }));
  return {
    clients,
    clientAuthMethods: [...new Set(clients.map((client) => client.token_endpoint_auth_method))],
    claims,
    scopes: Object.keys(SCOPES),
    conformIdTokenClaims: false,
    routes: paths,
    pkce: { required: (_, client) => demanding.has(client.clientId) }, // Cognito sends no challenge to an identity provider
    features: { devInteractions: { enabled: true }, userinfo: { enabled: true }, jwtUserinfo: { enabled: true }, encryption: { enabled: true } },
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
  const { mounts = { "": {} }, hang_up: hangUp = [] } = definition;
  const unasked = definition.clients.filter(({ userinfo }) => userinfo === "fromTokenEndpoint").map((client) => client.client_id);
  provider.use(async (ctx, next) => {
    const mount = Object.keys(mounts).find((path) => ctx.path.startsWith(`${path}/`)) ?? "";
    ctx.url = ctx.url.slice(mount.length); // oidc-provider puts what is cut off before its own addresses
    if (hangUp.includes(ctx.path)) {
      ctx.respond = false;
      ctx.req.socket.destroy();
      return;
    }
    await next();
    if (ctx.oidc?.route === "userinfo" && unasked.includes(ctx.oidc.client?.clientId)) {
      ctx.status = 400;
      ctx.body = { error: "invalid_request" };
    }
    if (ctx.path === "/.well-known/openid-configuration") ctx.body = { ...ctx.body, ...mounts[mount] };
  });
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
