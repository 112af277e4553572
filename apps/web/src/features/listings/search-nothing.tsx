import { useQuery } from "@tanstack/react-query";
import { Children, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Kind } from "./kind.tsx";
import { type ActiveFilter, withoutAny } from "./search-active.ts";
import { countText } from "./search-head.tsx";
import { withTyped } from "./search-live.ts";
import { withCategory, withText, type SearchParams } from "./search-params.ts";
import { locateInput, type SearchState } from "./search-state.ts";
import { widened, widerText } from "./search-wider.ts";

interface SearchNothingProps {
  state: SearchState;
  params: SearchParams;
  active: readonly ActiveFilter[];
  onChange: (params: SearchParams) => void;
  /** What else can be done about it: keeping the search until something is found. */
  action?: ReactNode;
}

/** Nothing fits: says which filters stand in the way and what lies near, each with how much it would find. */
export function SearchNothing({ state, params, active, onChange, action }: SearchNothingProps) {
  const { text } = state;
  const filtered = active.length > 0;
  const { data } = useQuery({
    ...trpc.listings.widen.queryOptions(locateInput(state)),
    enabled: filtered || text !== "",
  });
  const ways = data?.wider ?? [];
  return (
    <div className="py-6">
      <EmptyState
        className="border-t-0 pt-0"
        why={
          filtered ? t("search.nothing-with-all") : text ? t("search.nothing-for", { text }) : t("search.nothing-yet")
        }
        next={filtered && ways.length > 0 ? t("search.drop-one") : text ? t("search.other-words") : undefined}
        action={
          <>
            {action}
            {filtered ? (
              <Button onClick={() => onChange(withoutAny(params, active))}>{t("search.drop-all")}</Button>
            ) : (
              text && (
                <Button size="s" onClick={() => onChange(withText(params, ""))}>
                  {t("search.show-all")}
                </Button>
              )
            )}
          </>
        }
      />
      <Ways>
        {data?.beginning && (
          <Way
            key="beginning"
            name={t("search.words-beginning", { text })}
            count={countText(data.beginning, "")}
            onPress={() => onChange(withTyped(params, text))}
          />
        )}
        {ways.map((way) => (
          <Way
            key={`${way.name} ${way.attribute} ${way.to?.length}`}
            name={widerText(way, params, active)}
            count={countText(way, "")}
            onPress={() => onChange(widened(params, way))}
          />
        ))}
      </Ways>
      <Ways heading={t("search.nearest-category")}>
        {(data?.nearest ?? []).map(({ id, kind, label, ...counted }) => (
          <Way
            key={id}
            name={label}
            sign={<Kind kind={kind} />}
            count={countText(counted, "")}
            onPress={() => onChange(withCategory({ kind }, id))}
          />
        ))}
      </Ways>
    </div>
  );
}

function Ways({ heading, children }: { heading?: string; children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null;
  return (
    <>
      {heading && <h2 className="mt-6 mb-1 text-13 text-ink-muted">{heading}</h2>}
      <ul className="divide-y divide-line border-b border-line">{children}</ul>
    </>
  );
}

interface WayProps {
  name: string;
  sign?: ReactNode;
  count: string;
  onPress: () => void;
}

const Way = ({ name, sign, count, onPress }: WayProps) => (
  <li>
    <button
      type="button"
      onClick={onPress}
      className="flex min-h-11 w-full flex-wrap items-center gap-x-4 text-start text-13 hover:text-accent"
    >
      <span className="flex-1">
        {name}
        {sign && <span className="ms-3">{sign}</span>}
      </span>
      <span className="font-mid">{count}</span>
    </button>
  </li>
);
