import { Email } from "@commonbench/domain/text";
import type { FastifyInstance } from "fastify";
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Parts } from "#api/context.ts";
import { markBouncing } from "./bounces.ts";

/** What a provider, or a small adapter before it, posts. `mail` is what stands before the @ of the Message-ID. */
const Report = z.object({
  email: Email,
  kind: z.enum(["hard", "soft", "complaint"]),
  reason: z.string().max(500).default(""),
  mail: z.uuid().optional(),
});

/** Mails that came back later, told by the provider that sent them. */
export async function registerBounces(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  const { db, env, now } = parts;
  app.post("/api/mail/bounces", async (request, reply) => {
    if (!hasToken(request.headers.authorization, env.mailWebhookToken))
      return reply.status(404).send({ error: "not-found" });
    const report = Report.safeParse(request.body);
    if (!report.success) return reply.status(400).send({ error: "invalid-input" });
    const { email, kind, reason, mail } = report.data;
    await db.$transaction(async (tx) => {
      if (kind !== "soft") await markBouncing(tx, email, reason === "" ? kind : reason, now());
      if (mail !== undefined)
        await tx.mailMessage.updateMany({
          where: { id: mail, recipient: email },
          data: { error: reason, ...(kind === "soft" ? {} : { bouncedAt: now() }) },
        });
    });
    return reply.status(204).send();
  });
}

function hasToken(header: string | undefined, token: string | undefined): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return token !== undefined && timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));
}
