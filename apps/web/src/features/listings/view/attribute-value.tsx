import { formatDate } from "#web/lib/format-time.ts";
import { formatList, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";

export type AttributeRow = Outputs["listings"]["get"]["attributes"][number];

/** A figure with its unit quieter, or the words that say the same. */
export function AttributeValue({ value, quietUnit = false }: { value: AttributeRow["value"]; quietUnit?: boolean }) {
  switch (value.type) {
    case "number":
      return (
        <span className="num whitespace-nowrap">
          {formatNumber(value.value)}
          {value.unit && <span className={quietUnit ? "text-13 font-text" : undefined}> {value.unit}</span>}
        </span>
      );
    case "choices":
      return formatList(value.labels);
    case "boolean":
      return t(value.is ? "listings.yes" : "listings.no");
    case "text":
      return value.text;
    case "date":
      return formatDate(value.date, { year: "always" });
    default:
      return value satisfies never;
  }
}
