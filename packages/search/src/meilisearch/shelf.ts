import type { DocumentsQuery, Meilisearch } from "meilisearch";
import { clean } from "../clean.ts";
import { NotWritten, type Shelf, type Version } from "../search.ts";
import type { Connection } from "./connection.ts";
import { anyOf, quoted } from "./filter.ts";
import { type Kept, type Record, removed, type Writing } from "./record.ts";

/** One at a time among all who write, in whatever process. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const BATCH = 1000;
/** The server takes a hundred megabytes; a batch of ordinary records has one or two. */
const MAX_LENGTH = 20_000_000;

interface Waiting {
  readonly record: Record;
  done(): void;
  failed(error: unknown): void;
}

/**
 * The server cannot compare before it writes, so one writer at a time does: it looks which versions are there, sends what
 * is newer and waits until that can be found. What comes meanwhile goes together into the next turn, so that waiting
 * makes batches larger rather than queues longer. What is removed leaves its version, so that a late write stays out.
 */
export function shelfOf<D extends Version>(
  connection: Connection,
  uid: string,
  { recordOf, edition }: Writing<D>,
  exclusively: Exclusively,
): Shelf<D> {
  let waiting: Waiting[] = [];
  let working = false;
  const work = async () => {
    if (working) return;
    working = true;
    while (waiting.length > 0) {
      const turn = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      const newest = newestOfEach(turn.map(({ record }) => record));
      await exclusively(uid, () => connection.use(({ writer }) => write(writer, uid, newest))).then(
        () => turn.forEach(({ done }) => done()),
        (error: unknown) => turn.forEach(({ failed }) => failed(error)),
      );
    }
    working = false;
  };
  const add = async (records: readonly Record[]) => {
    const written = records.map((record) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.push({ record, done: resolve, failed: reject });
      return promise;
    });
    void work();
    await Promise.all(written);
  };
  return {
    index: (documents) => add(documents.map(recordOf)),
    remove: (documents) => add(documents.map((document) => removed(document, edition))),
    versions: (afterId, limit) =>
      connection.use(async ({ writer }) => {
        const filter = ["live = true", ...(afterId === null ? [] : [`id > ${quoted(afterId)}`])];
        const kept = await fetchKept(writer, uid, { filter, sort: ["id:asc"], limit });
        return kept.map((each) => ({ id: each.id, version: each.edition === edition ? each.version : 0 }));
      }),
  };
}

async function write(client: Meilisearch, uid: string, records: readonly Record[]): Promise<void> {
  const filter = anyOf(
    "id",
    records.map(({ id }) => id),
  );
  const stored = new Map((await fetchKept(client, uid, { filter, limit: BATCH })).map((kept) => [kept.id, kept]));
  const newer = records.filter((record) => replaces(record, stored.get(record.id)));
  for (const payload of payloads(newer)) {
    const task = await client.index(uid).addDocumentsFromString(payload, "application/json").waitTask();
    if (task.status !== "succeeded")
      throw new NotWritten(`Meilisearch did not write: ${task.error?.message ?? task.status}`);
  }
}

async function fetchKept(client: Meilisearch, uid: string, query: DocumentsQuery<Kept>): Promise<readonly Kept[]> {
  const { results } = await client
    .index<Kept>(uid)
    .getDocuments({ ...query, fields: ["id", "version", "live", "edition"] });
  return results;
}

/** The stored version again replaces what is stored, unless a removal of this very version has been seen. */
function replaces({ version, live }: Kept, stored: Kept | undefined): boolean {
  return stored === undefined || version > stored.version || (version === stored.version && (stored.live || !live));
}

function newestOfEach(records: readonly Record[]): Record[] {
  const newest = new Map<string, Record>();
  for (const record of records) if (replaces(record, newest.get(record.id))) newest.set(record.id, record);
  return [...newest.values()];
}

/** JSON arrays of records, none longer than the server takes unless a single record is. */
function* payloads(records: readonly Record[]): Generator<string> {
  let part: string[] = [];
  let length = 0;
  for (const record of records) {
    const json = JSON.stringify(record, (_, value: unknown) => (typeof value === "string" ? clean(value) : value));
    if (part.length > 0 && length + json.length > MAX_LENGTH) {
      yield `[${part.join()}]`;
      [part, length] = [[], 0];
    }
    part.push(json);
    length += json.length;
  }
  if (part.length > 0) yield `[${part.join()}]`;
}
