import { ListingContent, type ListingKind } from "@commonbench/domain/listings/schemas";
import { taxonomy } from "@commonbench/taxonomy/default";
import type { Label } from "@commonbench/taxonomy/types";
import type { Marketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";

type Change = Partial<ListingContent>;

export const words = (title: string, rest: Partial<ListingContent["text"]["en"]> = {}) => ({
  title,
  summary: "",
  description: "",
  included: "",
  terms: "",
  ...rest,
});

export const panyu = {
  placeId: "panyu-daluotang",
  address: "1 Shawan Road",
  lat: 22.936,
  lon: 113.345,
  timeZone: "Asia/Shanghai",
};
export const shuibei = {
  placeId: "luohu-shuibei",
  address: "2 Beili Road",
  lat: 22.572,
  lon: 114.125,
  timeZone: "Asia/Shanghai",
};
export const kowloon = {
  placeId: "hong-kong",
  address: "3 Man Lok Street",
  lat: 22.305,
  lon: 114.188,
  timeZone: "Asia/Hong_Kong",
};

export const session = {
  language: "cmn",
  mode: "on-site" as const,
  address: "Room 8",
  link: null,
  startsAt: "2027-01-11T01:00:00.000Z",
  endsAt: "2027-01-15T09:00:00.000Z",
  seats: 16,
  price: null,
  prerequisites: "",
  certificate: "Skill level 3",
};

/** A category's name as the taxonomy has it today. */
export function labelOf(categoryId: string): Label {
  const category = taxonomy.category(categoryId);
  if (category === undefined) throw new Error(`the taxonomy has no ${categoryId}`);
  return category.label;
}

/** Monday to Friday, 08:00 to 18:00. */
export const workweek = [1, 2, 3, 4, 5].map((day) => ({ day, from: 480, to: 1080 }));

const common: Change = {
  position: panyu,
  priceMode: "amount",
  price: 48_000,
  currency: "CNY",
  programmes: ["resource-sharing"],
};

/** By kind: what the rules ask for and no more. */
const COMPLETE: Record<ListingKind, Change> = {
  equipment: {
    categoryId: "vacuum-casting",
    text: { en: words("Vacuum casting machine, 5 L chamber") },
    attributes: {
      "chamber-volume": { value: 5, unit: "l" },
      operator: "included",
      metals: ["au-750", "ag-925"],
      "flask-diameter": { value: 130, unit: "mm" },
      "charge-mass": { value: 1.2, unit: "kg" },
    },
    priceUnit: "machine-hour",
    units: 1,
  },
  lab: {
    categoryId: "xrf-fineness",
    text: { en: words("Fineness by X-ray fluorescence") },
    attributes: {
      "fineness-standards": ["gb-t-18043"],
      metals: ["au-999"],
      turnaround: { value: 2, unit: "working-day" },
      destructive: false,
    },
    priceUnit: "sample",
    units: 1,
    leadTimeDays: 3,
  },
  training: {
    categoryId: "cad-course",
    text: { en: words("Jewelry CAD in Rhino, 80 hours") },
    attributes: {
      software: ["rhino"],
      "course-hours": { value: 80, unit: "h" },
      "teaching-form": "workshop",
      level: "advanced",
      "class-size": { value: 16, unit: "person" },
    },
    priceUnit: "seat",
    sessions: [session],
  },
  partner: {
    categoryId: "metal-supply",
    text: { en: words("Casting grain, 18K yellow") },
    attributes: { "lead-time": { value: 5, unit: "working-day" }, metals: ["au-750"] },
    priceUnit: "gram",
    capability: {
      stages: ["u1", "m3"],
      processes: "Alloying and granulation",
      materials: "Gold, silver",
      monthlyCapacity: 40,
      capacityUnit: "kilogram",
      minimumOrder: 1,
      marketsServed: ["hong-kong", "IT"],
    },
  },
};

/** The whole of what a form would send. */
export function completeContent(start: ListingContent, kind: ListingKind, change: Change = {}): ListingContent {
  return ListingContent.parse({ ...start, ...common, ...COMPLETE[kind], ...change });
}

/** A draft that lacks nothing. */
export async function completeDraft(
  market: Pick<Marketplace, "as">,
  person: TestPerson,
  kind: ListingKind = "equipment",
  change: Change = {},
) {
  const client = market.as(person);
  const { id, version } = await client.listings.start.mutate({ kind, locale: "en" });
  const started = await client.listings.edit.query({ id });
  return client.listings.update.mutate({ id, version, content: completeContent(started.content, kind, change) });
}

/** Published through the same verbs that people use; `indexed` once the jobs have run. */
export async function publishedListing(
  market: Pick<Marketplace, "as">,
  person: TestPerson,
  kind: ListingKind = "equipment",
  change: Change = {},
) {
  const draft = await completeDraft(market, person, kind, change);
  await market.as(person).listings.act.mutate({ id: draft.id, action: "publish" });
  return market.as(person).listings.edit.query({ id: draft.id });
}

/** How many jobs wait to bring the index up to date with a listing. */
export async function waitingToIndex(market: Marketplace, id: string): Promise<number> {
  const jobs = await market.waitingJobs();
  return jobs.filter(({ name, payload }) => name === "index-listings" && JSON.stringify(payload).includes(id)).length;
}
