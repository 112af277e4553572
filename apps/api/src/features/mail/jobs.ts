import type { Tx } from "@commonbench/db/client";
import { createHash } from "node:crypto";
import type { Parts } from "#api/context.ts";
import { clearBouncing, loadBouncing, markBouncing } from "./bounces.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { transportTo } from "./transport.ts";

export const MAIL_ATTEMPTS = 12;
const SLOWEST = 90_000;

interface Attempt {
  readonly mailId: string;
  /** Which of `MAIL_ATTEMPTS` this is. */
  readonly attempt?: number;
}

/**
 * Sends one mail. Its row is held meanwhile, so that a second worker with the same job leaves it alone. Without SMTP
 * the local mailbox page shows the row itself, so marking it is all there is to do.
 */
export async function sendMail(parts: Parts, { mailId, attempt = 1 }: Attempt): Promise<void> {
  const outcome = await parts.db.$transaction((tx) => attemptMail(tx, parts, mailId, attempt >= MAIL_ATTEMPTS), {
    maxWait: 30_000,
    timeout: SLOWEST,
  });
  // The queue tries again, later each time.
  if (outcome?.state === "later") throw new Error(outcome.error ?? "not sent");
}

async function attemptMail(tx: Tx, parts: Parts, id: string, last: boolean): Promise<Outcome | null> {
  const free = await tx.$queryRaw<{ id: string }[]>`
    select id from mail_message where id = ${id}::uuid and sent_at is null and failed_at is null
    for update skip locked`;
  if (free.length === 0) return null;
  const mail = await tx.mailMessage.findUniqueOrThrow({ where: { id } });
  const withheld = mail.unsubscribe !== null && (await loadBouncing(tx, [mail.recipient])).has(mail.recipient);
  const outcome: Outcome = withheld ? { state: "refused", error: "the address bounces" } : await handOver(parts, mail);
  const at = parts.now();
  if (outcome.state === "bounced") await markBouncing(tx, mail.recipient, outcome.error ?? "", at);
  if (outcome.state === "sent") await clearBouncing(tx, mail.recipient);
  await tx.mailMessage.update({
    where: { id },
    data: {
      attempts: { increment: 1 },
      error: outcome.error,
      ...(outcome.state === "sent" ? { sentAt: at } : {}),
      ...(outcome.state === "bounced" ? { bouncedAt: at } : {}),
      ...(outcome.state === "bounced" || outcome.state === "refused" || (outcome.state === "later" && last)
        ? { failedAt: at }
        : {}),
    },
  });
  return outcome;
}

interface MailRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo: string | null;
  readonly unsubscribe: string | null;
}

/** Mails that are answered to the same address stand together in mail programs. */
function threadOf(replyTo: string, { publicUrl }: Parts["env"]): string {
  const name = createHash("sha256").update(replyTo).digest("hex").slice(0, 32);
  return `<thread-${name}@${new URL(publicUrl).hostname}>`;
}

async function handOver({ env }: Parts, mail: MailRow): Promise<Outcome> {
  if (env.smtpUrl === undefined) return { state: "sent", error: null };
  const { id, recipient, subject, text, html, replyTo, unsubscribe } = mail;
  try {
    await transportTo(env, env.smtpUrl).sendMail({
      // The same at every attempt: whoever gets it twice after a crash sees it once.
      messageId: `<${id}@${new URL(env.publicUrl).hostname}>`,
      from: env.mailFrom,
      to: recipient,
      subject,
      text,
      html,
      ...(replyTo === null ? {} : { replyTo, references: threadOf(replyTo, env) }),
      headers: {
        // So that out-of-office replies stay away.
        "Auto-Submitted": "auto-generated",
        ...(unsubscribe === null
          ? {}
          : { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      },
    });
    return { state: "sent", error: null };
  } catch (error) {
    return outcomeOf(error);
  }
}
