import { useQuery } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import type { ActiveFilter } from "./search-active.ts";
import { countText } from "./search-head.tsx";
import { withoutFilters, withText, type SearchParams } from "./search-params.ts";
import { readSearchState, searchInput, type SearchState } from "./search-state.ts";

interface SearchNothingProps {
  state: SearchState;
  params: SearchParams;
  active: readonly ActiveFilter[];
  onChange: (params: SearchParams) => void;
}

/** Nothing fits: says which filter stands in the way, by counting what each one hides. */
export function SearchNothing({ state: { text }, params, active, onChange }: SearchNothingProps) {
  const filtered = active.length > 0;
  return (
    <div className="py-6">
      <EmptyState
        className="border-t-0 pt-0"
        why={
          filtered ? t("search.nothing-with-all") : text ? t("search.nothing-for", { text }) : t("search.nothing-yet")
        }
        next={filtered ? t("search.drop-one") : text ? t("search.other-words") : undefined}
        action={
          filtered ? (
            <Button onClick={() => onChange(withoutFilters(params))}>{t("search.drop-all")}</Button>
          ) : text ? (
            <Button onClick={() => onChange(withText(params, ""))}>{t("search.show-all")}</Button>
          ) : undefined
        }
      />
      {filtered && (
        <ul className="divide-y divide-line border-b border-line">
          {active.map(({ key, label, rest }) => (
            <Drop key={key} label={label} rest={rest} onDrop={() => onChange(rest)} />
          ))}
          {text && (
            <Drop label={`“${text}”`} rest={withText(params, "")} onDrop={() => onChange(withText(params, ""))} />
          )}
        </ul>
      )}
    </div>
  );
}

function Drop({ label, rest, onDrop }: { label: string; rest: SearchParams; onDrop: () => void }) {
  const { data } = useQuery(
    trpc.listings.find.queryOptions({ ...searchInput(readSearchState(rest)), facets: [], limit: 1 }),
  );
  return (
    <li>
      <button
        type="button"
        onClick={onDrop}
        className="flex min-h-11 w-full items-center gap-4 text-start text-13 hover:text-accent"
      >
        <span className="flex-1">{t("search.without", { name: label })}</span>
        {data && <span className={data.total === 0 ? "text-ink-faint" : "font-mid"}>{countText(data, "")}</span>}
      </button>
    </li>
  );
}
