import type { FastifyRequest } from "fastify";

/** Headers for the auth library, with the client's address as this server saw it. */
export function authHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string" && !name.startsWith("x-commonbench")) headers.set(name, value);
  }
  headers.set("x-commonbench-client", request.ip);
  return headers;
}
