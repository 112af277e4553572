import { DomainError } from "@commonbench/domain/errors";
import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";
import { ZodError } from "zod";
import { requireActing, requirePerson } from "./actor.ts";
import { ENDS } from "./answer-error.ts";
import type { Ctx } from "./context.ts";

/** What a client learns of a failed field: where, and which limit; never the value. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
  readonly min?: number;
  readonly max?: number;
}

/** Proxies end what is silent for a minute; a page that hears nothing for longer connects again. */
const HEARTBEAT = { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } };

const t = initTRPC.context<Ctx>().create({
  sse: HEARTBEAT,
  errorFormatter({ shape, error }) {
    const { cause } = error;
    const expected = cause instanceof DomainError;
    const invalid = cause instanceof ZodError && error.code === "BAD_REQUEST";
    return {
      code: shape.code,
      message: expected ? cause.reason : invalid ? "invalid-input" : safeMessage(error.code),
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        reason: expected ? cause.reason : null,
        details: expected ? (cause.data ?? null) : null,
        fields: invalid ? fieldIssues(cause) : null,
      },
    };
  },
});

function safeMessage(code: TRPC_ERROR_CODE_KEY): string {
  return code === "INTERNAL_SERVER_ERROR" ? "internal" : code.toLowerCase().replaceAll("_", "-");
}

function fieldIssues(error: ZodError): FieldIssue[] {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join("."),
    code: issue.code === "custom" ? issue.message : issue.code,
    ...("minimum" in issue ? { min: Number(issue.minimum) } : {}),
    ...("maximum" in issue ? { max: Number(issue.maximum) } : {}),
  }));
}

const mapped = t.procedure.use(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: ENDS[cause.code].code, message: cause.reason, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR")
    ctx.log.error({ err: result.error, procedure: path }, "procedure failed");
  return result;
});

export const router = t.router;

/** Anybody, signed in or not. */
export const open = mapped;

/** A signed-in person. */
export const person = mapped.use(({ ctx, next }) => next({ ctx: requirePerson(ctx) }));

/** A signed-in person who acts for an organisation. */
export const acting = mapped.use(({ ctx, next }) => next({ ctx: requireActing(ctx) }));
