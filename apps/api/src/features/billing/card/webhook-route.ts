import { ForgedWebhook } from "@commonbench/payments/errors";
import type { PaymentEvent } from "@commonbench/payments/events";
import type { FastifyInstance } from "fastify";
import type { Parts } from "#api/context.ts";
import { keepEvent } from "./keep-event.ts";

const BODY_LIMIT = 1024 * 1024;

/** Where the card company tells what happened. It is kept and answered at once; a job looks at it. */
export async function registerPaymentWebhook(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  // The signature is over the bytes as they came.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.post("/webhooks/stripe", { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { body, headers } = request;
    const signature = headers["stripe-signature"];
    const event = Buffer.isBuffer(body) && typeof signature === "string" ? readEvent(parts, body, signature) : null;
    if (event === null) return reply.status(400).send({ error: "not-signed" });
    await keepEvent(parts, event, "webhook");
    return reply.status(200).send({ taken: true });
  });
}

function readEvent({ payments, now }: Parts, body: Buffer, signature: string): PaymentEvent | null {
  try {
    return payments.readWebhook(body, signature, now());
  } catch (error) {
    if (error instanceof ForgedWebhook) return null;
    throw error;
  }
}
