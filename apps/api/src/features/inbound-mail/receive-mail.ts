import type { MailVerdict } from "@commonbench/domain/inbound-mail/schemas";
import { randomUUID } from "node:crypto";
import type { Parts } from "#api/context.ts";
import { enqueue } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";

export interface ArrivedMail {
  /** What its sender calls it; the same again is the same mail. */
  readonly key: string;
  readonly source: "smtp" | "webhook";
  readonly from: string;
  readonly to: readonly string[];
  readonly spf: MailVerdict | null;
  readonly dkim: MailVerdict | null;
  readonly raw: Uint8Array;
}

/** Where the bytes of a mail wait. */
export const mailKey = (id: string) => `${id}.mail`;

/** Keeps a mail before anything is made of it, so that whoever delivered it can forget it; a job goes on from there. */
export async function receiveMail({ db, files, now }: Parts, mail: ArrivedMail): Promise<void> {
  const id = randomUUID();
  await files.put(mailKey(id), mail.raw);
  const isNew = await transactions(db)(async (tx) => {
    const { key, source, spf, dkim, from: sender, to, raw } = mail;
    const row = { id, key, source, spf, dkim, sender, recipients: [...to], bytes: raw.length, receivedAt: now() };
    const { count } = await tx.inboundMail.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) await enqueue(tx, "take-mail", { inboundMailId: id }, `mail-in:${id}`);
    return count > 0;
  });
  if (!isNew) await files.delete(mailKey(id));
}
