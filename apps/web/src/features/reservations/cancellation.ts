import { locale } from "#web/lib/i18n.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import type { Reservation } from "./reservation.ts";

export type Cancellation = Outputs["reservations"]["cancellation"];

/** What cancelling would bring back now; it changes with the hour, so it is asked anew each time it is shown. */
export const cancellationQuery = ({ id }: Pick<Reservation, "id">) =>
  trpc.reservations.cancellation.queryOptions({ id, locale }, { staleTime: 0 });
