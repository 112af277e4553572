import type { Tx } from "@commonbench/db/client";
import type { FeedAnswer } from "./fetch-feed.ts";

interface Answered {
  readonly feedId: string;
  readonly answer: FeedAnswer;
  readonly askedAt: Date;
  readonly nextAt: Date;
}

/** Keeps what a calendar said, unless somebody who asked later has kept theirs, or it is followed no more. */
export async function storeAnswer(tx: Tx, { feedId, answer, askedAt, nextAt }: Answered): Promise<void> {
  const { count } = await tx.busyFeed.updateMany({
    where: { id: feedId, OR: [{ triedAt: null }, { triedAt: { lte: askedAt } }] },
    data: { triedAt: askedAt, nextAt, ...changed(answer, askedAt) },
  });
  if (count === 0 || answer.type !== "read") return;
  await tx.busyTime.deleteMany({ where: { feedId } });
  await tx.busyTime.createMany({
    data: answer.spans.map(({ from, to }) => ({ feedId, startsAt: new Date(from), endsAt: new Date(to) })),
  });
}

/** After a failure what was read last still counts as taken: it is more than nothing. */
function changed(answer: FeedAnswer, askedAt: Date) {
  if (answer.type === "failed") return { failure: answer.failure };
  if (answer.type === "same") return { failure: null, fetchedAt: askedAt };
  const { etag, lastModified, contentHash, expandedTo } = answer;
  return { failure: null, fetchedAt: askedAt, etag, lastModified, contentHash, expandedTo };
}
