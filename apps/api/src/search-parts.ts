import { findFreeListings } from "./features/availability/free-listings.ts";

/** Which listings fit a filter that only a later feature can answer. It may name any feature, so that searching need not. */
export const freeListings = findFreeListings;
