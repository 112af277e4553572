import { COMMISSION_VERDICTS } from "@commonbench/domain/billing/commission";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Locale } from "@commonbench/domain/text";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { z } from "zod";
import type { RuleRow } from "./load.ts";

const Named = z.object({ id: z.string(), label: z.string() });

export const COMMISSION_STATES = ["upcoming", "in-force", "ended"] as const;

export const CommissionRuleView = z.object({
  id: z.string(),
  programme: Named.nullable(),
  category: Named.nullable(),
  kind: z.string().nullable(),
  memberClass: z.string().nullable(),
  currency: z.string().nullable(),
  basisPoints: z.number(),
  fixed: z.number(),
  cap: z.number().nullable(),
  startsOn: z.string(),
  /** The first day on which it is no more; null until further notice. */
  endsOn: z.string().nullable(),
  state: z.enum(COMMISSION_STATES),
  note: z.string(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  can: z.object({ end: z.boolean() }),
});
export type CommissionRuleView = z.infer<typeof CommissionRuleView>;

/** Upcoming and in force first, then those that have ended, the latest first. */
export const CommissionListView = z.object({ today: z.string(), rules: z.array(CommissionRuleView) });
export type CommissionListView = z.infer<typeof CommissionListView>;

export const CommissionPreviewView = z.object({
  /** The alliance's part of the amount, and what is left to the payee. */
  commission: z.number(),
  rest: z.number(),
  ruleId: z.string().nullable(),
  candidates: z.array(z.object({ rule: CommissionRuleView, verdict: z.enum(COMMISSION_VERDICTS) })),
});
export type CommissionPreviewView = z.infer<typeof CommissionPreviewView>;

interface Reader {
  readonly taxonomy: Taxonomy;
  readonly now: () => Date;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

export function toRuleView(rule: RuleRow, { taxonomy, now, names, locale }: Reader): CommissionRuleView {
  const today = dayAt(now());
  const category = rule.categoryId === null ? undefined : taxonomy.category(rule.categoryId);
  const programme = rule.programme === null ? undefined : taxonomy.programme(rule.programme);
  const ended = rule.to !== null && rule.to <= today;
  return {
    id: rule.id,
    programme: named(rule.programme, programme && taxonomy.label(programme.label, locale)),
    category: named(rule.categoryId, category && taxonomy.label(category.label, locale)),
    kind: rule.kind,
    memberClass: rule.memberClass,
    currency: rule.currency,
    basisPoints: rule.basisPoints,
    fixed: rule.fixed,
    cap: rule.cap,
    startsOn: rule.from,
    endsOn: rule.to,
    state: ended ? "ended" : rule.from > today ? "upcoming" : "in-force",
    note: rule.note,
    createdAt: rule.createdAt.toISOString(),
    createdBy: names.get(rule.createdById) ?? null,
    can: { end: !ended },
  };
}

const named = (id: string | null, label: string | undefined) => (id === null ? null : { id, label: label ?? id });
