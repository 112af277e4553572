import { useState } from "react";
import { formatDuration, formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { instantAt, wallClock } from "#web/lib/zoned-time.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateTimeField } from "#web/ui/date-field.tsx";
import type { ActDialogProps } from "./act-dialogs.tsx";

const MINUTE = 60_000;

/** When the use really ended. What that changes in the price follows from the terms. */
export function CheckOutDialog({ reservation, acts, ...dialog }: ActDialogProps) {
  const { timeZone: zone, checkedInAt, startsAt, endsAt } = reservation;
  const [ended, setEnded] = useState(() => wallClock(Date.now(), zone));
  const began = Date.parse(checkedInAt ?? startsAt);
  const at = instantAt(ended, zone);
  const used = at === null ? 0 : Math.round((Date.parse(at) - began) / MINUTE);
  const booked = (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE;
  return (
    <ConfirmDialog
      {...dialog}
      question={t("reservations.check-out-question")}
      consequence={t("reservations.check-out-consequence")}
      confirm={t("reservations.check-out")}
      keep={t("reservations.not-yet")}
      explain={failureText}
      onConfirm={() => acts.checkOut(at)}
    >
      <DateTimeField
        label={t("reservations.ended-at")}
        hint={formatZone(zone, endsAt)}
        value={ended}
        onChange={setEnded}
        min={wallClock(began, zone).slice(0, 10)}
      />
      {used > 0 && <p>{t("reservations.used-of", { used: formatDuration(used), booked: formatDuration(booked) })}</p>}
    </ConfirmDialog>
  );
}
