import { DomainError } from "@commonbench/domain/errors";
import { mailRefusal } from "@commonbench/domain/inbound-mail/rules";
import { MailVerdict, type MailRefusal } from "@commonbench/domain/inbound-mail/schemas";
import { buffer } from "node:stream/consumers";
import { pino } from "pino";
import type { ActingCtx, Actor, Parts } from "#api/context.ts";
import { type Correspondent, findCorrespondent } from "#api/features/enquiries/reply-address.ts";
import { putMessage } from "#api/features/enquiries/send-message.ts";
import { loadWriter } from "#api/features/people/load-writer.ts";
import { openLive } from "#api/live.ts";
import { transactions } from "#api/tx.ts";
import { readMail, type ReadMail } from "./read-mail.ts";
import { mailKey } from "./receive-mail.ts";
import { takeFiles } from "./take-files.ts";

interface Outcome {
  readonly entryId: string | null;
  /** Why it did not become a message. */
  readonly refusal: string | null;
}

/** Makes a message of a mail that came in, or notes why not. Run twice it is still one message: it has the mail's id. */
export async function takeMail(parts: Parts, { inboundMailId: id }: { inboundMailId: string }): Promise<void> {
  const mail = await parts.db.inboundMail.findUnique({ where: { id } });
  if (mail === null || mail.status !== "waiting") return;
  const raw = await buffer((await parts.files.read(mailKey(id))).stream);
  const outcome = await takeRaw(parts, mail, raw);
  const status = outcome.refusal === null ? "taken" : "refused";
  await parts.db.inboundMail.update({ where: { id }, data: { ...outcome, status, settledAt: parts.now() } });
  await parts.files.delete(mailKey(id));
}

interface MailRow {
  readonly id: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly spf: string | null;
  readonly dkim: string | null;
}

async function takeRaw(parts: Parts, row: MailRow, raw: Uint8Array): Promise<Outcome> {
  const mail = await readMail(raw, row.sender);
  if (mail === null) return refused("unreadable");
  const { correspondent, actor } = await findWriter(parts, row.recipients);
  const refusal = mailRefusal({
    personEmail: actor?.email ?? null,
    from: mail.from,
    automatic: mail.automatic,
    spf: MailVerdict.nullable().parse(row.spf),
    dkim: MailVerdict.nullable().parse(row.dkim),
  });
  if (refusal !== null || correspondent === null || actor === null) return refused(refusal ?? "unknown-address");
  const tx = transactions(parts.db);
  return putMail(
    { ...parts, actor, log: QUIET, tx, live: openLive(parts.pool, parts.db) },
    correspondent,
    row.id,
    mail,
  );
}

/** The message is written by the person, with the rights that they have now. */
async function putMail(ctx: ActingCtx, to: Correspondent, messageId: string, mail: ReadMail): Promise<Outcome> {
  const { fileIds, dropped } = await takeFiles(ctx, mail.attachments);
  if (mail.text === "" && fileIds.length === 0) return refused("empty");
  const words = { id: to.enquiryId, messageId, text: mail.text, attachments: fileIds, dropped, via: "mail" as const };
  return ctx
    .tx((tx) => putMessage(tx, ctx, words))
    .then(
      ({ id }) => ({ entryId: id, refusal: null }),
      (error: unknown) => {
        if (error instanceof DomainError && error.code !== "CONFLICT") return { entryId: null, refusal: error.reason };
        throw error;
      },
    );
}

async function findWriter(
  parts: Parts,
  recipients: readonly string[],
): Promise<{ correspondent: Correspondent | null; actor: ActingCtx["actor"] | null }> {
  for (const address of recipients) {
    const correspondent = await findCorrespondent(parts.db, parts, address);
    if (correspondent === null) continue;
    const actor = await loadWriter(parts.db, correspondent.personId, correspondent.organisationId);
    return { correspondent, actor: isActing(actor) ? actor : null };
  }
  return { correspondent: null, actor: null };
}

function isActing(actor: Actor | null): actor is ActingCtx["actor"] {
  return actor !== null && actor.organisation !== null;
}

const refused = (refusal: MailRefusal): Outcome => ({ entryId: null, refusal });
const QUIET = pino({ level: "silent" });
