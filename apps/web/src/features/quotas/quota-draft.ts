import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import type { Inputs } from "#web/lib/trpc.ts";
import type { ComboOption } from "#web/ui/combobox.tsx";
import type { WeekWindow } from "#web/ui/week-plan.ts";
import type { Quota } from "./quota-words.ts";

type Saved = Inputs["quotas"]["save"];

/** A quota while it is being written: what was chosen in one way of saying it stays while another is tried. */
export interface Draft {
  readonly name: string;
  readonly bookers: Quota["bookers"]["kind"];
  readonly organisation: ComboOption | null;
  readonly memberClass: OrganisationClass;
  readonly resource: Quota["resource"]["kind"];
  readonly category: string | null;
  readonly listing: string | null;
  readonly measure: Quota["measure"];
  readonly period: Quota["period"];
  readonly limit: number | null;
  readonly primeTime: readonly WeekWindow[];
}

const BLANK: Draft = {
  name: "",
  bookers: "all",
  organisation: null,
  memberClass: "enterprise",
  resource: "all",
  category: null,
  listing: null,
  measure: "hours",
  period: "week",
  limit: 20,
  primeTime: [],
};

export function draftOf(quota: Quota | null): Draft {
  if (quota === null) return BLANK;
  const { bookers, resource, bookerName, name, measure, period, limit, primeTime } = quota;
  return {
    ...BLANK,
    name,
    measure,
    period,
    limit,
    primeTime,
    bookers: bookers.kind,
    ...(bookers.kind === "organisation" && { organisation: { value: bookers.id, label: bookerName ?? "" } }),
    ...(bookers.kind === "class" && { memberClass: bookers.class }),
    resource: resource.kind,
    ...(resource.kind === "category" && { category: resource.id }),
    ...(resource.kind === "listing" && { listing: resource.id }),
  };
}

export type Missing = "name" | "organisation" | "category" | "listing" | "limit";

/** The fields that still have to be filled in. */
export function missingIn({
  name,
  bookers,
  organisation,
  resource,
  category,
  listing,
  limit,
}: Draft): ReadonlySet<Missing> {
  const missing: [Missing, boolean][] = [
    ["name", name.trim() === ""],
    ["organisation", bookers === "organisation" && organisation === null],
    ["category", resource === "category" && category === null],
    ["listing", resource === "listing" && listing === null],
    ["limit", limit === null || Number.isNaN(limit)],
  ];
  return new Set(missing.flatMap(([field, lacks]) => (lacks ? [field] : [])));
}

/** What is sent once nothing is missing. */
export function contentOf(draft: Draft): Omit<Saved, "id" | "version" | "locale"> {
  const { name, measure, period, limit, primeTime } = draft;
  return {
    name: name.trim(),
    measure,
    period,
    limit: limit ?? 0,
    primeTime: [...primeTime],
    bookers: bookersOf(draft),
    resource: resourceOf(draft),
  };
}

function bookersOf({ bookers, organisation, memberClass }: Draft): Saved["bookers"] {
  if (bookers === "organisation" && organisation) return { kind: "organisation", id: organisation.value };
  return bookers === "class" ? { kind: "class", class: memberClass } : { kind: "all" };
}

function resourceOf({ resource, category, listing }: Draft): Saved["resource"] {
  if (resource === "category" && category) return { kind: "category", id: category };
  return resource === "listing" && listing ? { kind: "listing", id: listing } : { kind: "all" };
}
