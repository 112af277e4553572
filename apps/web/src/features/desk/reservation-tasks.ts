import { formatDate, formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { Task } from "./tasks.ts";

type Row = Outputs["reservations"]["list"]["rows"][number];

const DAY = 86_400_000;

/** What waits for an answer or for money, then who is there and who comes today. */
export const reservationTasks = (rows: readonly Row[], now: number): Task[] => [
  ...rows.filter(({ needsAction }) => needsAction).map((row) => waitingTask(row, now)),
  ...rows.filter((row) => isAtTheDoor(row, now)).map(floorTask),
];

/** Samples come on a day, and their report is due on another. */
function whenOf({ measure, startsAt, endsAt, timeZone: zone }: Row): string {
  if (measure === "time") return formatPeriod(startsAt, endsAt, { zone });
  return t("desk.booking-samples", { from: formatDate(startsAt, { zone }), to: formatDate(endsAt, { zone }) });
}

/** What runs out within a day is urgent. */
function waitingTask(row: Row, now: number): Task {
  const { id, listing, other, deadline, status } = row;
  const what = status === "requested" ? "answer" : status === "awaiting-payment" ? "pay" : "change";
  const by = deadline === null ? [] : [t("desk.booking-by", { time: formatDateTime(deadline) })];
  return {
    key: id,
    title: t(`desk.booking-${what}`, { title: listing.title, name: other.name }),
    why: [whenOf(row), ...by].join(t("ui.list-comma")),
    act: t(`desk.booking-do-${what}`),
    to: paths.reservation(id),
    urgent: deadline !== null && Date.parse(deadline) - now < DAY,
  };
}

/** Somebody who uses a machine, or is expected to by the clock of the place within this day. */
function isAtTheDoor({ side, status, measure, startsAt, timeZone: zone }: Row, now: number): boolean {
  if (side !== "provider" || measure !== "time") return false;
  if (status === "in-use") return true;
  return (
    status === "confirmed" &&
    (Date.parse(startsAt) <= now || formatDate(startsAt, { zone }) === formatDate(now, { zone }))
  );
}

function floorTask(row: Row): Task {
  const step = row.status === "in-use" ? "check-out" : "check-in";
  return {
    key: `${row.id} ${step}`,
    title: t(`desk.booking-${step}`, { title: row.listing.title, name: row.other.name }),
    why: whenOf(row),
    act: t(`desk.booking-do-${step}`),
    to: paths.reservation(row.id),
  };
}
