// A back end with a confidential client, on openid-client: code grant with PKCE, state and nonce, the tokens stay on the server.
// Its arguments are the module that cogfed_client_config emitted, and Cognito's sign-out URL. The module takes the client secret
// from COGNITO_CLIENT_SECRET.
import process from "node:process";
import { createServer } from "node:http";
import * as client from "openid-client";

const [module, logoutUrl] = process.argv.slice(2);
const { issuer, clientId, clientSecret, authorizationParameters } = await import(module);
const callback = new URL(authorizationParameters.redirect_uri);
const home = new URL("/", callback).href;
const config = await client.discovery(new URL(issuer), clientId, clientSecret);
const pending = new Map(); // by state: what a login must come back with
let session;

const routes = {
  "/": (response) => page(response, session ? "signed in" : "signed out", session?.claims()),
  async "/login"(response) {
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()]; // Cognito invents a nonce for those who send none
    pending.set(state, { verifier, nonce });
    const url = client.buildAuthorizationUrl(config, {
      ...authorizationParameters,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    redirect(response, url.href);
  },
  async [callback.pathname](response, url) {
    const state = url.searchParams.get("state");
    const { verifier, nonce } = pending.get(state) ?? {};
    pending.delete(state);
    session = await client.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
    redirect(response, home);
  },
  async "/refresh"(response) {
    const { refresh_token: kept } = session;
    session = await client.refreshTokenGrant(config, kept);
    session.refresh_token ??= kept; // Cognito sends another one only with rotation
    page(response, "refreshed", session.claims());
  },
  "/logout"(response) {
    session = undefined;
    redirect(response, logoutUrl);
  },
};

function redirect(response, location) {
  response.writeHead(302, { location }).end();
}

function page(response, status, claims) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html>
<html lang="en"><title>A web application</title><link rel="icon" href="data:,">
<body data-status="${status}">
<h1>A web application</h1>
<p role="status" id="status">${status}</p>
<p><a id="sign-in" href="/login">Sign in</a> <a id="sign-out" href="/logout">Sign out</a></p>
<pre id="claims">${claims ? escape(JSON.stringify(claims, null, 2)) : ""}</pre>`);
}

createServer(async (request, response) => {
  const url = new URL(request.url, home);
  try {
    const route = routes[url.pathname];
    await (route ? route(response, url) : response.writeHead(404).end());
  } catch (error) {
    page(response, "failed", { error: error.error_description ?? error.error ?? error.message });
  }
}).listen(Number(callback.port), "127.0.0.1", () => console.log("listening"));
process.stdin.on("end", () => process.exit(0)).resume();
