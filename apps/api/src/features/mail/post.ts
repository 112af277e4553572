import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { enqueueAll } from "#api/queue.ts";
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

type Giver = Pick<Parts, "taxonomy" | "env" | "now">;

/** Writes mails in the transaction of what they tell; jobs send them once that has committed. */
export async function postMails(tx: Tx, parts: Giver, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  const render = rendererFor(parts);
  const saved = await tx.mailMessage.createManyAndReturn({
    data: mails.map((mail) => toRow(parts, mail, render)),
    skipDuplicates: true,
    select: { id: true },
  });
  await enqueueAll(
    tx,
    "send-mail",
    saved.map(({ id }) => ({ payload: { mailId: id }, key: `mail:${id}` })),
  );
}

export async function postMail(tx: Tx, parts: Giver, mail: Mail): Promise<void> {
  await postMails(tx, parts, [mail]);
}

type Rendered = ReturnType<typeof renderMail>;

/** Stands for the address that is different in every mail of the same words. */
const ANY = "https://one-press.invalid/";

/** What goes to many in the same words is made once a language; only the address behind the one press differs. */
function rendererFor({ taxonomy, env }: Giver): (mail: Mail) => Rendered {
  const made = new Map<string, Rendered>();
  return ({ template, locale, values, link, items, footer, unsubscribe }) => {
    const content: MailContent = {
      template,
      locale,
      values,
      sender: taxonomy.alliance.name[locale],
      ...(link === undefined ? {} : { link: new URL(link, `${env.publicUrl}/`).href }),
      ...(items === undefined ? {} : { items }),
      ...(footer === undefined
        ? {}
        : { footer: footer.map((each) => (each.link === unsubscribe ? { ...each, link: ANY } : each)) }),
    };
    const key = JSON.stringify(content);
    const { subject, text, html } = made.get(key) ?? renderMail(content);
    made.set(key, { subject, text, html });
    if (unsubscribe === undefined) return { subject, text, html };
    return { subject, text: text.replaceAll(ANY, unsubscribe), html: html.replaceAll(ANY, unsubscribe) };
  };
}

function toRow({ now }: Giver, mail: Mail, render: (mail: Mail) => Rendered) {
  const { to, locale, template, noticeId, personId, replyTo, unsubscribe } = mail;
  return {
    recipient: to,
    locale,
    template,
    ...render(mail),
    noticeId: noticeId ?? null,
    personId: personId ?? null,
    replyTo: replyTo ?? null,
    unsubscribe: unsubscribe ?? null,
    createdAt: now(),
  };
}
