import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { postMails } from "#api/features/mail/post.ts";
import { loadAudience } from "#api/features/people/load-audience.ts";
import type { Recipient } from "#api/features/people/load-recipients.ts";
import { loadValues } from "#api/notice-names.ts";
import { transactions } from "#api/tx.ts";
import { composeInvitation } from "./compose.ts";
import { findNotice, type NoticeRow } from "./load.ts";
import { tellReaders } from "./tell-readers.ts";

/** People told in one transaction: what is half done when the process is killed is undone, and the next run does it. */
const BATCH = 200;

/** Tells everybody whom a notice concerns now. Twice, at once by two workers, or killed half way: each is told once. */
export async function tellNotice(parts: Parts, { noticeId }: { noticeId: string }): Promise<void> {
  const notice = await findNotice(parts.db, noticeId);
  if (notice === null) return settle(parts, noticeId);
  if (notice.toldAt !== null) return;
  const inTx = transactions(parts.db);
  if (notice.audience.kind === "address") return inTx((tx) => tellAddress(tx, parts, notice));
  for (let after: string | null = null, done = false; !done;) {
    const readers: Recipient[] = await inTx((tx) => tellBatch(tx, parts, notice, after));
    after = readers.at(-1)?.personId ?? after;
    done = readers.length < BATCH;
  }
  await settle(parts, noticeId);
}

/** Nobody is left to tell, or nothing that this version understands. */
async function settle({ db, now }: Parts, noticeId: string): Promise<void> {
  await db.notice.updateMany({ where: { id: noticeId, toldAt: null }, data: { toldAt: now() } });
}

async function tellBatch(tx: Tx, parts: Parts, notice: NoticeRow, after: string | null): Promise<Recipient[]> {
  const readers = await loadAudience(tx, notice.audience, { after, take: BATCH });
  await tellReaders(tx, parts, [{ notice, readers }]);
  return readers;
}

/** The token of an invitation is kept no longer than until its mail is written. */
async function tellAddress(tx: Tx, parts: Parts, notice: NoticeRow): Promise<void> {
  const { id, audience, payload } = notice;
  if (audience.kind !== "address") return;
  await postMails(tx, parts, [
    composeInvitation(notice, audience.email, audience.locale, await loadValues(tx, [payload])),
  ]);
  await tx.$executeRaw`
    update notice set told_at = ${parts.now()}, payload = payload - 'token' where id = ${id}::uuid and told_at is null`;
}
