import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Callout } from "#web/ui/callout.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import type { Reservation } from "../reservation.ts";
import { whenInShort } from "../when-words.tsx";
import type { Acts } from "./use-acts.ts";

export interface ActDialogProps {
  reservation: Reservation;
  acts: Acts;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const REASON_MAX = 2000;

/** The words that go to the other side with a decision. */
export function ReasonField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <TextArea
      optional
      label={label}
      rows={3}
      maxLength={REASON_MAX}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** `Vacuum casting machine, Thu 26 Nov, 14:00–20:00, 6 h` */
const subjectOf = (reservation: Reservation): string =>
  t("reservations.subject", { title: reservation.listing.title, when: whenInShort(reservation) });

export function AcceptDialog({ reservation, acts, ...dialog }: ActDialogProps) {
  const { other, can } = reservation;
  return (
    <ConfirmDialog
      {...dialog}
      question={t("reservations.accept-question", { name: other.name })}
      consequence={t("reservations.accept-consequence", { subject: subjectOf(reservation) })}
      confirm={t("reservations.accept")}
      keep={t("reservations.not-yet")}
      explain={failureText}
      onConfirm={() => acts.accept(can.liftsQuota)}
    >
      {can.liftsQuota && <Callout tone="caution">{t("reservations.lifts-quota")}</Callout>}
    </ConfirmDialog>
  );
}

export function DeclineDialog({ reservation, acts, ...dialog }: ActDialogProps) {
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      critical
      {...dialog}
      question={t("reservations.decline-question", { name: reservation.other.name })}
      consequence={subjectOf(reservation)}
      confirm={t("reservations.decline")}
      keep={t("reservations.not-yet")}
      explain={failureText}
      onConfirm={() => acts.decline(reason.trim())}
    >
      <ReasonField label={t("reservations.decline-words")} value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}

export const WithdrawDialog = ({ reservation, acts, ...dialog }: ActDialogProps) => (
  <ConfirmDialog
    critical
    {...dialog}
    question={t("reservations.withdraw-question")}
    consequence={t("reservations.withdraw-consequence", { subject: subjectOf(reservation) })}
    confirm={t("reservations.withdraw")}
    explain={failureText}
    onConfirm={acts.withdraw}
  />
);

export const MissDialog = ({ reservation, acts, ...dialog }: ActDialogProps) => (
  <ConfirmDialog
    critical
    {...dialog}
    question={t("reservations.miss-question", { name: reservation.other.name })}
    consequence={t("reservations.miss-consequence")}
    confirm={t("reservations.miss")}
    keep={t("reservations.not-yet")}
    explain={failureText}
    onConfirm={acts.miss}
  />
);
