import { t } from "#web/lib/i18n.ts";
import { useState } from "react";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import type { FacetProps } from "./search-facet.tsx";
import { LIST_PARAMS, listOf, withParam } from "./search-params.ts";

/** When a course starts. Only courses have dates to narrow by, so it stands where courses are looked for. */
export function DatesFacet({ params, onChange }: FacetProps) {
  const dated = Boolean(params["from"] || params["to"]);
  if (!dated && !listOf(params, LIST_PARAMS.kinds).includes("training")) return null;
  return (
    <div className="facet">
      <FieldGroup label={<span className="font-head">{t("search.starts-between")}</span>}>
        <div className="grid gap-2">
          <Day end="from" label={t("ui.from")} {...{ params, onChange }} />
          <Day end="to" label={t("ui.to")} {...{ params, onChange }} />
        </div>
      </FieldGroup>
    </div>
  );
}

interface DayProps extends Pick<FacetProps, "params" | "onChange"> {
  end: "from" | "to";
  label: string;
}

/** Taken when the field is left: while a year is being typed, 0002 is a date too. */
function Day({ end, label, params, onChange }: DayProps) {
  const value = params[end] ?? "";
  const [draft, setDraft] = useState({ value, text: value });
  const text = draft.value === value ? draft.text : value;
  const take = () => text !== value && onChange(withParam(params, end, text));
  return (
    <DateField
      size="s"
      label={label}
      value={text}
      onChange={(event) => setDraft({ value, text: event.target.value })}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
