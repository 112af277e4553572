import { useState } from "react";
import { formatDate, formatDateRange } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { LinkButton } from "#web/ui/link.tsx";
import { effectWords } from "./day-words.ts";
import type { NotedDays } from "./exceptions.ts";

const SHOWN = 6;

interface ComingDaysProps {
  readonly exceptions: readonly NotedDays[];
  readonly today: string;
  readonly onChange: (exceptions: NotedDays[], done: string) => void;
}

/** What is written of days to come, for those who do not want to leaf through months. */
export function ComingDays({ exceptions, today, onChange }: ComingDaysProps) {
  const [all, setAll] = useState(false);
  const coming = exceptions.filter(({ to }) => to >= today);
  if (coming.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-13 font-head">{t("availability.not-as-usual")}</h3>
      <ul className="text-13">
        {(all ? coming : coming.slice(0, SHOWN)).map(({ from, to, effect }) => (
          <li key={`${from} ${effect.kind}`} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
            <span className="num">{from === to ? formatDate(from, { weekday: true }) : formatDateRange(from, to)}</span>
            <span className="text-ink-muted">{effectWords(effect)}</span>
            <LinkButton
              look="quiet"
              className="ms-auto"
              aria-label={t("availability.remove-day", { days: formatDateRange(from, to) })}
              onClick={() =>
                onChange(
                  exceptions.filter((each) => each.from !== from || each.effect !== effect),
                  t("availability.done-usual", { days: formatDateRange(from, to) }),
                )
              }
            >
              {t("availability.remove")}
            </LinkButton>
          </li>
        ))}
      </ul>
      {!all && coming.length > SHOWN && (
        <LinkButton className="mt-1 text-13" onClick={() => setAll(true)}>
          {t("ui.all-count", { count: coming.length })}
        </LinkButton>
      )}
    </section>
  );
}
