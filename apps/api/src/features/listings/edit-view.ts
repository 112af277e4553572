import { ListingProblem } from "@commonbench/domain/listings/problems";
import { ListingContent, ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import { z } from "zod";
import { ListingCan } from "./view.ts";

/** A listing as its own people edit it. */
export const EditView = z.object({
  id: z.string(),
  kind: ListingKind,
  status: ListingStatus,
  version: z.number(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
  removedReason: z.string().nullable(),
  pausedByMembership: z.boolean(),
  content: ListingContent,
  /** What keeps it from being published. */
  problems: z.array(ListingProblem),
  /** Names and sizes of the files that `content` refers to. */
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      bytes: z.number(),
      width: z.number().nullable(),
      height: z.number().nullable(),
    }),
  ),
  premises: z.array(
    z.object({ placeId: z.string(), address: z.string(), lat: z.number(), lon: z.number(), timeZone: z.string() }),
  ),
  can: ListingCan,
});
export type EditView = z.infer<typeof EditView>;

/** In the details of `listings.changed-meanwhile`. */
export const ChangedMeanwhile = z.object({
  yours: z.number(),
  theirs: z.object({ version: z.number(), content: ListingContent, by: z.string().nullable(), at: z.string() }),
});
export type ChangedMeanwhile = z.infer<typeof ChangedMeanwhile>;
