import { type ListedPrices, linesTotal, type QuoteLine } from "./pricing.ts";
import { portion } from "./split.ts";
import { BASIS, type OverrunPolicy } from "./tariff.ts";

export interface ActualUse {
  /** As they were agreed. */
  readonly lines: readonly QuoteLine[];
  readonly minimumCharge: ListedPrices["minimumCharge"];
  readonly policy: OverrunPolicy;
  readonly reservedMinutes: number;
  readonly usedMinutes: number;
}

/**
 * What the time over or under the agreed one changes, at the agreed price of a unit. Over: every started step beyond the
 * minutes of grace. Under: whole steps that were not used, never below the minimum charge. Null: nothing.
 */
export function useDifference(use: ActualUse): QuoteLine | null {
  const { policy, reservedMinutes, usedMinutes } = use;
  const over = usedMinutes - reservedMinutes - policy.graceMinutes;
  if (over > 0) return overrunLine(use, Math.ceil(over / policy.stepMinutes) * policy.stepMinutes);
  const unused = Math.floor((reservedMinutes - usedMinutes) / policy.stepMinutes) * policy.stepMinutes;
  return unused > 0 ? underUseLine(use, unused) : null;
}

/** The price of one unit after the member price, and how much of it the minutes are. */
function rateOf({ lines, reservedMinutes }: ActualUse, minutes: number) {
  const base = lines.find(({ kind }) => kind === "base");
  if (base === undefined || reservedMinutes <= 0) return null;
  const less = lines.find(({ kind }) => kind === "member")?.unitAmount ?? 0;
  const quantityMilli = portion(base.quantityMilli, minutes, reservedMinutes);
  return { unitAmount: (base.unitAmount ?? 0) + less, quantityMilli, unit: base.unit };
}

function overrunLine(use: ActualUse, minutes: number): QuoteLine | null {
  const rate = rateOf(use, minutes);
  if (rate === null) return null;
  const { surcharge } = use.policy;
  const amount = portion(rate.unitAmount, rate.quantityMilli * (BASIS + surcharge), 1000 * BASIS);
  return amount === 0 ? null : { key: "overrun", kind: "overrun", ...rate, amount, data: { minutes, surcharge } };
}

const OF_TIME: ReadonlySet<string> = new Set(["base", "member", "tier", "peak"]);

function underUseLine(use: ActualUse, minutes: number): QuoteLine | null {
  const { lines, policy, minimumCharge, reservedMinutes } = use;
  const rate = rateOf(use, minutes);
  if (rate === null) return null;
  const ofTime = linesTotal(lines.filter(({ kind }) => OF_TIME.has(kind)));
  const mayFall = Math.max(0, ofTime - (minimumCharge ?? 0));
  const back = Math.min(mayFall, portion(ofTime, minutes * policy.underUse, reservedMinutes * BASIS));
  const data = { minutes, share: policy.underUse };
  return back <= 0 ? null : { key: "under-use", kind: "under-use", ...rate, amount: 0 - back, data };
}

/** What a change of time or units costs more (or, below zero, less) than what was agreed; null for nothing. */
export function differenceLine(before: readonly QuoteLine[], after: readonly QuoteLine[]): QuoteLine | null {
  const [was, is] = [linesTotal(before), linesTotal(after)];
  if (was === is) return null;
  const once = { quantityMilli: 1000, unit: null, unitAmount: null };
  return { key: "difference", kind: "difference", ...once, amount: is - was, data: { before: was, after: is } };
}
