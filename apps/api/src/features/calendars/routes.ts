import type { FastifyInstance, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import type { Parts } from "#api/context.ts";
import { linkOfToken } from "./link.ts";
import { findLink, noteReading } from "./load.ts";
import { readCalendar } from "./read-calendar.ts";
import { writeCalendar } from "./write-calendar.ts";

type Request = FastifyRequest<{ Params: { file: string } }>;

/** Calendars for whoever has their address; an address that leads nowhere, or no longer, is absent. */
export async function registerCalendars(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  // The address is the key, so it stays out of the log.
  app.get("/calendars/:file", { logLevel: "warn" }, async (request: Request, reply) => {
    reply.header("cache-control", "private, no-cache").header("x-robots-tag", "noindex");
    const ref = linkOfToken(parts.env, request.params.file.replace(/\.ics$/, ""));
    const link = ref === null ? null : await findLink(parts.db, ref);
    if (link === null) return reply.status(404).send({ error: "not-found" });
    const text = writeCalendar(await readCalendar(parts, link));
    await noteReading(parts, link);
    const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
    reply.header("etag", etag);
    const known = request.headers["if-none-match"]?.split(/\s*,\s*/).map((each) => each.replace(/^W\//, ""));
    if (known?.includes(etag) === true) return reply.status(304).send();
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", 'inline; filename="commonbench.ics"')
      .send(text);
  });
}
