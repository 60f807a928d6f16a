// The page that every application shares: two buttons, and what became of the login.
//
// app.start() is called once: it takes up a login that comes back from Cognito, if one does, and returns the tokens of whoever is
// signed in, { idToken, accessToken }, or nothing. app.signIn(), app.signOut() and app.refresh() do what they say; refresh returns
// new tokens.
const element = (id) => document.getElementById(id);

function report(status, error) {
  element("status").textContent = status;
  element("error").textContent = error ? String(error.message ?? error) : "";
  document.body.dataset.status = status;
}

function show(tokens) {
  element("id-token").textContent = tokens?.idToken ?? "";
  element("access-token").textContent = tokens?.accessToken ?? "";
  element("claims").textContent = tokens ? JSON.stringify(payload(tokens.idToken), null, 2) : "";
  element("sign-in").hidden = Boolean(tokens);
  element("sign-out").hidden = element("refresh").hidden = !tokens;
  report(tokens ? "signed in" : "signed out");
}

// payload reads a token for display. A back end verifies; see verify.mjs.
function payload(token) {
  const bytes = Uint8Array.from(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

const guard = (action) => async () => {
  try {
    await action();
  } catch (error) {
    report("failed", error);
  }
};

export async function page(app) {
  element("sign-in").onclick = guard(() => app.signIn());
  element("sign-out").onclick = guard(() => app.signOut());
  element("refresh").onclick = guard(async () => {
    report("refreshing");
    show(await app.refresh());
  });
  await guard(async () => show(await app.start()))();
}

// failure is the error that Cognito hands to the callback URL, if it does.
export function failure() {
  const parameters = new URLSearchParams(location.search.slice(1) || location.hash.slice(1));
  return parameters.get("error_description") ?? parameters.get("error");
}

export function clearAddress() {
  history.replaceState(null, "", location.pathname);
}
