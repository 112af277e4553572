// Speaks as Meilisearch 1.50 does, in shapes written down from a real one, and understands nothing: every search finds
// every live record. It is there for what surrounds a search: keys, settings, versions, tasks, and all that may go wrong.
import { randomUUID } from "node:crypto";
import http from "node:http";
import { freePort } from "./free-port.ts";

/** How it answers: as it should; nothing for ever; an error; something else altogether; refusing writes; failing them. */
export type Manner = "well" | "hanging" | "failing" | "nonsense" | "refusing-writes" | "losing-writes";

type Json = Readonly<Record<string, unknown>>;
type Stored = Json & { readonly id: string };

interface Request {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(`refused: ${code}`);
    this.status = status;
    this.code = code;
  }
}

const AT = "2026-11-23T01:25:45.673379439Z";

export async function dumbMeilisearch({
  masterKey,
  version = "1.50.0",
}: { masterKey?: string; version?: string } = {}) {
  const indexes = new Map<string, { settings: Json; records: Map<string, Stored> }>();
  const keys: { key: string; name: string; actions: string[]; uid: string; expiresAt: string | null }[] = [];
  const tasks: Json[] = [];
  const requests: Request[] = [];
  const state = { manner: "well" as Manner };

  const indexAt = (uid: string) => {
    const index = indexes.get(uid);
    if (index === undefined) throw new Refusal(404, "index_not_found");
    return index;
  };
  const task = (type: string, indexUid: string | null, work: () => void) => {
    const failed = state.manner === "losing-writes" && type === "documentAdditionOrUpdate";
    if (!failed) work();
    const error = failed ? { message: "no room", code: "no_space_left_on_device", type: "system", link: "" } : null;
    const uid = tasks.length;
    const times = { enqueuedAt: AT, startedAt: AT, finishedAt: AT, duration: "PT0.02S" };
    tasks.push({
      uid,
      batchUid: uid,
      indexUid,
      status: failed ? "failed" : "succeeded",
      type,
      canceledBy: null,
      details: {},
      error,
      ...times,
    });
    return { taskUid: uid, indexUid, status: "enqueued", type, enqueuedAt: AT };
  };
  const fetched = (
    uid: string,
    { filter, limit, fields }: { filter?: string | string[]; limit: number; fields: string[] },
  ) => {
    const wanted = [filter ?? []].flat().join(" AND ");
    const ids = /id (?:IN|=) (.*)/.exec(wanted)?.[1];
    const after = /id > "(.*)"/.exec(wanted)?.[1] ?? "";
    const found = [...indexAt(uid).records.values()]
      .filter(
        ({ id, live }) =>
          (ids === undefined || ids.includes(id)) && id > after && (live === true || !wanted.includes("live = true")),
      )
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const results = found.slice(0, limit).map((record) => pick(record, fields));
    return { results, offset: 0, limit, total: found.length };
  };
  const searched = ({ indexUid, q, limit, offset = 0, facets, attributesToRetrieve = [] }: Search) => {
    const live = [...indexAt(indexUid).records.values()].filter((record) => record["live"] === true);
    const hits = live.slice(offset, offset + limit).map((record) => pick(record, attributesToRetrieve));
    const counted = facets && {
      facetDistribution: Object.fromEntries(facets.map((facet) => [facet, {}])),
      facetStats: {},
    };
    return {
      indexUid,
      hits,
      query: q ?? "",
      processingTimeMs: 1,
      limit,
      offset,
      estimatedTotalHits: live.length,
      ...counted,
      requestUid: randomUUID(),
    };
  };
  const settle = (uid: string, body: unknown) => {
    const index = indexAt(uid);
    index.settings = { ...index.settings, ...(body as Json) };
  };
  const store = (uid: string, body: unknown) => {
    for (const record of body as Stored[]) indexAt(uid).records.set(record.id, record);
  };
  const swap = (body: unknown) => {
    for (const {
      indexes: [a = "", b = ""],
    } of body as { indexes: string[] }[]) {
      const [left, right] = [indexAt(a), indexAt(b)];
      indexes.set(a, right).set(b, left);
    }
  };
  const makeKey = (body: unknown) => {
    const made = {
      ...(body as { name: string; actions: string[]; expiresAt: string | null }),
      uid: randomUUID(),
      key: randomUUID(),
      createdAt: AT,
      updatedAt: AT,
    };
    keys.push(made);
    return made;
  };

  const answer = ({ method, path, key, body }: Request): unknown => {
    if (path === "/health") return { status: "available" };
    if (masterKey !== undefined && key === undefined) throw new Refusal(401, "missing_authorization_header");
    if (masterKey !== undefined && key !== masterKey && !keys.some((each) => each.key === key))
      throw new Refusal(403, "invalid_api_key");
    const [, room = "", uid = "", part = "", last] = path.split("/");
    switch (
      `${method} ${room}${uid === "" ? "" : "/x"}${part === "" ? "" : `/${part}`}${last === undefined ? "" : `/${last}`}`
    ) {
      case "GET version":
        return { commitSha: "0", commitDate: AT, pkgVersion: version };
      case "GET keys":
        if (key !== masterKey) throw new Refusal(403, "invalid_api_key");
        return { results: keys, offset: 0, limit: 1000, total: keys.length };
      case "POST keys":
        return makeKey(body);
      case "GET tasks":
        return { results: [], total: 0, limit: 1, from: null, next: null };
      case "GET tasks/x":
        return tasks[Number(uid)];
      case "POST indexes": {
        const { uid: made } = body as { uid: string };
        return task("indexCreation", made, () => indexes.set(made, { settings: {}, records: new Map() }));
      }
      case "GET indexes/x":
        return indexAt(uid) && { uid, createdAt: AT, updatedAt: AT, primaryKey: "id" };
      case "DELETE indexes/x":
        return task("indexDeletion", uid, () => indexes.delete(uid));
      case "GET indexes/x/settings":
        return indexAt(uid).settings;
      case "PATCH indexes/x/settings":
        return task("settingsUpdate", uid, () => settle(uid, body));
      case "POST indexes/x/documents":
        if (state.manner === "refusing-writes") throw new Refusal(503, "too_many_search_requests");
        return task("documentAdditionOrUpdate", uid, () => store(uid, body));
      case "POST indexes/x/documents/fetch":
        return fetched(uid, body as Parameters<typeof fetched>[1]);
      case "POST multi-search":
        return { results: (body as { queries: Search[] }).queries.map(searched) };
      case "POST swap-indexes":
        return task("indexSwap", null, () => swap(body));
      default:
        throw new Refusal(404, `no_answer_to ${method} ${path}`);
    }
  };

  const server = http.createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(incoming.url ?? "/", "http://localhost");
    const key = incoming.headers.authorization?.replace(/^Bearer /, "");
    const request = {
      method: incoming.method ?? "",
      path: url.pathname,
      key,
      body: text === "" ? null : JSON.parse(text),
    };
    requests.push(request);
    if (state.manner === "hanging") return;
    const [status, body] = reply(request, state.manner, answer);
    outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  const port = await freePort();
  await listen(port);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    keys,
    indexes,
    /** From now on it answers in this manner. */
    behave: (manner: Manner) => void (state.manner = manner),
    /** Nobody listens any more; `rise` listens again, with all that was stored. */
    fall: () => (server.listening ? close() : Promise.resolve()),
    rise: () => listen(port),
  };
}

export type DumbMeilisearch = Awaited<ReturnType<typeof dumbMeilisearch>>;

interface Search {
  readonly indexUid: string;
  readonly q?: string;
  readonly limit: number;
  readonly offset?: number;
  readonly facets?: readonly string[];
  readonly attributesToRetrieve?: readonly string[];
}

function reply(request: Request, manner: Manner, answer: (request: Request) => unknown): [number, unknown] {
  if (manner === "nonsense") return [200, { status: "available", hello: "world" }];
  if (manner === "failing") return [500, refusal("internal", "internal")];
  try {
    return [200, answer(request)];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.status, refusal(error.message, error.code)];
  }
}

function refusal(message: string, code: string) {
  return { message, code, type: "invalid_request", link: `https://docs.meilisearch.com/errors#${code}` };
}

function pick(record: Stored, fields: readonly string[]): Json {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
}
