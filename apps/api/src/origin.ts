import type { FastifyReply, FastifyRequest } from "fastify";
import type { Env } from "./env.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Cross-site request forgery: a browser names the page's origin in every unsafe request, and it must be ours. */
export function refuseForeignOrigin(env: Env) {
  const own = new URL(env.publicUrl).origin;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin, host } = request.headers;
    if (SAFE.has(request.method) || origin === undefined || origin === own) return;
    if (URL.canParse(origin) && new URL(origin).host === host) return;
    await reply.status(403).send({ error: "foreign-origin" });
  };
}
