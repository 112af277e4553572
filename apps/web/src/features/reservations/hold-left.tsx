import { useQuery } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Callout } from "#web/ui/callout.tsx";
import { Countdown } from "#web/ui/countdown.tsx";

/** How long the place is still kept for whoever is about to pay; nothing where nothing runs out within the hour. */
export function HoldLeft({ reservationId }: { reservationId: string }) {
  const { data } = useQuery({
    ...trpc.reservations.get.queryOptions({ id: reservationId, locale }),
    retry: false,
  });
  if (data?.status !== "awaiting-payment" || data.heldUntil === null || data.rail !== "card") return null;
  return (
    <Countdown
      until={Date.parse(data.heldUntil)}
      say={(minutes) => t("reservations.minutes-left", { count: minutes })}
      onOver={() => void queryClient.invalidateQueries()}
      over={<Callout tone="caution">{t("reservations.time-over")}</Callout>}
    >
      {(left) => (
        <Callout tone="caution">
          <span role="timer" className="num">
            {t("reservations.held-for", { left })}
          </span>
        </Callout>
      )}
    </Countdown>
  );
}
