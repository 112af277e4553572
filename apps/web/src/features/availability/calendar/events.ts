import type { Outputs } from "#web/lib/trpc.ts";

type Reservation = Outputs["reservations"]["calendar"]["reservations"][number];
type Block = Outputs["availability"]["blocks"]["list"]["blocks"][number];

interface Placed {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly units: readonly number[];
}
export interface ReservationEvent extends Placed {
  readonly kind: "reservation";
  readonly reservation: Reservation;
}
export interface BlockEvent extends Placed {
  readonly kind: "block";
  readonly block: Block;
}
export type CalendarEvent = ReservationEvent | BlockEvent;

export function eventsOf(reservations: readonly Reservation[], blocks: readonly Block[]): CalendarEvent[] {
  return [
    ...reservations.map((reservation) => ({
      kind: "reservation" as const,
      id: reservation.id,
      from: Date.parse(reservation.startsAt),
      to: Date.parse(reservation.endsAt),
      units: reservation.onUnits,
      reservation,
    })),
    ...blocks.map((block) => ({
      kind: "block" as const,
      id: block.id,
      from: Date.parse(block.from),
      to: Date.parse(block.to),
      units: block.units,
      block,
    })),
  ];
}

/** How it looks: what stands, what is only kept for somebody, what is over. */
export function lookOf(event: CalendarEvent): "stands" | "held" | "asks" | "over" | "block" | "now" {
  if (event.kind === "block") return "block";
  const { status, onUnits } = event.reservation;
  if (status === "in-use") return "now";
  if (status === "completed" || status === "no-show") return "over";
  if (status === "requested" && onUnits.length === 0) return "asks";
  return status === "confirmed" ? "stands" : "held";
}
