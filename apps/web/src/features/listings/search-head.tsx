import { ArrowLeft, ArrowRight, ChevronDown, SlidersHorizontal, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { ListingSort } from "@commonbench/domain/listings/filters";
import { formatNumber } from "#web/lib/format.ts";
import { intlLocale, t } from "#web/lib/i18n.ts";
import { Chips, FilterChip } from "#web/ui/chip.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { T } from "#web/ui/rich-text.tsx";
import { type ActiveFilter, withoutAny } from "./search-active.ts";
import { LIST_PARAMS, listOf, withCategory, withParam, withText, type SearchParams } from "./search-params.ts";
import { naturalSort, sortsFor, type SearchState } from "./search-state.ts";
import { optionsOf, type Found } from "./search-tree.ts";

interface SearchHeadProps {
  found: Found;
  /** The words that the results answer. */
  text: string;
  state: SearchState;
  params: SearchParams;
  active: readonly ActiveFilter[];
  /** A newer answer is on its way. */
  stale: boolean;
  onChange: (params: SearchParams) => void;
  /** On narrow pages: opens the filters. */
  filters?: ReactNode;
  /** Keeps the search for later. */
  keep?: ReactNode;
}

/** How many, for what, in which order; then the filters in use. */
export function SearchHead({ found, text, state, params, active, stale, onChange, filters, keep }: SearchHeadProps) {
  return (
    <header className="search-head">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <h1 tabIndex={-1} className="text-18 tracking-head">
          {countText(found, text)}
        </h1>
        <SortMenu
          state={state}
          onChange={(sort) => onChange(withParam(params, "sort", sort === naturalSort(state.text) ? "" : sort))}
        />
      </div>
      <p role="status" className="sr-only">
        {stale ? !state.typing && t("ui.searching") : countText(found, state.text)}
      </p>
      {keep && (
        <div data-print="none" className="mt-1.5">
          {keep}
        </div>
      )}
      <Matched found={found} params={params} onChange={onChange} />
      {(filters || active.length > 0) && (
        <div className="search-chips max-medium:*:shrink-0 max-medium:*:flex-nowrap!">
          {filters}
          <Chips onClear={active.length > 0 ? () => onChange(withoutAny(params, active)) : undefined}>
            {active.map(({ key, label, rest }) => (
              <FilterChip key={key} label={label} onRemove={() => onChange(rest)} />
            ))}
          </Chips>
        </div>
      )}
      <Neighbours found={found} params={params} onChange={onChange} />
    </header>
  );
}

export function FiltersButton({ count, onPress }: { count: number; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onPress}
      className="inline-flex h-7 items-center gap-1.5 rounded-1 border border-line-strong bg-raised px-2.5 text-13 whitespace-nowrap hover:border-ink-muted medium:hidden coarse:h-9"
    >
      <Icon of={SlidersHorizontal} size={14} />
      {t("search.filters")}
      {count > 0 && <span className="text-ink-faint num">{formatNumber(count)}</span>}
    </button>
  );
}

export function countText({ total, totalIsExact }: Pick<Found, "total" | "totalIsExact">, text: string): string {
  const values = { count: total, shown: formatNumber(total), text };
  if (!totalIsExact) return t(text ? "search.at-least-for" : "search.at-least", values);
  return t(text ? "search.results-for" : "search.results", values);
}

const SORT_WORDS = {
  relevance: "search.sort-relevance",
  newest: "search.sort-newest",
  "price-up": "search.sort-price-up",
  "price-down": "search.sort-price-down",
  distance: "search.sort-distance",
} as const;
const SORTS: readonly ListingSort[] = ["relevance", "newest", "price-up", "price-down", "distance"];

