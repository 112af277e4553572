import { latestStart, type Measured } from "@commonbench/domain/billing/measure";
import type { Instalment, Rail } from "@commonbench/domain/billing/schemas";
import type { ReservationMode, ReservationStatus } from "@commonbench/domain/reservations/schemas";
import { holdUntil, respondBy } from "@commonbench/domain/reservations/times";

export interface PlanFacts extends Measured {
  readonly mode: ReservationMode;
  readonly rail: Rail | null;
  readonly instalments: readonly Instalment[];
  readonly respondHours: number;
  /** A request keeps the place while it waits. */
  readonly requestHolds: boolean;
}

/** How a booking begins: in which state, and until when its place is kept for what has to come first. */
export interface Plan {
  readonly status: ReservationStatus;
  readonly heldUntil: Date | null;
  readonly respondBy: Date | null;
  /** Whether units are claimed now. */
  readonly claims: boolean;
  /** Whether what is to pay is asked for now. */
  readonly opensPayments: boolean;
}

export function planOf(facts: PlanFacts, now: Date): Plan {
  const { mode, rail, respondHours, requestHolds } = facts;
  if (mode === "instant") return { ...afterAnswer(facts, now), respondBy: null, claims: true, opensPayments: true };
  const until = respondBy(now, respondHours, latestStart(facts));
  // A card is authorised with the request, so that accepting it is all that is left to do.
  return {
    status: "requested",
    heldUntil: requestHolds ? until : null,
    respondBy: until,
    claims: requestHolds,
    opensPayments: rail === "card",
  };
}

/** The state once nobody has to agree any more: what is paid before the use is waited for, or the place stands. */
export function afterAnswer(
  { rail, instalments, endsAt }: Pick<PlanFacts, "rail" | "instalments" | "endsAt">,
  now: Date,
): { readonly status: "confirmed" | "awaiting-payment"; readonly heldUntil: Date | null } {
  const [first] = instalments;
  if (first === undefined || rail === null) return { status: "confirmed", heldUntil: null };
  if (rail === "card") return { status: "awaiting-payment", heldUntil: holdUntil(now) };
  const afterUse = first.dueAt !== null && first.dueAt > endsAt;
  return afterUse
    ? { status: "confirmed", heldUntil: null }
    : { status: "awaiting-payment", heldUntil: first.dueAt ?? holdUntil(now) };
}
