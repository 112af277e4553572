import type { Tx } from "@commonbench/db/client";
import { definitionOf } from "@commonbench/domain/notifications/catalogue";
import type { Parts } from "#api/context.ts";
import { postMails } from "#api/features/mail/post.ts";
import { loadAudience } from "#api/features/people/load-audience.ts";
import type { Recipient } from "#api/features/people/load-recipients.ts";
import { say } from "#api/live.ts";
import { loadValues } from "#api/notice-names.ts";
import { transactions } from "#api/tx.ts";
import { composeInvitation } from "./compose.ts";
import { deliver } from "./deliver.ts";
import { findNotice, type NoticeRow } from "./load.ts";
import { loadSettings } from "./load-settings.ts";
import { plan } from "./plan.ts";
import { withPush } from "./push-subscriptions.ts";

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
  if (readers.length === 0) return readers;
  await showInApp(tx, notice, readers);
  const settingsOf = await loadSettings(
    tx,
    readers.map(({ personId }) => personId),
  );
  const planned = readers.flatMap(({ personId }) => plan(notice, personId, settingsOf(personId), parts.now()));
  const wanted = await withPush(tx, planned);
  const fresh = await tx.delivery.createManyAndReturn({
    data: wanted,
    skipDuplicates: true,
    select: { personId: true, channel: true, digest: true, dueAt: true },
  });
  const due = fresh.filter(({ digest, dueAt }) => !digest && dueAt <= parts.now());
  await deliver(tx, parts, notice, readers, due);
  return readers;
}

/** One row in each reader's list, and a word to their open pages. */
async function showInApp(tx: Tx, notice: NoticeRow, readers: readonly Recipient[]): Promise<void> {
  const { category, channels, group } = definitionOf(notice.event);
  if (!channels.includes("app")) return;
  const { audience } = notice;
  const organisationId = "organisationId" in audience ? audience.organisationId : null;
  const shown = await tx.notification.createManyAndReturn({
    data: readers.map(({ personId }) => ({
      noticeId: notice.id,
      personId,
      category,
      groupKey: group(notice.payload),
      organisationId,
      desk: audience.kind === "secretariat",
      at: notice.createdAt,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true },
  });
  await say(
    tx,
    ...shown.map(({ id, personId }) => ({
      topic: `person:${personId}` as const,
      type: "notification",
      ids: { notification: id },
    })),
  );
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
