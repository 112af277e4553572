import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { locale, t } from "#web/lib/i18n.ts";
import { useKept } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass, IconButton } from "#web/ui/button.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { compared, toggleCompared } from "./compared.ts";

/** At the foot of the results: what is chosen so far, and the way to see it side by side. */
export function CompareTray() {
  const ids = useKept(compared);
  const { data } = useQuery({
    ...trpc.listings.recall.queryOptions({ ids: [...ids], locale }),
    placeholderData: keepPreviousData,
  });
  const cards = (data?.cards ?? []).filter(({ id }) => ids.includes(id));
  return (
    <section aria-label={t("search.compare-tray")} data-print="none" className="compare-tray">
      <ul className="flex min-w-0 flex-1 gap-1.5 overflow-hidden max-medium:hidden">
        {cards.map(({ id, title }) => (
          <li
            key={id}
            className="flex h-8 min-w-0 items-center gap-0.5 rounded-1 border border-line-strong ps-2.5 text-13"
          >
            <span className="min-w-0 truncate">
              <Mixed>{title}</Mixed>
            </span>
            <IconButton icon={X} size="s" label={t("ui.remove", { name: title })} onClick={() => toggleCompared(id)} />
          </li>
        ))}
      </ul>
      <span className="flex items-center gap-3 max-medium:flex-1 max-medium:justify-between">
        <LinkButton look="quiet" className="text-13" onClick={() => compared.write([])}>
          {t("search.compare-clear")}
        </LinkButton>
        {ids.length > 1 ? (
          <Link to={paths.compare} search={{ ids: ids.join(",") }} className={buttonClass({ look: "ink", size: "s" })}>
            {t("search.compare-open", { count: ids.length })}
          </Link>
        ) : (
          <span className="text-13 text-ink-faint">{t("search.compare-one-more")}</span>
        )}
      </span>
    </section>
  );
}
