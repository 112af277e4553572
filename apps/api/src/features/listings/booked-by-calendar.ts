import { Prisma } from "@commonbench/db/client";
import { COUNT_UNITS, TIME_UNITS } from "@commonbench/domain/billing/measure";

/** What `obtainedBy` of the domain says, as a condition over `listing l`: a calendar books it, at once or by request. */
export const BOOKED_BY_CALENDAR = Prisma.sql`(l.booking_mode in ('instant', 'request') and l.price_mode = 'amount'
  and (l.kind in ('equipment', 'lab') and l.price_unit = any(${[...TIME_UNITS]})
    or l.kind = 'lab' and l.price_unit = any(${[...COUNT_UNITS]})))`;
