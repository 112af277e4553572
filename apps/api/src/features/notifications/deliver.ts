import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { postMails } from "#api/features/mail/post.ts";
import type { Recipient } from "#api/features/people/load-recipients.ts";
import { loadValues } from "#api/notice-names.ts";
import { composeMail } from "./compose.ts";
import type { NoticeRow } from "./load.ts";
import { enqueuePushes } from "./push-subscriptions.ts";

interface Due {
  readonly personId: string;
  readonly channel: string;
}

/** Hands over what is due of one notice to those of these readers: mails and pushes are written, jobs send them. */
export async function deliver(
  tx: Tx,
  parts: Parts,
  notice: NoticeRow,
  readers: readonly Recipient[],
  due: readonly Due[],
): Promise<void> {
  if (due.length === 0) return;
  const through = (channel: string) =>
    new Set(due.filter((each) => each.channel === channel).map(({ personId }) => personId));
  const byMail = through("mail");
  const values = await loadValues(tx, [notice.payload]);
  const mails = [];
  for (const reader of readers.filter(({ personId }) => byMail.has(personId))) {
    const mail = await composeMail(tx, parts, notice, reader, values);
    if (mail !== null) mails.push(mail);
  }
  await postMails(tx, parts, mails);
  await enqueuePushes(tx, notice.id, [...through("push")]);
  const doneAt = parts.now();
  const personIds = due.map(({ personId }) => personId);
  const channels = due.map(({ channel }) => channel);
  await tx.$executeRaw`
    update delivery set done_at = ${doneAt}
    from unnest(${personIds}::uuid[], ${channels}::text[]) as due(person_id, channel)
    where notice_id = ${notice.id}::uuid and delivery.person_id = due.person_id and delivery.channel = due.channel`;
}
