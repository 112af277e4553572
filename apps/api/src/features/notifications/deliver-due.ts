import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { rescueMails } from "#api/features/mail/rescue-mails.ts";
import { loadAudience } from "#api/features/people/load-audience.ts";
import { enqueue } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";
import { deliver } from "./deliver.ts";
import { sendDigests } from "./send-digests.ts";
import { toNotice } from "./load.ts";

const ROWS = 100;
/** A notice that stays untold for longer belonged to a worker that was killed. */
const LATE = 2 * 60 * 1000;

/** Every minute: what quiet hours put off, digests, and what a killed worker left. */
export async function deliverDue(parts: Parts): Promise<void> {
  const inTx = transactions(parts.db);
  let rows: number;
  do rows = await inTx((tx) => deliverRows(tx, parts));
  while (rows === ROWS);
  await sendDigests(parts);
  await rescueNotices(parts);
  await rescueMails(parts);
}

interface Row {
  notice_id: string;
  person_id: string;
  channel: string;
}

/** Rows that another worker holds are left to it. */
async function deliverRows(tx: Tx, parts: Parts): Promise<number> {
  const rows = await tx.$queryRaw<Row[]>`
    select notice_id, person_id, channel from delivery
    where done_at is null and not digest and due_at <= ${parts.now()}
    order by due_at limit ${ROWS} for update skip locked`;
  const notices = await tx.notice.findMany({ where: { id: { in: rows.map((row) => row.notice_id) } } });
  for (const stored of notices) {
    const own = rows.filter((row) => row.notice_id === stored.id);
    const notice = toNotice(stored);
    const among = [...new Set(own.map((row) => row.person_id))];
    const readers = notice === null ? [] : await loadAudience(tx, notice.audience, { among });
    const due = own.map(({ person_id, channel }) => ({ personId: person_id, channel }));
    const reached = new Set(readers.map(({ personId }) => personId));
    if (notice !== null)
      await deliver(
        tx,
        parts,
        notice,
        readers,
        due.filter(({ personId }) => reached.has(personId)),
      );
    // Whoever has left meanwhile, or an event no longer known: settled without a word.
    await settle(tx, parts, own);
  }
  return rows.length;
}

async function settle(tx: Tx, { now }: Parts, rows: readonly Row[]): Promise<void> {
  await tx.delivery.updateMany({
    where: {
      doneAt: null,
      OR: rows.map((row) => ({ noticeId: row.notice_id, personId: row.person_id, channel: row.channel })),
    },
    data: { doneAt: now() },
  });
}

/** Those without a job, or whose job a worker has held for too long; what fails waits for its next try by itself. */
async function rescueNotices({ db, now }: Parts): Promise<void> {
  const late = new Date(now().getTime() - LATE);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select notice.id from notice left join graphile_worker.jobs job on job.key = 'notice:' || notice.id
    where notice.told_at is null and notice.created_at < ${late}
      and (job.id is null or job.locked_at < now() - interval '2 minutes')
    order by notice.created_at limit ${ROWS}`;
  for (const { id } of rows)
    await db.$transaction((tx) => enqueue(tx, "tell-notice", { noticeId: id }, `notice:${id}`));
}
