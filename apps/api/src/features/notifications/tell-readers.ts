import type { Tx } from "@commonbench/db/client";
import { definitionOf } from "@commonbench/domain/notifications/catalogue";
import type { Parts } from "#api/context.ts";
import type { Recipient } from "#api/features/people/load-recipients.ts";
import { say } from "#api/live.ts";
import { deliver } from "./deliver.ts";
import type { NoticeRow } from "./load.ts";
import { loadSettings } from "./load-settings.ts";
import { plan } from "./plan.ts";
import { withPush } from "./push-subscriptions.ts";

/** A notice with people whom it is told to. */
export interface Telling {
  readonly notice: NoticeRow;
  readonly readers: readonly Recipient[];
}

/** Shows notices in the app and hands over what is due now; whoever has been told before is told nothing. */
export async function tellReaders(tx: Tx, parts: Parts, tellings: readonly Telling[]): Promise<void> {
  const all = tellings.flatMap(({ readers }) => readers);
  if (all.length === 0) return;
  await showInApp(tx, tellings);
  const settingsOf = await loadSettings(tx, [...new Set(all.map(({ personId }) => personId))]);
  const planned = tellings.flatMap(({ notice, readers }) =>
    readers.flatMap(({ personId }) => plan(notice, personId, settingsOf(personId), parts.now())),
  );
  const fresh = await tx.delivery.createManyAndReturn({
    data: await withPush(tx, planned),
    skipDuplicates: true,
    select: { noticeId: true, personId: true, channel: true, digest: true, dueAt: true },
  });
  const due = fresh.filter(({ digest, dueAt }) => !digest && dueAt <= parts.now());
  for (const { notice, readers } of tellings) {
    const own = due.filter(({ noticeId }) => noticeId === notice.id);
    await deliver(tx, parts, notice, readers, own);
  }
}

/** One row in each reader's list, and a word to their open pages. */
async function showInApp(tx: Tx, tellings: readonly Telling[]): Promise<void> {
  const data = tellings.flatMap(rowsOf);
  if (data.length === 0) return;
  const shown = await tx.notification.createManyAndReturn({
    data,
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

function rowsOf({ notice, readers }: Telling) {
  const { category, channels, group } = definitionOf(notice.event);
  if (!channels.includes("app")) return [];
  const { audience } = notice;
  const organisationId = "organisationId" in audience ? audience.organisationId : null;
  return readers.map(({ personId }) => ({
    noticeId: notice.id,
    personId,
    category,
    groupKey: group(notice.payload),
    organisationId,
    desk: audience.kind === "secretariat",
    at: notice.createdAt,
  }));
}
