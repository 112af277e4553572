import type { ReservationStatus as Name } from "@commonbench/domain/reservations/schemas";
import { CalendarX2, CircleCheckBig, CircleX, Play, type LucideIcon } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { Status, type Tone } from "#web/ui/status.tsx";

const LOOKS: Readonly<Record<Name, { tone: Tone; sign?: LucideIcon }>> = {
  requested: { tone: "caution" },
  accepted: { tone: "caution" },
  "awaiting-payment": { tone: "caution" },
  confirmed: { tone: "positive" },
  "in-use": { tone: "positive", sign: Play },
  completed: { tone: "neutral", sign: CircleCheckBig },
  declined: { tone: "neutral", sign: CircleX },
  withdrawn: { tone: "neutral", sign: CircleX },
  expired: { tone: "neutral", sign: CalendarX2 },
  cancelled: { tone: "critical", sign: CircleX },
  "no-show": { tone: "critical", sign: CalendarX2 },
};

export const ReservationStatus = ({ status }: { status: Name }) => (
  <Status {...LOOKS[status]}>{t(`reservations.status-${status}`)}</Status>
);
