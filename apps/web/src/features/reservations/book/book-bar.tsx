import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Money } from "#web/ui/money.tsx";
import type { Booking } from "./booking.ts";

const showPanel = (): void => {
  const panel = document.getElementById("your-booking");
  panel?.scrollIntoView({ block: "start" });
  panel?.querySelector<HTMLElement>("button:not(:disabled), a")?.focus({ preventScroll: true });
};

/** Where the page is narrow: what is chosen and what it costs stay in sight, one press from the terms and the button. */
export function BookBar({ booking }: { booking: Booking }) {
  const { chosen, local, quote, free, isNarrow } = booking;
  if (!isNarrow || chosen === null) return null;
  const currency = quote?.currency ?? local?.currency;
  const total = quote?.total ?? local?.total;
  return (
    <div className="sticky bottom-0 z-(--z-header) -mx-4 mt-6 flex min-w-0 items-center gap-3 border-t border-line-strong bg-page px-4 py-2.5">
      <div className="min-w-0 flex-1">
        {currency != null && total != null && <Money value={{ amount: total, currency }} />}
        <p className="text-12 text-ink-muted num">
          {formatPeriod(chosen.from, chosen.to, { zone: free.facts.timeZone, duration: false })}
        </p>
      </div>
      <Button look="ink" onClick={showPanel}>
        {t("reservations.go-on")}
      </Button>
    </div>
  );
}
