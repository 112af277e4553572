import { formatDate, formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { Task } from "./tasks.ts";

type Row = Outputs["reservations"]["list"]["rows"][number];

const DAY = 86_400_000;

type Todo = Row["todo"][number];

/** What waits for an answer or for money, then who is there and who comes today. */
export const reservationTasks = (rows: readonly Row[], now: number): Task[] =>
  rows
    .flatMap((row) => row.todo.map((todo) => ({ row, todo })))
    .toSorted((a, b) => Number(isOnFloor(a.todo)) - Number(isOnFloor(b.todo)))
    .map(({ row, todo }) => (isOnFloor(todo) ? floorTask(row, todo) : waitingTask(row, todo, now)));

/** Samples come on a day, and their report is due on another. */
function whenOf({ measure, startsAt, endsAt, timeZone: zone }: Row): string {
  if (measure === "time") return formatPeriod(startsAt, endsAt, { zone });
  return t("desk.booking-samples", { from: formatDate(startsAt, { zone }), to: formatDate(endsAt, { zone }) });
}

const isOnFloor = (todo: Todo): todo is "check-in" | "check-out" => todo === "check-in" || todo === "check-out";

const WORDS = { answer: "answer", pay: "pay", "answer-change": "change" } as const;

/** What runs out within a day is urgent. */
function waitingTask(row: Row, todo: keyof typeof WORDS, now: number): Task {
  const { id, listing, other, deadline } = row;
  const what = WORDS[todo];
  const when = whenOf(row);
  return {
    key: `${id} ${todo}`,
    title: t(`desk.booking-${what}`, { title: listing.title, name: other.name }),
    why: deadline === null ? when : t("desk.booking-when-by", { when, time: formatDateTime(deadline) }),
    act: t(`desk.booking-do-${what}`),
    to: paths.reservation(id),
    urgent: deadline !== null && Date.parse(deadline) - now < DAY,
  };
}

function floorTask(row: Row, step: "check-in" | "check-out"): Task {
  return {
    key: `${row.id} ${step}`,
    title: t(`desk.booking-${step}`, { title: row.listing.title, name: row.other.name }),
    why: whenOf(row),
    act: t(`desk.booking-do-${step}`),
    to: paths.reservation(row.id),
  };
}
