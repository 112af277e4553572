import { t } from "#web/lib/i18n.ts";
import { Combobox, type ComboOption } from "#web/ui/combobox.tsx";
import { At } from "./at.tsx";
import { useChooseCategory } from "./choose-category.ts";
import { useListingForm } from "./form.ts";
import type { Lookups } from "../lookups.ts";

function optionsOf({ leaves, lineage, stage }: Lookups, kind: Parameters<Lookups["leaves"]>[0]): ComboOption[] {
  return leaves(kind).map((leaf) => {
    const above = lineage(leaf.parent);
    const served = stage(leaf.stage);
    return {
      value: leaf.id,
      label: leaf.label,
      hint: served && `${served.code} ${served.label}`,
      keywords: [...leaf.words, ...above.flatMap(({ label, words }) => [label, ...words])].join(" "),
      group: above.at(-1)?.label,
    };
  });
}

/** Found by the trade's own words in any language, shown by its name in the reader's. */
export function CategoryPicker() {
  const { content, kind, lookups, error } = useListingForm();
  const options = optionsOf(lookups, kind);
  const choose = useChooseCategory();
  return (
    <At field="categoryId">
      <Combobox
        label={t("listings.category")}
        hint={t("listings.category-hint")}
        error={error("categoryId")}
        placeholder={options[0] && t("listings.category-example", { name: options[0].label })}
        options={options}
        value={options.find(({ value }) => value === content.categoryId) ?? null}
        onChange={(option) => choose(option?.value ?? null)}
      />
    </At>
  );
}
