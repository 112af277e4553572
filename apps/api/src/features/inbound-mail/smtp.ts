import { INBOUND_MAIL_BYTES } from "@commonbench/domain/inbound-mail/rules";
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import type { Parts } from "#api/context.ts";
import { findCorrespondent } from "#api/features/enquiries/reply-address.ts";
import { receiveMail } from "./receive-mail.ts";

export interface SmtpIn {
  readonly port: number;
  close(): Promise<void>;
}

/** Takes mail on this machine, for addresses that we gave out and for nothing else: it passes nothing on. */
export async function listenForMail(parts: Parts, port: number): Promise<SmtpIn> {
  const server = new SMTPServer({
    banner: "Commonbench",
    size: INBOUND_MAIL_BYTES,
    maxClients: 20,
    socketTimeout: 60_000,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, done) {
      findCorrespondent(parts.db, parts, address).then(
        (known) => done(known === null ? answer(550, "5.1.1 nobody here by that name") : null),
        () => done(answer(451, "4.3.0 try again later")),
      );
    },
    onData(stream, session, done) {
      store(parts, stream, session).then(
        (kept) => done(kept ? null : answer(552, "5.3.4 too large")),
        () => done(answer(451, "4.3.0 try again later")),
      );
    },
  });
  // A client that drops its connection is its own affair.
  server.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Answers once the mail is safe; false when it is more than we said we take. */
async function store(parts: Parts, stream: Readable, { envelope }: SMTPServerSession): Promise<boolean> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= INBOUND_MAIL_BYTES) chunks.push(chunk);
  }
  if (bytes > INBOUND_MAIL_BYTES) return false;
  const raw = Buffer.concat(chunks);
  const to = envelope.rcptTo.map(({ address }) => address);
  const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
  // A server that did not hear our answer delivers the same bytes again.
  const key = `smtp:${createHash("sha256").update(to.join()).update("\n").update(raw).digest("base64url")}`;
  await receiveMail(parts, { key, source: "smtp", from, to, spf: null, dkim: null, raw });
  return true;
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
