import { formatDate } from "#web/lib/format-time.ts";
import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { quoteWords } from "#web/lib/quote-words.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Money } from "#web/ui/money.tsx";
import { PriceLines } from "#web/ui/price-lines.tsx";
import type { Priced } from "./local-quote.ts";

type Price = Outputs["listings"]["get"]["price"];
type Instalments = Outputs["reservations"]["quote"]["instalments"];

interface PriceBoxProps {
  readonly priced: Priced | null;
  /** Known once the server has confirmed the price. */
  readonly instalments: Instalments | null;
  readonly isConfirmed: boolean;
  /** What members would pay less. */
  readonly memberSaves: number;
}

const PURPOSES = ["deposit", "balance"] as const;

function dueWords(purpose: string, dueAt: string | null): string {
  const named = PURPOSES.find((each) => each === purpose) ?? "full";
  return dueAt === null
    ? t(`reservations.due-now-${named}`)
    : t(`reservations.due-later-${named}`, { date: formatDate(dueAt, { weekday: true }) });
}

/** How the price is made, line by line; under it when which part is due. */
export function PriceBox({ priced, instalments, isConfirmed, memberSaves }: PriceBoxProps) {
  if (priced === null) return <p className="text-13 text-ink-muted">{t("reservations.price-by-provider")}</p>;
  const { currency, lines, total } = priced;
  return (
    <div>
      <PriceLines
        lines={lines.map((line) => {
          const { term, note, value } = quoteWords(line, currency);
          return { key: line.key, term, note, value: <span className="num">{value}</span> };
        })}
        total={{ term: t("reservations.total"), value: <Money value={{ amount: total, currency }} /> }}
        note={isConfirmed ? t("reservations.price-confirmed") : undefined}
      />
      {instalments !== null && instalments.some(({ dueAt }) => dueAt !== null) && (
        <ul className="mt-2 grid gap-1 text-13">
          {instalments.map(({ purpose, amount, dueAt }) => (
            <li key={purpose} className="flex justify-between gap-3">
              <span className="text-ink-muted">{dueWords(purpose, dueAt)}</span>
              <span className="num">{formatMoney({ amount, currency })}</span>
            </li>
          ))}
        </ul>
      )}
      {memberSaves > 0 && (
        <p className="mt-2 text-12 text-ink-muted">
          {t("reservations.members-save", { amount: formatMoney({ amount: memberSaves, currency }) })}
        </p>
      )}
    </div>
  );
}

/** While nothing is chosen that a total could be reckoned from. */
export function UnitPrice({ price: { amount, currency, unit } }: { price: Price }) {
  if (amount === null || currency === null || unit === null) return null;
  return (
    <p>
      <Money value={{ amount, currency }} className="text-18" />{" "}
      <span className="text-13 text-ink-muted">{t("listings.per-unit", { unit: unit.label })}</span>
    </p>
  );
}
