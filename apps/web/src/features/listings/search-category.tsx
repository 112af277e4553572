import { useState } from "react";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import { LinkButton } from "#web/ui/link.tsx";
import type { FacetProps } from "./search-facet.tsx";
import { LIST_PARAMS, listOf, withCategory } from "./search-params.ts";
import { categoryPath, optionsOf } from "./search-tree.ts";

const FIRST = 6;
const INDENT = ["", "ps-3.5", "ps-7", "ps-10.5"];

/** One way down the tree: what is chosen stands under what contains it, and pressing it again goes one step up. */
export function CategoryFacet({ found, params, onChange }: FacetProps) {
  const [all, setAll] = useState(false);
  const options = optionsOf(found, "categories");
  const [chosen = null] = listOf(params, LIST_PARAMS.categories);
  const branches = categoryPath(options, chosen);
  if (branches.length === 0) return null;
  const onPath = new Set(
    branches.filter(({ depth }, index) => (branches[index + 1]?.depth ?? 0) > depth).map(({ option }) => option.value),
  );
  const shown = all ? branches : branches.slice(0, Math.max(FIRST, onPath.size + FIRST));
  return (
    <fieldset className="facet">
      <legend className="mb-1.5 text-13 leading-snug font-head">{t("search.category")}</legend>
      {shown.map(({ option: { value, label, count, parent }, depth }) => {
        const on = value === chosen;
        return (
          <button
            key={value}
            type="button"
            aria-pressed={on || onPath.has(value)}
            onClick={() => onChange(withCategory(params, on ? parent : value))}
            className={cx(
              "flex min-h-6.5 w-full items-center gap-2 text-start text-13 leading-snug hover:text-accent coarse:min-h-11",
              INDENT[Math.min(depth, INDENT.length - 1)],
              on ? "font-mid text-accent" : onPath.has(value) ? "text-ink-muted" : count === 0 && "text-ink-faint",
            )}
          >
            <span className="min-w-0 flex-1">{label}</span>
            <span className="text-12 font-text text-ink-faint num">{formatNumber(count)}</span>
          </button>
        );
      })}
      {branches.length > shown.length || all ? (
        <LinkButton look="quiet" className="mt-1 text-12" onClick={() => setAll(!all)}>
          {all ? t("ui.fewer") : t("ui.all-count", { count: branches.length })}
        </LinkButton>
      ) : null}
    </fieldset>
  );
}
