import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Skeleton, Bone } from "#web/ui/skeleton.tsx";
import { cancellationQuery, type Cancellation } from "../cancellation.ts";
import { refundWords } from "../refund-words.ts";
import { type ActDialogProps, ReasonField } from "./act-dialogs.tsx";

/** Cancels for what the dialog promises: should less come back by now, the server refuses and it is asked again. */
export function CancelDialog({ reservation, acts, open, ...dialog }: ActDialogProps) {
  const [reason, setReason] = useState("");
  const { data: terms, error, refetch } = useQuery({ ...cancellationQuery(reservation), enabled: open });
  const { side, other } = reservation;
  return (
    <ConfirmDialog
      critical
      open={open}
      {...dialog}
      question={t("reservations.cancel-question", { number: reservation.number })}
      consequence={t(side === "provider" ? "reservations.cancel-as-provider" : "reservations.cancel-as-booker", {
        name: other.name,
      })}
      confirm={t("reservations.cancel")}
      explain={failureText}
      incomplete={terms === undefined}
      onConfirm={async () => terms && acts.cancel(reason.trim(), promised(terms))}
    >
      {terms ? (
        <p className="text-16 font-mid first-letter:uppercase">{refundWords(terms)}</p>
      ) : error ? (
        <Callout
          tone="critical"
          announce
          action={
            <Button size="s" onClick={() => void refetch()}>
              {t("app.try-again")}
            </Button>
          }
        >
          {failureText(error)}
        </Callout>
      ) : (
        <Skeleton>
          <Bone width="60%" />
        </Skeleton>
      )}
      <ReasonField label={t("reservations.cancel-words", { name: other.name })} value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}

const promised = ({ paid, refund }: Cancellation): number | null => (paid === 0 ? null : refund);
