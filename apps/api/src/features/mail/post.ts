import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { enqueue } from "#api/queue.ts";
import { type MailContent, renderMail } from "./render.ts";

export type Mail = Omit<MailContent, "sender"> & { readonly to: string };

/** Writes a mail in the transaction of what it tells; a job sends it once that has committed. */
export async function postMail(tx: Tx, { taxonomy, env }: Parts, { to, link, ...content }: Mail): Promise<void> {
  const sender = taxonomy.alliance.name[content.locale];
  const absolute = link === undefined ? undefined : new URL(link, `${env.publicUrl}/`).href;
  const mail = renderMail({ ...content, sender, ...(absolute === undefined ? {} : { link: absolute }) });
  const saved = await tx.mailMessage.create({
    data: { recipient: to, locale: content.locale, template: content.template, ...mail },
    select: { id: true },
  });
  await enqueue(tx, "send-mail", { mailId: saved.id });
}
