// Verifies tokens as a resource server does, with aws-jwt-verify. Standard input: {"userPoolId", "clientId", "idToken", "accessToken"}.
// Standard output: {"id": claims, "access": claims}. It fails with the library's reason.
import { text } from "node:stream/consumers";
import { CognitoJwtVerifier } from "aws-jwt-verify";

const { userPoolId, clientId, idToken, accessToken } = JSON.parse(await text(process.stdin));
const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: null });

async function verify(token, tokenUse) {
  const claims = await verifier.verify(token, { tokenUse });
  return claims;
}

console.log(JSON.stringify({ id: await verify(idToken, "id"), access: await verify(accessToken, "access") }));
