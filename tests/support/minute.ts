/** What the clock does to reservations each minute, without the queue. */
export { expireReservations } from "@commonbench/api/features/reservations/expire-reservations";
