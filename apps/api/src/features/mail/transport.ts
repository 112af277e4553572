import { createTransport } from "nodemailer";
import type { Env } from "#api/env.ts";

/** What is signed: one-click unsubscribing is honoured only when its header is. */
const SIGNED = [
  "From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding",
  "In-Reply-To:References:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted",
].join(":");

const CONNECTIONS = 4;

export type Transport = ReturnType<typeof openTransport>;

const opened = new WeakMap<Env, Transport>();

/** The way to the mail server, its connections kept open between mails. */
export function transportTo(env: Env, smtpUrl: string): Transport {
  const transport = opened.get(env) ?? openTransport(env, smtpUrl);
  opened.set(env, transport);
  return transport;
}

function openTransport({ dkim }: Env, smtpUrl: string) {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 20_000,
    socketTimeout: 30_000,
    ...(dkim === undefined ? {} : { dkim: { ...dkim, headerFieldNames: SIGNED } }),
  });
}
