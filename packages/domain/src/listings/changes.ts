import type { ListingContent } from "./schemas.ts";

export interface Change {
  /** A path of ListingContent: `price`, `text.en.title`, `attributes.chamber-volume`, `capability.processes`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that people think of one by one; everything else changes as a whole. */
const OPENED: Readonly<Record<string, number>> = { text: 2, attributes: 1, capability: 1 };

/** What differs between two contents; null stands for "nothing there". */
export function contentChanges(before: ListingContent, after: ListingContent): Change[] {
  return changesOf({ ...before }, { ...after }, "", null);
}

/** Two steps as one: a field that came back to where it began has not changed. */
export function mergeChanges(first: readonly Change[], second: readonly Change[]): Change[] {
  const merged = new Map(first.map((change) => [change.field, change]));
  for (const change of second) {
    const earlier = merged.get(change.field);
    merged.set(change.field, earlier === undefined ? change : { ...change, before: earlier.before });
  }
  for (const [field, { before, after }] of merged) if (same(before, after)) merged.delete(field);
  return [...merged.values()];
}

type Fields = Readonly<Record<string, unknown>>;

function changesOf(before: Fields, after: Fields, path: string, depth: number | null): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key): Change[] => {
    const field = path === "" ? key : `${path}.${key}`;
    const [from, to] = [before[key] ?? null, after[key] ?? null];
    if (same(from, to)) return [];
    const below = depth === null ? (OPENED[key] ?? 0) : depth - 1;
    if (below > 0 && (isFields(from) || isFields(to))) {
      return changesOf(isFields(from) ? from : {}, isFields(to) ? to : {}, field, below);
    }
    return [{ field, before: from, after: to }];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Keys in order, so that jsonb's own order of keys is no change; nothing written is nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value === "" ? null : (value ?? null);
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
}
