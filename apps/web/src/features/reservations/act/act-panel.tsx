import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";
import { ProposeDialog } from "../change/propose-dialog.tsx";
import type { Reservation } from "../reservation.ts";
import { AcceptDialog, DeclineDialog, MissDialog, WithdrawDialog } from "./act-dialogs.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { CheckOutDialog } from "./check-out-dialog.tsx";
import { Situation } from "./situation.tsx";
import { useActs } from "./use-acts.ts";

const DIALOGS = {
  accept: AcceptDialog,
  decline: DeclineDialog,
  checkOut: CheckOutDialog,
  miss: MissDialog,
  withdraw: WithdrawDialog,
  cancel: CancelDialog,
  propose: ProposeDialog,
} as const;
type Asked = keyof typeof DIALOGS;

interface Choice {
  readonly asked: Asked;
  readonly label: MessageId;
  readonly look: "ink" | "outlined" | "critical";
  readonly offered: boolean;
}

const choicesOf = ({ can }: Reservation): Choice[] =>
  (
    [
      { asked: "accept", label: "reservations.accept", look: "ink", offered: can.accept },
      { asked: "checkOut", label: "reservations.check-out", look: "ink", offered: can.checkOut },
      { asked: "propose", label: "reservations.propose", look: "outlined", offered: can.proposeChange },
      { asked: "miss", label: "reservations.miss", look: "outlined", offered: can.miss },
      { asked: "decline", label: "reservations.decline", look: "critical", offered: can.decline },
      { asked: "withdraw", label: "reservations.withdraw", look: "critical", offered: can.withdraw },
      // What may still be withdrawn is not offered to be cancelled too: it comes to the same.
      { asked: "cancel", label: "reservations.cancel", look: "critical", offered: can.cancel && !can.withdraw },
    ] satisfies Choice[]
  ).filter(({ offered }) => offered);

/** How it stands for the reader's side, and everything that can be done about it. */
export function ActPanel({ reservation }: { reservation: Reservation }) {
  const acts = useActs(reservation.id);
  // The count makes each asking a dialog of its own, with nothing left of the one before.
  const [doing, setDoing] = useState<{ asked: Asked; count: number; open: boolean } | null>(null);
  const Asking = doing && DIALOGS[doing.asked];
  const { can } = reservation;
  return (
    <section aria-label={t("reservations.what-now")} data-print="none" className="grid gap-3">
      <Situation reservation={reservation} />
      <div className="grid gap-2">
        {can.pay && <PayLink reservation={reservation} />}
        {can.checkIn && <CheckInButton run={acts.checkIn} />}
        {choicesOf(reservation).map(({ asked, label, look }) => (
          <Button
            key={asked}
            full
            look={look}
            onClick={() => setDoing({ asked, count: (doing?.count ?? 0) + 1, open: true })}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      {doing && Asking && (
        <Asking
          key={doing.count}
          reservation={reservation}
          acts={acts}
          open={doing.open}
          onOpenChange={(open) => setDoing({ ...doing, open })}
        />
      )}
    </section>
  );
}

function PayLink({ reservation: { payments } }: { reservation: Reservation }) {
  const next = payments.find(({ status }) => status === "open" || status === "failed");
  if (next === undefined) return null;
  return (
    <Link to={paths.pay(next.id)} className={buttonClass({ look: "ink", full: true })}>
      {t(next.rail === "card" ? "reservations.pay" : "reservations.see-transfer")}
    </Link>
  );
}

/** Whoever is at the door is checked in with one press; a mistake is seen at once and answered by checking out. */
function CheckInButton({ run }: { run: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false);
  const press = async (): Promise<void> => {
    setBusy(true);
    try {
      await run();
      toast(t("reservations.is-checked-in"));
    } catch (error) {
      toast(failureText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button full look="ink" busy={busy} onClick={() => void press()}>
      {t("reservations.check-in")}
    </Button>
  );
}
