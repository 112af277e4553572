import type { Parts } from "#api/context.ts";
import { loadColleagueAudiences } from "#api/features/people/load-audience.ts";
import { transactions } from "#api/tx.ts";
import { toNotice } from "./load.ts";
import { tellReaders } from "./tell-readers.ts";

/** An organisation with more people than this is told by itself. */
const MOST = 200;

/**
 * Tells many notices, each to people of one organisation, in one transaction: what messages make, many a second. Answers
 * which of these notices it left alone; all of them are told by `tellNotice` just as well.
 */
export async function tellTogether(parts: Parts, noticeIds: readonly string[]): Promise<string[]> {
  const { db, now } = parts;
  const stored = await db.notice.findMany({
    where: { id: { in: [...noticeIds] }, toldAt: null },
    orderBy: { id: "asc" },
  });
  const notices = stored.flatMap((row) => toNotice(row) ?? []);
  const told = await transactions(db)(async (tx) => {
    const readersOf = await loadColleagueAudiences(tx, notices);
    const tellings = notices.flatMap((notice) => {
      const readers = readersOf(notice.id);
      return readers === null || readers.length > MOST ? [] : [{ notice, readers }];
    });
    await tellReaders(tx, parts, tellings);
    const ids = tellings.map(({ notice }) => notice.id);
    if (ids.length > 0)
      await tx.notice.updateMany({ where: { id: { in: ids }, toldAt: null }, data: { toldAt: now() } });
    return new Set(ids);
  });
  return stored.map(({ id }) => id).filter((id) => !told.has(id));
}
