import { loadTalkedOf } from "./features/reservations/talk.ts";

/** What enquiries may be about beside what stands before them: a reservation, asked about by either of its two sides. */
export const reservationSubject = loadTalkedOf;
