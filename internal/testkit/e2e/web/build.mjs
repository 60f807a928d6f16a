// Bundles each application of spa/ into dist/<name>/, a folder that a static file server can serve.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const applications = ["amplify6", "amplify5", "oidc-client-ts", "cognito-auth-js"];

// What the page of amazon-cognito-auth-js has in front of its own script: the library, and what it is configured by.
const library = "dist/amazon-cognito-auth.min.js";
const scripts = { "cognito-auth-js": [library, "auth-data.js"] };

// page writes the page of an application, with further script elements.
async function page(name) {
  const elements = (scripts[name] ?? []).map((source) => `<script src="${source}"></script>\n`).join("");
  const text = await readFile("spa/index.html", "utf8");
  await writeFile(`dist/${name}/index.html`, text.replace('<script type="module"', `${elements}$&`));
}

await Promise.all(
  applications.map(async (name) => {
    await build({
      entryPoints: { app: `spa/${name}.js` },
      outdir: `dist/${name}`,
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      legalComments: "external",
      define: { global: "window" }, // aws-amplify 5 expects the name that Node gives to the window
      external: ["/config.js"], // written by the test, from what cogfed_client_config emitted
      logLevel: "warning",
    });
    await page(name);
  }),
);
await mkdir("dist/cognito-auth-js/dist", { recursive: true });
await copyFile(`node_modules/amazon-cognito-auth-js/${library}`, `dist/cognito-auth-js/${library}`);
