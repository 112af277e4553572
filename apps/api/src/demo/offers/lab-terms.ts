import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { Chance } from "../chance.ts";
import { n } from "./offer.ts";

interface Terms {
  /** Where the laboratory of this title works: its accreditation and the languages of its reports follow. */
  readonly seat: "mainland" | "hong-kong" | "macao";
  readonly days: number;
  readonly accredited?: boolean;
}

const MARKS: Readonly<Record<Terms["seat"], string[]>> = {
  mainland: ["cnas", "cma"],
  "hong-kong": ["hoklas"],
  macao: [],
};
const LANGUAGES: Readonly<Record<Terms["seat"], string[]>> = {
  mainland: ["zh-hans", "en"],
  "hong-kong": ["zh-hant", "en"],
  macao: ["zh-hant", "pt"],
};

/** What every laboratory states, whatever it tests. */
export function labTerms(chance: Chance, { seat, days, accredited = true }: Terms): Record<string, AttributeValue> {
  const marks = accredited ? MARKS[seat] : [];
  return {
    turnaround: n(days, "working-day"),
    "report-languages": LANGUAGES[seat],
    ...(marks.length > 0 ? { accreditation: marks } : {}),
    ...(days > 1 && chance.maybe(0.8)
      ? {
          "express-turnaround": n(days > 4 ? 2 : 1, "working-day"),
          "express-surcharge": n(chance.pick([50, 60, 80, 100]), "percent"),
        }
      : {}),
  };
}
