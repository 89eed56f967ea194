/** A small OpenID provider on a free port of this machine: enough for the code flow, with tokens that are really signed. */
import { generateKeyPairSync, sign } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

export interface OpenidProvider {
  readonly issuer: string;
  /** The code that the provider would send the person back with, for the address that they were sent to. */
  authorize(address: string, claims: Claims): string;
  close(): Promise<void>;
}

export async function startOpenidProvider(clientId: string): Promise<OpenidProvider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const granted = new Map<string, object>();
  const server = createServer(async (request, response) => {
    if (request.url === "/.well-known/openid-configuration") return send(response, configuration());
    if (request.url === "/jwks") {
      const key = publicKey.export({ format: "jwk" });
      return send(response, { keys: [{ ...key, kid: "1", alg: "RS256", use: "sig" }] });
    }
    let form = "";
    for await (const chunk of request) form += chunk;
    const claims = granted.get(new URLSearchParams(form).get("code") ?? "");
    if (request.url !== "/token" || !claims) return send(response, { error: "invalid_grant" }, 400);
    send(response, { access_token: "a", token_type: "Bearer", id_token: token(claims) });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function configuration() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  function token(claims: object): string {
    const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url");
    const now = Math.floor(Date.now() / 1000);
    const signed = `${part({ alg: "RS256", kid: "1" })}.${part({ iss: issuer, aud: clientId, iat: now, exp: now + 60, ...claims })}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  return {
    issuer,
    authorize(address, claims) {
      const code = `code-${granted.size}`;
      granted.set(code, { ...claims, nonce: new URL(address).searchParams.get("nonce") });
      return code;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(response: ServerResponse, content: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
}
