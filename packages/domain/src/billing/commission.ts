import { shareOf } from "./split.ts";

/** What a rule is about; null where it does not look. */
export interface CommissionScope {
  readonly programme: string | null;
  readonly categoryId: string | null;
  readonly kind: string | null;
  readonly memberClass: string | null;
  readonly currency: string | null;
}

/** In force from the beginning of the day `from` until the beginning of `to`; null: until further notice. */
export interface CommissionRule extends CommissionScope {
  readonly id: string;
  readonly basisPoints: number;
  /** On top of the share; minor units of the rule's currency. */
  readonly fixed: number;
  /** At most so much; null for no limit. */
  readonly cap: number | null;
  readonly from: string;
  readonly to: string | null;
}

/** What is paid for, and to whom. */
export interface CommissionCase {
  readonly day: string;
  readonly currency: string;
  readonly kind: string;
  /** The category and all above it, the category itself first. */
  readonly categoryPath: readonly string[];
  readonly programmes: readonly string[];
  readonly memberClass: string | null;
}

export const COMMISSION_VERDICTS = [
  "applies",
  "less-specific",
  "not-yet",
  "ended",
  "other-programme",
  "other-category",
  "other-kind",
  "other-class",
  "other-currency",
] as const;
export type CommissionVerdict = (typeof COMMISSION_VERDICTS)[number];

export interface CommissionChoice<Rule extends CommissionRule> {
  /** Null: no rule is in force for it, so nothing is taken. */
  readonly rule: Rule | null;
  /** Every rule and why it counts or does not: first the one that applies, then those that it beat, then the others. */
  readonly candidates: readonly { readonly rule: Rule; readonly verdict: CommissionVerdict }[];
}

/**
 * The rule for a payment: the most specific of those in force. A programme counts more than any category, a category
 * more than those above it, any category more than the kind, the kind more than the class of the payee, the class more
 * than the currency. Of two that say the same, the one that began later counts.
 */
export function chooseCommission<Rule extends CommissionRule>(
  rules: readonly Rule[],
  facts: CommissionCase,
): CommissionChoice<Rule> {
  const fitting = rules.filter((rule) => missOf(rule, facts) === null);
  const order = fitting.toSorted((a, b) => compare(rankOf(b, facts), rankOf(a, facts)) || later(b, a));
  const others = rules.flatMap((rule) => {
    const miss = missOf(rule, facts);
    return miss === null ? [] : [{ rule, verdict: miss }];
  });
  const beaten = order.slice(1).map((rule) => ({ rule, verdict: "less-specific" as const }));
  const [rule = null] = order;
  return {
    rule,
    candidates: rule === null ? others : [{ rule, verdict: "applies" as const }, ...beaten, ...others],
  };
}

/** What a rule takes of an amount: its share and its fixed part, at most its cap, never more than the amount. */
export function commissionAmount(
  rule: Pick<CommissionRule, "basisPoints" | "fixed" | "cap"> | null,
  amount: number,
): number {
  if (rule === null || amount <= 0) return 0;
  return Math.min(amount, rule.cap ?? amount, shareOf(amount, rule.basisPoints) + rule.fixed);
}

function missOf(rule: CommissionRule, facts: CommissionCase): CommissionVerdict | null {
  if (rule.to !== null && rule.to <= facts.day) return "ended";
  if (rule.from > facts.day) return "not-yet";
  if (rule.programme !== null && !facts.programmes.includes(rule.programme)) return "other-programme";
  if (rule.categoryId !== null && !facts.categoryPath.includes(rule.categoryId)) return "other-category";
  if (rule.kind !== null && rule.kind !== facts.kind) return "other-kind";
  if (rule.memberClass !== null && rule.memberClass !== facts.memberClass) return "other-class";
  if (rule.currency !== null && rule.currency !== facts.currency) return "other-currency";
  return null;
}

function rankOf(rule: CommissionScope, { categoryPath }: CommissionCase): readonly number[] {
  const depth = rule.categoryId === null ? 0 : categoryPath.length - categoryPath.indexOf(rule.categoryId);
  const has = (value: string | null) => (value === null ? 0 : 1);
  return [has(rule.programme), depth, has(rule.kind), has(rule.memberClass), has(rule.currency)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const later = (a: CommissionRule, b: CommissionRule): number =>
  a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1;

const isSameScope = (a: CommissionScope, b: CommissionScope): boolean =>
  a.programme === b.programme &&
  a.categoryId === b.categoryId &&
  a.kind === b.kind &&
  a.memberClass === b.memberClass &&
  a.currency === b.currency;

export interface Succession {
  /** Rules about the same that end on the day the new one begins. */
  readonly ends: readonly string[];
  /** Where one about the same begins later already, the new one ends there. */
  readonly to: string | null;
}

/** How a rule that begins on a day takes its place among those about the same, so that no day has two. */
export function succession(rules: readonly CommissionRule[], scope: CommissionScope, from: string): Succession {
  const same = rules.filter((rule) => isSameScope(rule, scope) && (rule.to === null || rule.from < rule.to));
  const ends = same.filter((rule) => rule.from <= from && (rule.to === null || rule.to > from)).map(({ id }) => id);
  const [next = null] = same
    .map((rule) => rule.from)
    .filter((begin) => begin > from)
    .toSorted();
  return { ends, to: next };
}
