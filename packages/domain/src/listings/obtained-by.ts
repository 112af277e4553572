import { measureOf } from "../billing/measure.ts";
import type { BookingMode, ListingKind } from "./schemas.ts";

interface Terms {
  readonly kind: ListingKind;
  readonly priceMode: string;
  readonly priceUnit: string | null;
  readonly bookingMode: BookingMode;
}

/**
 * How others come to a listing. A machine or a lab is booked by the calendar only where the price says what is counted;
 * otherwise it is asked for, whatever was chosen before. While there is no unit yet, the choice stands.
 */
export function obtainedBy({ bookingMode, ...terms }: Terms): BookingMode {
  if (bookingMode !== "instant" && bookingMode !== "request") return bookingMode;
  return askedBy(terms) ?? bookingMode;
}

/** How a machine or a lab is asked for that no calendar can book; null where one can. */
export function askedBy({ kind, priceMode, priceUnit }: Omit<Terms, "bookingMode">): "quote" | "enquiry" | null {
  if (kind !== "equipment" && kind !== "lab") return null;
  if (priceMode !== "amount") return "quote";
  return priceUnit !== null && measureOf(kind, priceUnit) === null ? "enquiry" : null;
}
