// Loaded before a server (node --require): every TLS connection goes to COGFED_TLS_PORT on loopback, where the local Cognito
// answers for the real names. Name, SNI and certificate check stay as they are; NODE_EXTRA_CA_CERTS brings the authority.
const tls = require("node:tls");

const connect = tls.connect;
tls.connect = (...given) => {
  const [options, ...rest] = typeof given[0] === "object" ? given : [given[2] ?? {}, given[3]];
  const servername = options.servername || options.host;
  return connect({ ...options, servername, host: "127.0.0.1", port: Number(process.env.COGFED_TLS_PORT) }, ...rest);
};
