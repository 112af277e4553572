import type { Inputs } from "#web/lib/trpc.ts";
import { locale } from "#web/lib/i18n.ts";

type OwnInput = Inputs["listings"]["own"];
export type OwnSort = NonNullable<OwnInput["sort"]>;
export type OwnStatus = NonNullable<OwnInput["statuses"]>[number];

const SORTS = ["updated", "title", "views", "status"] as const satisfies readonly OwnSort[];
export const STATUSES = ["draft", "published", "paused", "closed", "removed"] as const satisfies readonly OwnStatus[];

/** The table as its address says it. */
export interface OwnState {
  readonly status: OwnStatus | null;
  readonly text: string;
  readonly sort: OwnSort;
  readonly descending: boolean;
}

const PLAIN = { sort: "updated", descending: true } as const;

export function readOwnState(search: Readonly<Record<string, unknown>>): OwnState {
  const sort = SORTS.find((each) => each === search["sort"]);
  return {
    status: STATUSES.find((each) => each === search["status"]) ?? null,
    text: typeof search["q"] === "string" ? search["q"].slice(0, 100) : "",
    sort: sort ?? PLAIN.sort,
    descending: sort === undefined ? PLAIN.descending : search["order"] === "down",
  };
}

export function ownParams({ status, text, sort, descending }: OwnState): Record<string, string> {
  const usual = sort === PLAIN.sort && descending === PLAIN.descending;
  return {
    ...(status === null ? {} : { status }),
    ...(text === "" ? {} : { q: text }),
    ...(usual ? {} : { sort, order: descending ? "down" : "up" }),
  };
}

export const ownInput = ({ status, text, sort, descending }: OwnState): OwnInput => ({
  locale,
  sort,
  order: descending ? "desc" : "asc",
  ...(status === null ? {} : { statuses: [status] }),
  ...(text.trim() === "" ? {} : { text: text.trim() }),
});
