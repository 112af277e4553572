import type { MultiSearchQuery } from "meilisearch";
import type { Glance, GlanceQuery } from "../search.ts";
import type { Connection } from "./connection.ts";
import { conditionsOf, filterOf, quoted } from "./filter.ts";
import { asAsked, type Looking } from "./looking.ts";

type Exactness = "exact" | "forgiving";
/** Where listings and organisations are looked for as asked, and with mistakes forgiven. */
export type LookingBoth = Readonly<Record<"listings" | "organisations", Readonly<Record<Exactness, Looking | null>>>>;

const NONE: Glance = { listings: [], courses: [], organisations: [] };

/** The best few of everything that a text finds, in one request; and in one more for what none was found of. */
export async function glance(connection: Connection, query: GlanceQuery, looking: LookingBoth): Promise<Glance> {
  const asked = await ask(connection, query, looking, "exact", NONE);
  return ask(connection, query, looking, "forgiving", asked);
}

async function ask(
  connection: Connection,
  { audience, limit }: GlanceQuery,
  looking: LookingBoth,
  how: Exactness,
  found: Glance,
): Promise<Glance> {
  const visible = filterOf(conditionsOf({ filters: {}, audience }));
  const training = `kind = ${quoted("training")}`;
  const wanted = [
    { of: "listings", at: looking.listings[how], filter: [...visible, `NOT ${training}`] },
    { of: "courses", at: looking.listings[how], filter: [...visible, training] },
    { of: "organisations", at: looking.organisations[how], filter: ["live = true"] },
  ] as const;
  const open = wanted.flatMap(({ of, at, filter }) =>
    at === null || found[of].length > 0 ? [] : [{ of, search: { ...at, ...asAsked, filter: [...filter], limit } }],
  );
  if (open.length === 0) return found;
  const queries = open.map(({ search }): MultiSearchQuery => ({ ...search, attributesToRetrieve: ["id"] }));
  const { results } = await connection.use(({ reader }) =>
    reader.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({ queries }),
  );
  const answers = open.map(({ of }, at) => [of, (results[at]?.hits ?? []).map(({ id }) => id)] as const);
  return { ...found, ...Object.fromEntries(answers) };
}
