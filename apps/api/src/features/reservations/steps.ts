import type { TrailEntryView } from "#api/features/trail/view.ts";
import type { ReservationRow } from "./load.ts";
import type { StepView } from "./view.ts";

/** What happened so far, oldest first, from the trail; `action` has a sentence in the web. */
export function stepViews({ bookerId, providerId }: ReservationRow, trail: readonly TrailEntryView[]): StepView[] {
  return trail.toReversed().map(({ action, at, person, organisation, reason }) => ({
    action,
    at,
    person: person?.name ?? null,
    side: person === null ? null : sideAt(organisation?.id, bookerId, providerId),
    reason: reason ?? "",
  }));
}

function sideAt(id: string | undefined, bookerId: string, providerId: string): StepView["side"] {
  if (id === bookerId) return "booker";
  return id === providerId ? "provider" : null;
}