/** The platform's own menu. Orders that would mean nothing here say what they need. */
function SortMenu({
  state: { text, filters, sort },
  onChange,
}: {
  state: SearchState;
  onChange: (sort: string) => void;
}) {
  const possible = sortsFor(text, filters);
  return (
    <label className="relative ms-auto flex items-baseline gap-1 text-13 whitespace-nowrap text-ink-faint">
      {t("search.sorted-by")}
      <span className="relative inline-flex items-center">
        <select
          value={sort}
          onChange={(event) => onChange(event.target.value)}
          className="field-sizing-content min-h-6 cursor-pointer appearance-none pe-5 font-mid text-ink"
        >
          {SORTS.filter((each) => possible.includes(each) || each.startsWith("price")).map((each) => (
            <option key={each} value={each} disabled={!possible.includes(each)}>
              {possible.includes(each)
                ? t(SORT_WORDS[each])
                : `${t(SORT_WORDS[each])} (${t("search.sort-needs-unit")})`}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} size={14} className="pointer-events-none absolute end-0" />
      </span>
    </label>
  );
}

/** The other words of the trade that were looked for too, and the way to keep to that one thing. */
function Matched({
  found: { matched, meant, partly },
  params,
  onChange,
}: Pick<SearchHeadProps, "found" | "params" | "onChange">) {
  if (partly) return <p className="mt-1 text-13 text-ink-muted">{t("search.partly")}</p>;
  if (meant !== null)
    return (
      <p className="mt-1 text-13 text-ink-muted">
        <T
          id="search.meant"
          values={{ meant }}
          parts={{
            words: (words) => <LinkButton onClick={() => onChange(withText(params, meant))}>{words}</LinkButton>,
          }}
        />
      </p>
    );
  if (matched === null) return null;
  const { category, kind, words } = matched;
  const chosen = listOf(params, LIST_PARAMS.categories).includes(category.id);
  if (words.length === 0 && chosen) return null;
  const only = () => onChange(withCategory(withParam(params, LIST_PARAMS.kinds, kind), category.id));
  return (
    <p className="mt-1 text-13 text-ink-muted">
      {words.length > 0 && <T id="search.also-found" parts={{ words: () => <Words words={words} /> }} />}{" "}
      {!chosen && <LinkButton onClick={only}>{t("search.only-category", { category: category.label })}</LinkButton>}
    </p>
  );
}

function Words({ words }: { words: readonly string[] }) {
  const parts = new Intl.ListFormat(intlLocale, { type: "conjunction" }).formatToParts(words);
  return parts.map(({ type, value }, index) =>
    type === "literal" ? (
      value
    ) : (
      <mark key={index} className="bg-transparent text-inherit shadow-[inset_0_-1px_var(--accent)]">
        <Mixed>{value}</Mixed>
      </mark>
    ),
  );
}

/** Looking for a partner at one step of the chain: who comes before, who comes after. */
function Neighbours({ found, params, onChange }: Pick<SearchHeadProps, "found" | "params" | "onChange">) {
  const [stage, ...others] = listOf(params, LIST_PARAMS.stages);
  const kinds = listOf(params, LIST_PARAMS.kinds);
  if (stage === undefined || others.length > 0 || kinds.join() !== "partner") return null;
  // What serves every step has no neighbours.
  const chain = optionsOf(found, "stages").filter(({ order }) => order !== null);
  const at = chain.findIndex(({ value }) => value === stage);
  const [up, down] = at < 0 ? [] : [chain[at - 1], chain[at + 1]];
  const step = (option: typeof up, icon: LucideIcon, word: "search.upstream" | "search.downstream") =>
    option && (
      <LinkButton
        className="inline-flex items-center gap-1.5"
        onClick={() => onChange(withParam(params, LIST_PARAMS.stages, option.value))}
      >
        <Icon of={icon} size={14} />
        {t(word, { stage: option.label, count: option.count })}
      </LinkButton>
    );
  return (
    <p className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-13">
      {step(up, ArrowLeft, "search.upstream")}
      {step(down, ArrowRight, "search.downstream")}
    </p>
  );
}
