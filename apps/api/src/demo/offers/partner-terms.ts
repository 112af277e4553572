import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { Chance } from "../chance.ts";
import { n } from "./offer.ts";

type Values = Record<string, AttributeValue>;

/** Whom partners sell to, and in which languages they write. */
export function dealing(chance: Chance): Values {
  return {
    markets: chance.some(
      ["mainland", "hong-kong", "macao", "southeast-asia", "middle-east", "europe", "lusophone"],
      chance.between(2, 4),
    ),
    languages: chance.some(["cmn", "yue", "en"], chance.between(2, 3)),
  };
}

/** What suppliers of goods state besides. */
export function supplying(chance: Chance, days: number): Values {
  return { ...dealing(chance), "lead-time": n(days, "working-day"), "trial-order": chance.maybe(0.7) };
}

interface Making {
  readonly days: number;
  readonly modes: readonly string[];
  readonly from?: "customer" | "provider" | "either";
  readonly least: number;
  readonly daily: number;
}

/** What workshops state besides. */
export function making(chance: Chance, { days, modes, from = "either", least, daily }: Making): Values {
  return {
    ...supplying(chance, days),
    "making-modes": [...modes],
    "material-supply": from,
    "min-order": n(least, "piece"),
    "daily-output": n(daily * chance.between(1, 4), "piece-day"),
  };
}
