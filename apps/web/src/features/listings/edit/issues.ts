import { ListingContent } from "@commonbench/domain/listings/schemas";
import { issueText } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";

export type Issues = ReadonlyMap<string, string>;

/** What the server would not take, by field, before it is asked: the same schema decides. */
export function issuesOf(content: ListingContent): Issues {
  const found = new Map(numbersMissing(content, "").map((path) => [path, t("listings.not-a-number")]));
  const { error } = ListingContent.safeParse(content);
  for (const issue of error?.issues ?? []) {
    const path = issue.path.map(String).join(".");
    const limits = {
      ...("minimum" in issue ? { min: Number(issue.minimum) } : {}),
      ...("maximum" in issue ? { max: Number(issue.maximum) } : {}),
    };
    // A field that is wrong inside is said to be wrong once.
    if (![...found.keys()].some((each) => each === path || each.startsWith(`${path}.`)))
      found.set(path, issueText({ code: issue.code === "custom" ? issue.message : issue.code, ...limits }));
  }
  return found;
}

function numbersMissing(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isNaN(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersMissing(each, path === "" ? key : `${path}.${key}`));
}

/** Fields that are saved one by one; everything else as a whole. */
const DEPTHS: Readonly<Record<string, number>> = { text: 3, attributes: 2 };

/** The content with every field that cannot be saved as it was saved last: one slip does not hold up the rest. */
export function withoutIssues(content: ListingContent, last: ListingContent, issues: Issues): ListingContent {
  if (issues.size === 0) return content;
  const repaired: unknown = structuredClone(content);
  for (const path of issues.keys()) {
    const keys = path.split(".");
    putBack(repaired, last, keys.slice(0, DEPTHS[keys[0] ?? ""] ?? 1));
  }
  const checked = ListingContent.safeParse(repaired);
  return checked.success ? (repaired as ListingContent) : last;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

function putBack(target: unknown, source: unknown, [key, ...rest]: readonly string[]): void {
  if (key === undefined || !isFields(target)) return;
  const earlier = isFields(source) ? source[key] : undefined;
  if (rest.length > 0) putBack(target[key], earlier, rest);
  else if (earlier === undefined) delete target[key];
  else target[key] = structuredClone(earlier);
}
