// A server that is configured by the dotenv file of the hosted-UI example and does what that example does: it starts at /login, so that
// people choose how to sign in; a public client without PKCE or state; the user is read from /oauth2/userInfo. Names of the variables:
// https://github.com/oieduardorabelo/node-amazon-cognito-oauth
import { createServer } from "node:http";

const env = process.env;
const cognito = (path, parameters = {}) => {
  const url = new URL(path, env.COGNITO_DOMAIN_NAME_URL);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
};
const login = cognito("/login", {
  response_type: env.COGNITO_LOGIN_RESPONSE_TYPE,
  client_id: env.COGNITO_CLIENT_ID,
  redirect_uri: env.COGNITO_LOGIN_REDIRECT_URL,
});
const loginUrl = `${login}&scope=${env.COGNITO_LOGIN_SCOPE}`; // the scopes are joined by + already
const logoutUrl = cognito("/logout", { client_id: env.COGNITO_CLIENT_ID, logout_uri: env.COGNITO_LOGOUT_REDIRECT_URL });
const callback = new URL(env.COGNITO_LOGIN_REDIRECT_URL);
const afterLogout = new URL(env.COGNITO_LOGOUT_REDIRECT_URL);
let user;
let tokens;

async function signIn(code) {
  const answer = await fetch(cognito("/oauth2/token"), {
    method: "POST",
    body: new URLSearchParams({
      grant_type: env.COGNITO_LOGIN_GRANT_TYPE,
      client_id: env.COGNITO_CLIENT_ID,
      redirect_uri: env.COGNITO_LOGIN_REDIRECT_URL,
      code,
    }),
  });
  tokens = await answer.json();
  if (!answer.ok) throw new Error(tokens.error);
  const info = await fetch(cognito("/oauth2/userInfo"), { headers: { authorization: `Bearer ${tokens.access_token}` } });
  return info.json();
}

createServer(async (request, response) => {
  const url = new URL(request.url, callback);
  const go = (location) => response.writeHead(302, { location: String(location) }).end();
  try {
    if (url.pathname === "/login") return go(loginUrl);
    if (url.pathname === "/logout") return go(logoutUrl);
    if (url.pathname === callback.pathname && url.searchParams.has("code")) {
      user = await signIn(url.searchParams.get("code"));
      return go("/");
    }
    if (url.pathname === callback.pathname) throw new Error(url.searchParams.get("error_description") ?? "no code");
    if (url.pathname === afterLogout.pathname) user = tokens = undefined;
    page(response, user ? "signed in" : "signed out", user);
  } catch (error) {
    page(response, "failed", { error: error.message });
  }
}).listen(Number(env.PORT), "127.0.0.1", () => console.log("listening"));
process.stdin.on("end", () => process.exit(0)).resume();

function page(response, status, claims) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html>
<html lang="en"><title>The hosted UI example</title><link rel="icon" href="data:,">
<body data-status="${status}">
<h1>The hosted UI example</h1>
<p role="status" id="status">${status}</p>
<p><a id="sign-in" href="/login">Sign in</a> <a id="sign-out" href="/logout">Sign out</a></p>
<pre id="claims">${claims ? escape(JSON.stringify(claims, null, 2)) : ""}</pre>
<pre id="id-token" hidden>${tokens?.id_token ?? ""}</pre>
<pre id="access-token" hidden>${tokens?.access_token ?? ""}</pre>`);
}
