import { INBOUND_MAIL_BYTES } from "@commonbench/domain/inbound-mail/rules";
import { DeliveredMail } from "@commonbench/domain/inbound-mail/schemas";
import type { FastifyInstance } from "fastify";
import type { Parts } from "#api/context.ts";
import { receiveMail } from "./receive-mail.ts";
import { isSigned } from "./signature.ts";

const BASE64 = 4 / 3;
const SIGNATURE = "x-commonbench-signature";

/** Where a mail provider hands in what came for us. Registered only with a secret; `docs/operating.md` says what to send. */
export async function registerInboundMail(
  app: FastifyInstance,
  { parts, secret }: { parts: Parts; secret: string },
): Promise<void> {
  // The signature is over the bytes as they came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  const bodyLimit = Math.ceil(INBOUND_MAIL_BYTES * BASE64) + 16 * 1024;
  app.post("/webhooks/mail", { bodyLimit }, async (request, reply) => {
    const { body, headers } = request;
    const signature = headers[SIGNATURE];
    const signed =
      Buffer.isBuffer(body) && typeof signature === "string" && isSigned(secret, signature, body, parts.now());
    if (!signed) return reply.status(401).send({ error: "not-signed" });
    const mail = DeliveredMail.safeParse(parsed(body));
    if (!mail.success) return reply.status(400).send({ error: "not-a-mail" });
    const { id, from, to, spf = null, dkim = null, raw } = mail.data;
    await receiveMail(parts, {
      key: `webhook:${id}`,
      source: "webhook" as const,
      from,
      to,
      spf,
      dkim,
      raw: Buffer.from(raw, "base64"),
    });
    return reply.status(202).send({ taken: true });
  });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
