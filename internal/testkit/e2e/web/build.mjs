// Bundles each application of spa/ into dist/<name>/, a folder that a static file server can serve.
import { copyFile } from "node:fs/promises";
import { build } from "esbuild";

const applications = ["amplify6", "amplify5", "oidc-client-ts", "cognito-auth-js"];

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
    await copyFile("spa/index.html", `dist/${name}/index.html`);
  }),
);
