import { appRouter } from "@commonbench/api/router";
import type { Marketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import type { Outcome } from "./table.ts";

/** tRPC keeps what can be called by dotted name, though its type shows the nesting. */
export interface Callable {
  readonly _def: { readonly procedures: object };
}

interface Procedure {
  readonly _def: { readonly type: string };
}

function proceduresOf({ _def }: Callable): ReadonlyMap<string, Procedure> {
  return new Map(Object.entries(_def.procedures));
}

/** Procedures that no row speaks of, and rows that speak of no procedure. */
export function unmatched(router: Callable, named: readonly string[]): { missing: string[]; stray: string[] } {
  const known = [...proceduresOf(router).keys()];
  return {
    missing: known.filter((name) => !named.includes(name)),
    stray: [...new Set(named)].filter((name) => !known.includes(name)),
  };
}

export const MUTATIONS = [...proceduresOf(appRouter)].flatMap(([name, { _def }]) =>
  _def.type === "mutation" ? [name] : [],
);

const STREAMS = new Set(
  [...proceduresOf(appRouter)].flatMap(([name, { _def }]) => (_def.type === "subscription" ? [name] : [])),
);

export function isMutation(name: string): boolean {
  return MUTATIONS.includes(name);
}

interface Answer {
  readonly error?: {
    readonly data: { readonly code: string; readonly reason: string | null; readonly fields: unknown };
  };
}

export interface Reply {
  readonly outcome: Outcome;
  /** The answer as it came over the line. */
  readonly text: string;
}

/** Calls over HTTP as a browser would, without the client's types: the matrix also sends what the types forbid. */
export async function call(market: Marketplace, name: string, input: unknown, as: TestPerson | null): Promise<Reply> {
  const body = JSON.stringify(input);
  const query = body === undefined || isMutation(name) ? "" : `?input=${encodeURIComponent(body)}`;
  const sent = isMutation(name)
    ? { method: "POST", headers: { "content-type": "application/json" }, ...(body === undefined ? {} : { body }) }
    : {};
  const answer = await market.fetch(`/trpc/${name}${query}`, { ...sent, ...(as === null ? {} : { as }) });
  const text = STREAMS.has(name) ? await firstOf(answer) : await answer.text();
  const { error }: Answer = JSON.parse(text);
  if (error === undefined) return { outcome: "ok", text };
  const { code, reason, fields } = error.data;
  return { outcome: `${code} ${reason ?? JSON.stringify(fields)}`, text };
}

/** What a stream says first, as an answer would: then it is left. */
async function firstOf(answer: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const refused = /^event: serialized-error\ndata: (.*)$/m.exec(text)?.[1];
    if (refused !== undefined) return JSON.stringify({ error: JSON.parse(refused) });
    const said = /\n\ndata: (.*)\n/.exec(text)?.[1];
    if (said !== undefined) return JSON.stringify({ result: said });
  }
  return text;
}
