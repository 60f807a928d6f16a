// The page around login.js: two buttons, and who is signed in. Tokens live as long as the page does.

const element = (id) => document.getElementById(id);

// show tells the person, and whoever looks at the page by program, how things stand.
function show(status, text) {
  document.body.dataset.status = status;
  element("status").textContent = text;
  element("signed-in").hidden = status !== "signed in";
  element("signed-out").hidden = status === "signed in";
}

function fail(error) {
  show("failed", "That did not work.");
  element("problem").textContent = error.message;
  element("problem").hidden = false;
}

// fill makes a row of each claim.
function fill(table, claims) {
  for (const [name, value] of Object.entries(claims)) {
    const row = table.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = name;
    row.append(head);
    const cell = row.insertCell();
    cell.dataset.claim = name;
    cell.textContent = readable(name, value);
  }
}

function readable(name, value) {
  if (["exp", "iat", "auth_time"].includes(name)) return `${value} (${new Date(value * 1000).toLocaleString()})`;
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
}

try {
  const login = await import("./login.js");
  element("sign-in").onclick = () => login.start().catch(fail);
  element("sign-out").onclick = login.leave;
  const person = await login.finish();
  if (person) {
    fill(element("id-token"), person.claims);
    fill(element("user-info"), person.userInfo);
    show("signed in", `Signed in as ${person.claims["cognito:username"]}.`);
  } else {
    show("signed out", "Nobody is signed in.");
  }
} catch (error) {
  fail(error);
}
