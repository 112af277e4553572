import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatPeriod } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { keptTexts } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Countdown } from "#web/ui/countdown.tsx";

/** The last reservation that was made from here: it may still wait for its money. */
export const heldHere = (listingId: string) => keptTexts(`held:${listingId}`, { most: 1, area: "session" });

/** A place that is kept while somebody pays: how long still, and the way back to paying. */
export function HeldPlace({ listingId }: { listingId: string }) {
  const [id] = useState(() => heldHere(listingId).read()[0]);
  const { data } = useQuery({
    ...trpc.reservations.get.queryOptions({ id: id ?? "", locale }),
    enabled: id !== undefined,
    retry: false,
  });
  if (data === undefined || data.status !== "awaiting-payment" || data.heldUntil === null) return null;
  const payment = data.payments.find(({ status }) => status === "open" || status === "failed");
  const period = formatPeriod(data.startsAt, data.endsAt, { zone: data.timeZone });
  return (
    <Countdown
      until={Date.parse(data.heldUntil)}
      say={(minutes) => t("reservations.hold-minutes-left", { count: minutes })}
      onOver={() => void queryClient.invalidateQueries(trpc.availability.pathFilter())}
      over={<Callout tone="caution">{t("reservations.hold-over", { period })}</Callout>}
    >
      {(left) => (
        <Callout
          tone="caution"
          heading={t("reservations.hold-left", { period })}
          action={
            <Link
              to={payment === undefined ? paths.reservation(data.id) : paths.pay(payment.id)}
              className={buttonClass({ look: "ink", size: "s" })}
            >
              {t("reservations.go-on-paying")}
            </Link>
          }
        >
          <span role="timer" className="num">
            {t("reservations.hold-time", { left })}
          </span>
        </Callout>
      )}
    </Countdown>
  );
}
