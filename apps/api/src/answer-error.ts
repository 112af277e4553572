import { DomainError, type ErrorCode } from "@commonbench/domain/errors";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { FastifyReply, FastifyRequest } from "fastify";

/** How an expected end of a verb is called outside: over tRPC, and over HTTP by the same meaning. */
export const ENDS = {
  NOT_FOUND: { code: "NOT_FOUND", status: 404 },
  FORBIDDEN: { code: "FORBIDDEN", status: 403 },
  REFUSED: { code: "UNPROCESSABLE_CONTENT", status: 422 },
  CONFLICT: { code: "CONFLICT", status: 409 },
  UNAUTHENTICATED: { code: "UNAUTHORIZED", status: 401 },
  TOO_MANY: { code: "TOO_MANY_REQUESTS", status: 429 },
} as const satisfies Record<ErrorCode, { code: TRPC_ERROR_CODE_KEY; status: number }>;

/** Of a route outside tRPC. What nobody expected is logged and says nothing of itself. */
export function answerError(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) {
  reply.header("cache-control", "no-store");
  if (error instanceof DomainError)
    return reply.status(ENDS[error.code].status).send({ error: { reason: error.reason } });
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, "request failed");
  return reply.status(status).send({ error: { reason: null } });
}
