import { useQuery } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { placesQuery } from "#web/lib/places.ts";
import { cx } from "#web/ui/cx.ts";
import { LIST_PARAMS, listOf, type SearchParams } from "./search-params.ts";

const SEVERAL = "*";
const INDENT = "\u2003";

interface SearchWhereProps {
  id?: string;
  "aria-label"?: string;
  params: SearchParams;
  onChange: (places: string[]) => void;
  className: string;
}

/** One city or district, or everywhere. Several at once are chosen in the filters, and stand here as a number. */
export function SearchWhere({ params, onChange, className, ...select }: SearchWhereProps) {
  const { data } = useQuery(placesQuery());
  const chosen = listOf(params, LIST_PARAMS.places);
  const [first = ""] = chosen;
  // Cities abroad are where visitors come from; hardly anything is on offer there.
  const shown = data?.places.filter(({ id, jurisdiction }) => jurisdiction !== "other" || id === first) ?? [];
  const known = shown.some(({ id }) => id === first);
  return (
    <select
      {...select}
      className={cx(className, chosen.length === 0 && "text-ink-faint")}
      name="place"
      value={chosen.length > 1 ? SEVERAL : known ? first : ""}
      onChange={(event) => onChange(event.target.value === "" ? [] : [event.target.value])}
    >
      <option value="">{data?.region ?? t("search.anywhere")}</option>
      {chosen.length > 1 && (
        <option value={SEVERAL} disabled>
          {t("search.several-places", { count: chosen.length })}
        </option>
      )}
      {shown.map(({ id, parent, label }) => (
        <option key={id} value={id}>
          {parent === null ? label : `${INDENT}${label}`}
        </option>
      ))}
    </select>
  );
}
