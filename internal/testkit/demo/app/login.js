// OpenID Connect for a single-page application in front of Amazon Cognito: the authorization code grant with PKCE (RFC 7636), and
// what there is to check of an ID token that came straight from the token endpoint (OpenID Connect Core 1.0, section 3.1.3.7).
// An application of yours would rather use a library; cogfed writes the configuration of many.

// config.json has three members: client, which is what the data source cogfed_client_config emits for oidc-client-ts, its logout_url,
// and local_port, the port of a local Cognito. On AWS the last one is left out.
const config = await (await fetch("config.json", { cache: "no-store" })).json();
const { client } = config;

// reach makes a login local, and nothing else on this page does. The local Cognito plays hosts of AWS and of the identity provider,
// for which it has no certificates that a browser trusts; so it answers to https://HOST at http://HOST.localhost:PORT as well, and
// leads from there to other such addresses. On AWS there is no port, and an address is reached where it is.
const reach = (address) =>
  config.local_port ? address.replace(/^https:\/\/([^/?#]+)/, `http://$1.localhost:${config.local_port}`) : address;

// start sends the browser to sign in. What proves that the answer belongs to the question waits in this tab.
export async function start() {
  const asked = { state: random(), nonce: random(), verifier: random() };
  sessionStorage.setItem("login", JSON.stringify(asked));
  const { authorization_endpoint } = await discover();
  const challenge = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(asked.verifier));
  location.assign(authorization_endpoint + "?" + new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: client.redirect_uri,
    response_type: client.response_type,
    scope: client.scope,
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: base64url(new Uint8Array(challenge)),
    code_challenge_method: "S256",
    ...client.extraQueryParams,
  }));
}

// finish takes up the login that a browser comes back from: the claims of the ID token and the user info, or null if there is none.
export async function finish() {
  const answer = new URLSearchParams(location.search);
  const asked = JSON.parse(sessionStorage.getItem("login"));
  sessionStorage.removeItem("login");
  if (!answer.has("state") && !answer.has("error")) return null;
  history.replaceState(null, "", location.pathname); // a code is good for once
  if (answer.get("state") !== asked?.state) throw new Error("This answer belongs to no login of this tab.");
  if (answer.has("error")) throw new Error(answer.get("error_description") ?? answer.get("error"));

  const { issuer, token_endpoint, userinfo_endpoint } = await discover();
  const tokens = await ask(token_endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: client.client_id,
      redirect_uri: client.redirect_uri,
      code: answer.get("code"),
      code_verifier: asked.verifier,
    }),
  });
  const claims = read(tokens.id_token);
  const expected = { iss: issuer, aud: client.client_id, nonce: asked.nonce };
  for (const [name, value] of Object.entries(expected)) {
    if (claims[name] !== value) throw new Error(`The claim ${name} of the ID token is not the expected one.`);
  }
  if (claims.exp * 1000 < Date.now()) throw new Error("The ID token has expired.");
  return { claims, userInfo: await ask(userinfo_endpoint, { headers: { Authorization: `Bearer ${tokens.access_token}` } }) };
}

// leave ends the session at Cognito, which sends the browser back.
export const leave = () => location.assign(reach(config.logout_url));

async function discover() {
  const metadata = await ask(`${reach(client.authority)}/.well-known/openid-configuration`);
  if (metadata.issuer !== client.authority) throw new Error("The metadata is that of another issuer.");
  return metadata;
}

async function ask(address, request) {
  const reply = await fetch(address, request).catch(() => {
    throw new Error(`The browser cannot reach ${address}.`);
  });
  const body = await reply.json();
  if (!reply.ok) throw new Error(body.error_description ?? body.error ?? `${address} answers with status ${reply.status}.`);
  return body;
}

// read returns the claims of a token.
function read(token) {
  const payload = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (character) => character.charCodeAt(0))));
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
