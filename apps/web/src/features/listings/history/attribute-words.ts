import { formatDate } from "#web/lib/format-time.ts";
import { formatList, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Lookups } from "../lookups.ts";

/** A stored attribute in words; one that the taxonomy no longer knows is shown as it is. */
export function attributeWords(id: string, value: unknown, { attribute, unitsOf }: Lookups): string {
  const known = attribute(id);
  if (typeof value === "boolean") return t(value ? "listings.yes" : "listings.no");
  if (known?.type === "choice" || known?.type === "choices") {
    const ids = Array.isArray(value) ? value.map(String) : [String(value)];
    return formatList(ids.map((each) => known.choices.find((choice) => choice.id === each)?.label ?? each));
  }
  if (typeof value === "object" && value !== null && "value" in value) {
    const unit = "unit" in value ? value.unit : null;
    const symbol = known && unitsOf(known).find((each) => each.id === unit)?.symbol;
    return [formatNumber(Number(value.value), { decimals: 6 }), symbol].filter(Boolean).join(" ");
  }
  return known?.type === "date" ? formatDate(String(value), { year: "always" }) : String(value);
}
