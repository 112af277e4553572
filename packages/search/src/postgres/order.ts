import type { Place } from "../cursor.ts";
import { kilometres } from "./geo-sql.ts";
import type { Parameters } from "./parameters.ts";
import type { ListingQuery } from "../search.ts";
import type { Question } from "./question.ts";

/** A total order of hits that an index walks in one direction: its columns, and what the cursor keeps of each. */
export interface Order {
  readonly name: "rank" | "newest" | "price" | "distance";
  readonly columns: readonly { readonly sql: string; readonly place: keyof Place }[];
  readonly direction: "asc" | "desc";
}

const ID = { sql: "l.id", place: "id" } as const;
const PUBLISHED = { sql: "l.published", place: "published" } as const;

/** Without text, relevance is newest first; without a point, distance is too. */
export function orderOf({ sort, filters }: ListingQuery, question: Question | null, parameters: Parameters): Order {
  const key = (sql: string) => ({ sql, place: "key" }) as const;
  if (sort === "price-up") {
    return { name: "price", columns: [key("coalesce(l.price, 9000000000000000)"), ID], direction: "asc" };
  }
  if (sort === "price-down") return { name: "price", columns: [key("coalesce(l.price, -1)"), ID], direction: "desc" };
  if (sort === "distance" && filters.near !== undefined) {
    return { name: "distance", columns: [key(kilometres(filters.near, parameters)), ID], direction: "asc" };
  }
  if (sort !== "relevance" || question === null) return { name: "newest", columns: [PUBLISHED, ID], direction: "desc" };
  return { name: "rank", columns: [key("l.rank"), PUBLISHED, ID], direction: "desc" };
}

export function orderBy({ columns, direction }: Order): string {
  return `order by ${columns.map(({ sql }) => `${sql} ${direction}`).join(", ")}`;
}

/** The hits behind a place; all of them when there is none. */
export function past({ columns, direction, name }: Order, after: Place | null, parameters: Parameters): string {
  if (after === null) return "true";
  const values = columns.map(({ place }) => {
    if (place === "id") return parameters.text(after.id);
    if (place === "published") return parameters.integer(after.published);
    return name === "distance" ? parameters.number(after.key) : parameters.integer(after.key);
  });
  const columnList = columns.map(({ sql }) => sql).join(", ");
  return `(${columnList}) ${direction === "asc" ? ">" : "<"} (${values.join(", ")})`;
}

/** The part of a place that is no time and no id. */
export function keyOf({ columns }: Order): string {
  return columns.find(({ place }) => place === "key")?.sql ?? "0";
}
