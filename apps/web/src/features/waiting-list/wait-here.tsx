import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { JoinDialog, type WantedSlot } from "./join-dialog.tsx";
import { LeaveButton } from "./leave-button.tsx";
import { positionWords } from "./wait.ts";

/** Beside what is taken: the way into the line, or how one stands in it. */
export function WaitHere({ slot }: { slot: WantedSlot }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(trpc.waitingList.list.queryOptions({ listingId: slot.listingId, locale }));
  const { from, to, zone, noticeMinutes, now } = slot;
  const own = data?.waits.find(({ startsAt, endsAt }) => Date.parse(startsAt) === from && Date.parse(endsAt) === to);
  if (data === undefined || from - noticeMinutes * 60_000 <= now) return null;
  if (own === undefined)
    return (
      <div className="grid justify-items-start gap-1.5 border-t border-line pt-2.5">
        <p>{t("waiting.or-wait")}</p>
        <Button size="s" onClick={() => setOpen(true)}>
          {t("waiting.wait")}
        </Button>
        <JoinDialog key={`${from}-${to}-${slot.units}`} slot={slot} open={open} onOpenChange={setOpen} />
      </div>
    );
  return (
    <div className="grid justify-items-start gap-1.5 border-t border-line pt-2.5" role="status">
      {own.offer === null ? (
        <>
          <p>
            {own.position !== null && (
              <strong className="block font-mid text-ink">{positionWords(own.position)}</strong>
            )}
            {t("waiting.you-wait-until", { time: formatDateTime(own.until, { zone }) })}
          </p>
          <LeaveButton wait={own} />
        </>
      ) : (
        <>
          <p className="font-mid text-ink">{t("waiting.kept-until", { time: formatDateTime(own.offer.until) })}</p>
          <Link to={paths.wait(own.id)} className={buttonClass({ look: "ink", size: "s" })}>
            {t("waiting.see-offer")}
          </Link>
        </>
      )}
    </div>
  );
}
