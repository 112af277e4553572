import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";

export type Reservation = Outputs["reservations"]["get"];
export type ReservationRow = Outputs["reservations"]["list"]["rows"][number];
export type Change = Reservation["changes"][number];
export type Payment = Reservation["payments"][number];

type Parties = Pick<Reservation, "side" | "own" | "other">;

/** For the secretariat, which is on neither side, the booker stands in the place of the own organisation. */
export const bookerOf = ({ side, own, other }: Parties) => (side === "provider" ? other : own);
export const providerOf = ({ side, own, other }: Parties) => (side === "provider" ? own : other);

/** Who booked with whom, as the reader stands to it. */
export const sideWords = (parties: Parties): string =>
  parties.side === null
    ? t("reservations.between", { booker: bookerOf(parties).name, provider: providerOf(parties).name })
    : t(`reservations.side-${parties.side}`);
