import type { Shelf, Version } from "./search.ts";

/** Larger than any version: what is gone does not come back. */
export const GONE = 2 ** 31 - 1;

/** What a shelf should hold, as the rows behind it say. */
export interface Rows<D extends Version> {
  /** The rows that have a document, with its version, in pages by id. */
  versions(afterId: string | null, limit: number): Promise<readonly Version[]>;
  /** Of these ids the ones that a waiting job is about to bring. */
  awaited(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Brings the shelf to what the rows of these ids say now, whether they still have a document or not. */
  bring(shelf: Shelf<D>, ids: readonly string[]): Promise<void>;
  /** Lifts rows that are behind what a shelf holds, as after a backup was restored, above it; gives their ids. */
  outgrow(held: readonly Version[]): Promise<ReadonlySet<string>>;
}

export interface Findings {
  readonly documents: number;
  /** Not on the shelf, although a row has a document. */
  readonly missing: number;
  /** On the shelf in another version than the row's. */
  readonly stale: number;
  /** On the shelf, although no row has a document. */
  readonly extra: number;
}

export interface WalkOptions {
  readonly page?: number;
  /** Brings every row again, as documents are made in another way than those on the shelf; that is no fault. */
  readonly renew?: boolean;
  /** Ends the walk between two pages. */
  readonly signal?: AbortSignal;
  /** After each page: how many rows have been compared. */
  told?(documents: number): void;
}

interface Suspects {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** Newer than the row was when it was read. */
  readonly ahead: readonly Version[];
  readonly extra: readonly Version[];
}

/**
 * Goes through rows and shelf side by side, by id, and brings whatever differs. Rows are read before the shelf, and what a
 * job is bringing meanwhile is left to it, so a difference that counts is one that nothing else would have mended. Needs the
 * memory of two pages, whatever their number.
 */
export async function walk<D extends Version>(
  rows: Rows<D>,
  shelf: Shelf<D>,
  { page = 500, renew = false, signal, told }: WalkOptions = {},
): Promise<Findings> {
  const found = { documents: 0, missing: 0, stale: 0, extra: 0 };
  for (let after: string | null = null; ;) {
    signal?.throwIfAborted();
    const expected = await rows.versions(after, page);
    const last = expected.length < page ? null : (expected.at(-1)?.id ?? null);
    const awaited = await rows.awaited(expected.map(({ id }) => id));
    for await (const suspects of compared(shelf, expected, after, last, page)) {
      signal?.throwIfAborted();
      const counted = await mend(rows, shelf, suspects, awaited);
      found.missing += counted.missing;
      found.stale += counted.stale;
      found.extra += counted.extra;
    }
    if (renew && expected.length > 0)
      await rows.bring(
        shelf,
        expected.map(({ id }) => id),
      );
    found.documents += expected.length;
    told?.(found.documents);
    if (last === null) return found;
    after = last;
  }
}

/** What differs between `after` and `last`, a page of the shelf at a time; what the rows alone have comes at the end. */
async function* compared<D extends Version>(
  shelf: Shelf<D>,
  expected: readonly Version[],
  after: string | null,
  last: string | null,
  page: number,
): AsyncGenerator<Suspects> {
  const wanted = new Map(expected.map(({ id, version }) => [id, version]));
  for (let from = after; ;) {
    const held = await shelf.versions(from, page);
    const within = last === null ? held : held.filter(({ id }) => id <= last);
    yield {
      missing: [],
      stale: within.filter(({ id, version }) => (wanted.get(id) ?? version) > version).map(({ id }) => id),
      ahead: within.filter(({ id, version }) => (wanted.get(id) ?? version) < version),
      extra: within.filter(({ id }) => !wanted.has(id)),
    };
    for (const { id } of within) wanted.delete(id);
    from = held.at(-1)?.id ?? null;
    if (from === null || within.length < held.length) break;
  }
  yield { missing: [...wanted.keys()], stale: [], ahead: [], extra: [] };
}

async function mend<D extends Version>(
  rows: Rows<D>,
  shelf: Shelf<D>,
  suspects: Suspects,
  awaited: ReadonlySet<string>,
): Promise<Omit<Findings, "documents">> {
  const missing = suspects.missing.filter((id) => !awaited.has(id));
  const behind = suspects.stale.filter((id) => !awaited.has(id));
  const removing = suspects.extra.length === 0 ? awaited : await rows.awaited(suspects.extra.map(({ id }) => id));
  const extra = suspects.extra.filter(({ id }) => !removing.has(id));
  const held = [...suspects.ahead, ...extra];
  const lifted = held.length === 0 ? new Set<string>() : await rows.outgrow(held);
  const stale = [...behind, ...suspects.ahead.map(({ id }) => id).filter((id) => lifted.has(id))];
  const ids = [...missing, ...stale, ...extra.map(({ id }) => id)];
  if (ids.length > 0) await rows.bring(shelf, ids);
  return { missing: missing.length, stale: stale.length, extra: extra.length };
}
