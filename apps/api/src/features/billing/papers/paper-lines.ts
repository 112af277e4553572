import type { Paper } from "@commonbench/domain/billing/invoices";
import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { type Locale, textFor } from "@commonbench/domain/text";
import { figure, percent, quantity } from "./figures.ts";
import type { Cell } from "./sheet-model.ts";
import { word } from "./words.ts";

/** One line of a price as a row: what, how many, at which price, how much. */
export function lineRow(line: QuoteLine, paper: Paper, locale: Locale): Cell[] {
  const { unit, unitAmount, amount } = line;
  const unitName = unit === null ? "" : unitText(paper, unit, "short", locale);
  const counted = unitAmount !== null;
  const shares = line.kind !== "base" && line.kind !== "member";
  const note = unitsNote(line, paper, locale);
  return [
    { text: lineWords(line, paper, locale), ...(note === "" ? {} : { note }) },
    { text: counted ? quantity(line.quantityMilli, locale) : "" },
    { text: counted && !shares ? `${figure(unitAmount, paper.currency, locale)} ${unitName}`.trim() : "" },
    { text: figure(amount, paper.currency, locale) },
  ];
}

const HOURS: ReadonlySet<string> = new Set(["hour", "machine-hour", "build-hour"]);

function unitText({ units }: Paper, unit: string, form: "name" | "short", locale: Locale): string {
  return textFor(units[unit]?.[form] ?? {}, locale, "en")?.value ?? "";
}

/** `8 h`, or `2 × week`: a name that stands behind a sign needs no plural. */
function lengthText(milli: number, unit: string | null, paper: Paper, locale: Locale): string {
  const count = quantity(milli, locale);
  if (unit === null) return count;
  return HOURS.has(unit) ? word(locale, "hours", { count }) : `${count} × ${unitText(paper, unit, "name", locale)}`;
}

function unitsNote({ kind, unit, data = {} }: QuoteLine, paper: Paper, locale: Locale): string {
  const { units, lengthMilli } = data;
  if (kind !== "base" || units === undefined || lengthMilli === undefined) return "";
  return word(locale, "units-each", { units: String(units), length: lengthText(lengthMilli, unit, paper, locale) });
}

function lineWords({ kind, unit, data = {} }: QuoteLine, paper: Paper, locale: Locale): string {
  const share = (value: number | undefined) => percent(value ?? 0, locale);
  switch (kind) {
    case "base":
      return textFor(paper.about.title, locale, paper.issuer.locale)?.value ?? paper.about.number;
    case "tier":
      return word(locale, "line-tier", {
        off: share(data["off"]),
        from: lengthText((data["from"] ?? 0) * 1000, unit, paper, locale),
      });
    case "peak": {
      const surcharge = data["surcharge"] ?? 0;
      return word(locale, surcharge < 0 ? "line-quiet" : "line-peak", { surcharge: share(surcharge) });
    }
    case "express":
      return word(locale, "line-express", { surcharge: share(data["surcharge"]) });
    case "minimum":
      return word(locale, "line-minimum", { least: figure(data["least"] ?? 0, paper.currency, locale) });
    case "overrun":
    case "under-use":
      return word(locale, `line-${kind}`, { minutes: String(data["minutes"] ?? 0) });
    case "member":
    case "set-up":
    case "difference":
    case "cancellation":
      return word(locale, `line-${kind}`);
    default:
      return kind satisfies never;
  }
}
