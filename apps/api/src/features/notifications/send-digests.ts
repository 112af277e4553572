import type { Tx } from "@commonbench/db/client";
import { definitionOf } from "@commonbench/domain/notifications/catalogue";
import type { Parts } from "#api/context.ts";
import { postMail } from "#api/features/mail/post.ts";
import { renderLine } from "#api/features/mail/render.ts";
import { mailTerm } from "#api/features/mail/terms.ts";
import { loadAudience } from "#api/features/people/load-audience.ts";
import type { Recipient } from "#api/features/people/load-recipients.ts";
import { loadValues } from "#api/notice-names.ts";
import { transactions } from "#api/tx.ts";
import { type NoticeRow, toNotice } from "./load.ts";
import { unsubscribeUrl } from "./unsubscribe-token.ts";

/** As many as one reads; the rest are counted and stand in the app. */
const LINES = 40;
const PEOPLE = 200;

/** One mail to everybody for whom something has been gathered until now. */
export async function sendDigests(parts: Parts): Promise<void> {
  const inTx = transactions(parts.db);
  const people = await parts.db.delivery.findMany({
    where: { doneAt: null, digest: true, dueAt: { lte: parts.now() } },
    distinct: ["personId"],
    select: { personId: true },
    take: PEOPLE,
  });
  for (const { personId } of people) await inTx((tx) => sendDigest(tx, parts, personId));
  if (people.length === PEOPLE) await sendDigests(parts);
}

async function sendDigest(tx: Tx, parts: Parts, personId: string): Promise<void> {
  const taken = await tx.$queryRaw<{ notice_id: string }[]>`
    select notice_id from delivery
    where person_id = ${personId}::uuid and done_at is null and digest and due_at <= ${parts.now()}
    for update skip locked`;
  if (taken.length === 0) return;
  const ids = taken.map((row) => row.notice_id);
  const stored = await tx.notice.findMany({ where: { id: { in: ids } }, orderBy: { id: "desc" } });
  const told: { notice: NoticeRow; reader: Recipient }[] = [];
  for (const row of stored) {
    const notice = toNotice(row);
    const [reader] = notice === null ? [] : await loadAudience(tx, notice.audience, { among: [personId] });
    if (notice !== null && reader !== undefined) told.push({ notice, reader });
  }
  await postDigest(tx, parts, told);
  await tx.delivery.updateMany({
    where: { personId, channel: "mail", noticeId: { in: ids } },
    data: { doneAt: parts.now() },
  });
}

async function postDigest(
  tx: Tx,
  parts: Parts,
  told: readonly { readonly notice: NoticeRow; readonly reader: Recipient }[],
): Promise<void> {
  const [first] = told;
  if (first === undefined) return;
  const { personId, email, locale } = first.reader;
  const values = await loadValues(
    tx,
    told.map(({ notice }) => notice.payload),
  );
  const below = (path: string) => `${parts.env.publicUrl}/${locale}${path}`;
  const unsubscribe = unsubscribeUrl(parts.env, { personId, category: "digest" });
  await postMail(tx, parts, {
    template: "digest",
    to: email,
    locale,
    personId,
    values: { count: String(told.length) },
    link: `/${locale}/notifications`,
    items: told.slice(0, LINES).map(({ notice: { event, payload } }) => ({
      label: renderLine(event, locale, values(payload, locale)),
      link: below(definitionOf(event).link(payload)),
    })),
    footer: [
      { label: mailTerm(locale, "unsubscribe"), link: unsubscribe },
      { label: mailTerm(locale, "settings"), link: below("/account/notifications") },
    ],
    unsubscribe,
  });
}
