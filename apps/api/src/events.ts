import type { Tx } from "@commonbench/db/client";
import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { ReservationStatus } from "@commonbench/domain/reservations/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Ctx, Parts } from "./context.ts";
import {
  accountListeners,
  membershipListeners,
  placeListeners,
  reservationListeners,
  searchListeners,
} from "./listeners.ts";

export interface MembershipChange {
  readonly organisationId: string;
  readonly status: MembershipStatus;
}

export type MembershipListener = (tx: Tx, parts: Parts, change: MembershipChange) => Promise<void>;

/** Tells every feature that follows memberships, inside the transaction of the change: all of it happens or none. */
export async function membershipChanged(tx: Tx, parts: Parts, change: MembershipChange): Promise<void> {
  for (const listener of membershipListeners()) await listener(tx, parts, change);
}

/** A search that found nothing, as it was typed. */
export interface SearchedInVain {
  readonly text: string;
  readonly locale: Locale;
}

export type SearchListener = (ctx: Ctx, search: SearchedInVain) => void;

/** Tells every feature that counts what is not found. Nobody waits for what they make of it. */
export function searchedInVain(ctx: Ctx, search: SearchedInVain): void {
  for (const listener of searchListeners()) listener(ctx, search);
}

/** Something about the way into an account has changed. */
export interface AccountChange {
  readonly personId: string;
  readonly what: "password-changed" | "second-factor-on" | "second-factor-off";
}

export type AccountListener = (parts: Parts, change: AccountChange) => Promise<void>;

/** Tells every feature that follows accounts, once the change has been stored. */
export async function accountChanged(parts: Parts, change: AccountChange): Promise<void> {
  for (const listener of accountListeners()) await listener(parts, change);
}

/** A reservation was made, took a step of its life, or was moved to another time or other units. */
export interface ReservationChange {
  readonly reservationId: string;
  readonly listingId: string;
  readonly providerId: string;
  readonly bookerId: string;
  readonly measure: "time" | "samples";
  /** Null when it was just made. */
  readonly from: ReservationStatus | null;
  readonly to: ReservationStatus;
  readonly what: "made" | "status" | "moved";
}

export type ReservationListener = (tx: Tx, parts: Parts, change: ReservationChange) => Promise<void>;

/** Tells every feature that follows reservations, inside the transaction of the change. */
export async function reservationChanged(tx: Tx, parts: Parts, change: ReservationChange): Promise<void> {
  for (const listener of reservationListeners()) await listener(tx, parts, change);
}

export type PlaceListener = (parts: Parts, listingId: string) => Promise<void>;

/** Somebody is about to take a place of a listing: whoever has waited for one that came free is served first. */
export async function placeWanted(parts: Parts, listingId: string): Promise<void> {
  for (const listener of placeListeners()) await listener(parts, listingId);
}
