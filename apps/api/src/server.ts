import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from "fastify";
import { pino } from "pino";
import { randomUUID } from "node:crypto";
import type { Ctx, Parts } from "./context.ts";
import { registerCalendars } from "./features/calendars/routes.ts";
import { registerAuth } from "./features/people/auth-route.ts";
import { createAuth } from "./features/people/auth.ts";
import { loadActorByToken } from "./features/people/load-actor.ts";
import { sessionToken } from "./features/people/session-token.ts";
import { registerPaymentWebhook } from "./features/billing/card/webhook-route.ts";
import { registerPapers } from "./features/billing/papers/routes.ts";
import { registerFiles } from "./features/files/routes.ts";
import { registerBounces } from "./features/mail/bounce-route.ts";
import { registerInboundMail } from "./features/inbound-mail/routes.ts";
import { registerMailbox } from "./features/mail/mailbox.ts";
import { registerPreview } from "./features/mail/preview.ts";
import { registerUnsubscribe } from "./features/notifications/unsubscribe-route.ts";
import { storeUnmet } from "./features/searches/count-unmet.ts";
import { registerHealth } from "./health.ts";
import { openLive } from "./live.ts";
import { refuseForeignOrigin } from "./origin.ts";
import { type AppRouter, appRouter } from "./router.ts";
import { transactions } from "./tx.ts";
import { registerWeb } from "./web.ts";

const BATCH = 20;

/** Builds the HTTP server over the given parts; it does not listen yet. */
export async function createServer(parts: Parts): Promise<FastifyInstance> {
  const { env, db } = parts;
  const redact = ["req.headers.cookie", "req.headers.authorization"];
  const logger: FastifyBaseLogger = pino({ level: env.logLevel, redact, base: undefined });
  const app = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: env.trustProxy,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: "idle",
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The map and the floating panels set style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: env.publicUrl.startsWith("https:") ? [] : null,
      },
    },
    strictTransportSecurity: env.publicUrl.startsWith("https:"),
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
  });
  await app.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  app.addHook("onRequest", refuseForeignOrigin(env));

  const auth = createAuth(parts);
  const tx = transactions(db);
  const live = openLive(parts.pool, db);
  app.addHook("preClose", () => live.close());
  app.addHook("onClose", () => storeUnmet(parts));
  const contextOf = async (request: FastifyRequest): Promise<Ctx> => {
    const token = sessionToken(request.headers.cookie, env);
    const actor = token === null ? null : await loadActorByToken(parts.pool, token);
    return { ...parts, actor, log: request.log, tx, live };
  };

  await app.register(registerHealth, { parts });
  await app.register(registerAuth, { auth });
  await app.register(registerFiles, { contextOf });
  await app.register(registerPapers, { contextOf });
  await app.register(registerBounces, { parts });
  await app.register(registerPaymentWebhook, { parts });
  await app.register(registerUnsubscribe, { parts });
  await app.register(registerCalendars, { parts });
  if (env.mailInSecret !== undefined) await app.register(registerInboundMail, { parts, secret: env.mailInSecret });
  if (env.localMailbox) {
    await app.register(registerMailbox, { parts });
    await app.register(registerPreview, { parts });
  }
  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      maxBatchSize: BATCH,
      // A stream says itself that nobody may keep or hold it back.
      responseMeta: ({ type, paths, errors }) =>
        type === "subscription" ? {} : { headers: { "cache-control": cacheControl(paths ?? [], errors.length > 0) } },
      createContext: ({ req }) => contextOf(req),
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  await app.register(registerWeb, { parts, contextOf });
  return app;
}

/** The taxonomy asked for alone is the same for everybody while the server runs; all else may hold what only one may see. */
function cacheControl(paths: readonly string[], failed: boolean): string {
  return !failed && paths.length === 1 && paths[0] === "taxonomy.get" ? "public, max-age=300" : "private, no-store";
}
