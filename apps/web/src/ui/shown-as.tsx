import { t } from "#web/lib/i18n.ts";
import { Segments } from "./segments.tsx";

export type ShownAs = "chart" | "table";

/** Figures drawn, or to be read one by one. */
export function ShownAsSwitch({ value, onChange }: { value: ShownAs; onChange: (value: ShownAs) => void }) {
  return (
    <Segments
      label={t("ui.shown-as")}
      options={[
        { value: "chart", label: t("ui.as-chart") },
        { value: "table", label: t("ui.as-table") },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
