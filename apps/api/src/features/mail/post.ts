import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { type MailContent, renderMail } from "./render.ts";

export interface Mail extends Omit<MailContent, "sender"> {
  readonly to: string;
  /** What it tells of: there is one mail of a notice to an address. */
  readonly noticeId?: string;
  readonly personId?: string;
  readonly replyTo?: string;
  /** Absolute address where one press ends mails of this kind. */
  readonly unsubscribe?: string;
}

/** Writes mails in the transaction of what they tell; jobs send them once that has committed. */
export async function postMails(
  tx: Tx,
  parts: Pick<Parts, "taxonomy" | "env" | "now">,
  mails: readonly Mail[],
): Promise<void> {
  if (mails.length === 0) return;
  const saved = await tx.mailMessage.createManyAndReturn({
    data: mails.map((mail) => toRow(parts, mail)),
    skipDuplicates: true,
    select: { id: true },
  });
  const ids = saved.map(({ id }) => id);
  await tx.$executeRaw`
    select graphile_worker.add_job('send-mail', json_build_object('mailId', id), job_key => 'mail:' || id, max_attempts => 12)
    from unnest(${ids}::uuid[]) id`;
}

export async function postMail(tx: Tx, parts: Pick<Parts, "taxonomy" | "env" | "now">, mail: Mail): Promise<void> {
  await postMails(tx, parts, [mail]);
}

function toRow({ taxonomy, env, now }: Pick<Parts, "taxonomy" | "env" | "now">, mail: Mail) {
  const { to, link, noticeId, personId, replyTo, unsubscribe, ...content } = mail;
  const sender = taxonomy.alliance.name[content.locale];
  const absolute = link === undefined ? {} : { link: new URL(link, `${env.publicUrl}/`).href };
  return {
    recipient: to,
    locale: content.locale,
    template: content.template,
    ...renderMail({ ...content, ...absolute, sender }),
    noticeId: noticeId ?? null,
    personId: personId ?? null,
    replyTo: replyTo ?? null,
    unsubscribe: unsubscribe ?? null,
    createdAt: now(),
  };
}
