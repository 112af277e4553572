import { t } from "#web/lib/i18n.ts";
import { quoteWords } from "#web/lib/quote-words.ts";
import { Money } from "#web/ui/money.tsx";
import { PriceLines } from "#web/ui/price-lines.tsx";
import { Section } from "#web/ui/section.tsx";
import type { Reservation } from "../reservation.ts";

/** What was agreed, line by line; what becomes of the listing changes nothing here. */
export function PriceSection({ reservation: { lines, currency, total, rail } }: { reservation: Reservation }) {
  return (
    <Section look="work" heading={t("reservations.price")} context={rail && t(`reservations.rail-${rail}`)}>
      {lines.length === 0 ? (
        <p>{t("reservations.free-of-charge")}</p>
      ) : (
        <PriceLines
          className="max-w-120"
          lines={lines.map((line) => ({ key: line.key, ...quoteWords(line, currency) }))}
          total={{ term: t("reservations.total"), value: <Money value={{ amount: total, currency }} /> }}
        />
      )}
    </Section>
  );
}
