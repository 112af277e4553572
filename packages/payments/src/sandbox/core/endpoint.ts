import type { z } from "zod";
import { missing } from "./failure.ts";
import { type List, listOf, rendered } from "./render.ts";
import type { Tx } from "./store.ts";
import type { AnyThing, Kind, Kinds } from "./things.ts";

export interface Asked<P> {
  readonly tx: Tx;
  readonly params: P;
  /** The parts of the path that begin with a colon, in their order. */
  readonly ids: readonly string[];
  /** The connected account that the request is made for. */
  readonly account: string | null;
  /** Where the hosted pages are. */
  readonly pages: string;
}

export interface Endpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly shape: z.ZodObject;
  run(asked: Asked<unknown>): unknown;
}

/** One thing that can be asked for; `run` answers with a thing, a list, or JSON. */
export function endpoint<S extends z.ZodObject>(
  method: "GET" | "POST",
  path: string,
  shape: S,
  run: (asked: Asked<z.output<S>>) => AnyThing | List | { readonly object: string },
): Endpoint {
  const known = (params: unknown): params is z.output<S> => typeof params === "object";
  return {
    method,
    path,
    shape,
    run({ params, ...asked }) {
      if (!known(params)) throw new TypeError("The parameters were not checked.");
      const answer = run({ ...asked, params });
      return isThing(answer) ? rendered(asked.tx, answer) : answer;
    },
  };
}

const isThing = (answer: object): answer is AnyThing => "_in" in answer;

/** The thing of that id where it was asked for; a thing of another account is not there. */
export function found<K extends Kind>(tx: Tx, kind: K, id: string | undefined, account: string | null): Kinds[K] {
  const thing = tx.get(kind, id ?? "");
  if (thing === undefined || thing._in !== account) throw missing(kind.replace("_", " "), id ?? "");
  return thing;
}

interface Paging {
  readonly limit: number;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
  readonly created?: Partial<Record<"gt" | "gte" | "lt" | "lte", number | undefined>> | undefined;
}

/** A page of things, newest first, after or before one that is known. */
export function pageOf(tx: Tx, url: string, oldestFirst: readonly AnyThing[], paging: Paging): List {
  const { limit, starting_after: after, ending_before: before } = paging;
  const things = oldestFirst.filter(({ created }) => isWithin(created, paging.created)).toReversed();
  const place = (id: string) => {
    const at = things.findIndex((thing) => thing.id === id);
    if (at < 0) throw missing("object", id);
    return at;
  };
  if (before !== undefined) {
    const end = place(before);
    const start = Math.max(0, end - limit);
    return listOf(
      url,
      things.slice(start, end).map((thing) => rendered(tx, thing)),
      start > 0,
    );
  }
  const start = after === undefined ? 0 : place(after) + 1;
  const data = things.slice(start, start + limit).map((thing) => rendered(tx, thing));
  return listOf(url, data, start + limit < things.length);
}

function isWithin(at: number, span: Paging["created"] = {}): boolean {
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = span;
  return at > gt && at >= gte && at < lt && at <= lte;
}
