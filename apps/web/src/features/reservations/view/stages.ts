import type { ReservationStatus } from "@commonbench/domain/reservations/schemas";
import type { MessageId } from "#web/lib/i18n.ts";
import type { Reservation } from "../reservation.ts";

type Name = "requested" | "booked" | "answer" | "payment" | "confirmed" | "in-use" | "completed";

export interface Stage {
  readonly label: MessageId;
  readonly state: "done" | "current" | "todo" | "wrong";
}

const AT: Readonly<Partial<Record<ReservationStatus, Name>>> = {
  requested: "answer",
  accepted: "payment",
  "awaiting-payment": "payment",
  confirmed: "confirmed",
  "in-use": "in-use",
};

const stage = (name: Name, state: Stage["state"]): Stage => ({ label: `reservations.stage-${name}`, state });

/** The way of this reservation: only the stages that it has, with where it stands, or how it ended before its end. */
export function stagesOf(reservation: Pick<Reservation, "status" | "mode" | "steps">): Stage[] {
  const { status, steps } = reservation;
  const way = wayOf(reservation);
  if (status === "completed") return way.map((name) => stage(name, "done"));
  const at = AT[status];
  if (at === undefined) {
    const came = took("confirmed", steps) ? way.indexOf("confirmed") + 1 : 1;
    const done = way.slice(0, came).map((name) => stage(name, "done"));
    return [...done, { label: `reservations.status-${status}`, state: "wrong" }];
  }
  const place = way.indexOf(at);
  return way.map((name, index) => stage(name, index < place ? "done" : index === place ? "current" : "todo"));
}

const took = (step: string, steps: Reservation["steps"]): boolean =>
  steps.some(({ action }) => action === `reservation.${step}`);

/** Money is a stage only where the reservation waits, or waited, for it: what needs none is confirmed as it is made or accepted. */
function wayOf({ status, mode, steps }: Pick<Reservation, "status" | "mode" | "steps">): Name[] {
  const waits =
    AT[status] === "payment" || (took("confirmed", steps) && (mode === "instant" || took("accepted", steps)));
  const asked: Name[] = mode === "request" ? ["requested", "answer"] : ["booked"];
  return [...asked, ...(waits ? (["payment"] as const) : []), "confirmed", "in-use", "completed"];
}
