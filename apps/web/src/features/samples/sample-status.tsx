import type { SampleStatus as Name } from "@commonbench/domain/samples/schemas";
import { CircleCheckBig, CircleX, FileCheck, FlaskConical, type LucideIcon, PackageCheck, Undo2 } from "lucide-react";
import { formatDate, formatDateTime, formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Status, type Tone } from "#web/ui/status.tsx";
import type { Sample } from "./samples.ts";

const LOOKS: Readonly<Record<Name, { tone: Tone; sign?: LucideIcon }>> = {
  announced: { tone: "neutral" },
  received: { tone: "caution", sign: PackageCheck },
  "in-test": { tone: "caution", sign: FlaskConical },
  reported: { tone: "positive", sign: FileCheck },
  returned: { tone: "neutral", sign: Undo2 },
  "used-up": { tone: "neutral", sign: CircleCheckBig },
  lost: { tone: "critical" },
  withdrawn: { tone: "neutral", sign: CircleX },
};

export const SampleStatus = ({ status }: { status: Name }) => (
  <Status {...LOOKS[status]}>{t(`samples.status-${status}`)}</Status>
);

/** A lab that is open until midnight has the whole day. */
const dueWords = (dueAt: string, zone: string): string =>
  formatTime(dueAt, { zone }) === "00:00"
    ? formatDate(Date.parse(dueAt) - 1, { zone, weekday: true })
    : formatDateTime(dueAt, { zone });

interface Clocked {
  readonly sample: Pick<Sample, "clock" | "status">;
  readonly timeZone: string;
}

/** When the report is due by the lab's clock, and how that stands. Once it is there, only that it was late. */
export function ClockWords({ sample: { clock, status }, timeZone: zone }: Clocked) {
  if (clock === null) return null;
  const { dueAt, state } = clock;
  const isRunning = status === "received" || status === "in-test";
  if (!isRunning) return state === "late" ? <small>{t("samples.was-late")}</small> : null;
  return (
    <small
      className={
        state === "late" ? "font-mid text-critical!" : state === "due-today" ? "font-mid text-caution!" : undefined
      }
    >
      {t(`samples.clock-${state}`, { time: dueWords(dueAt, zone) })}
    </small>
  );
}
