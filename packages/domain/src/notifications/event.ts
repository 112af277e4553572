import type { z } from "zod";
import type { AudienceKind } from "./audience.ts";
import type { Category, Channel } from "./schemas.ts";

/** What may stand in a subject line, where whoever stands nearby reads it on a locked screen. */
export type SubjectPart = "number" | "organisation" | "count";

export interface EventDefinition<S extends z.ZodType = z.ZodType> {
  readonly category: Category;
  /** Security, money and deadlines: told at once, whatever the person has set. */
  readonly mandatory: boolean;
  /** Through which channels as long as the person has set nothing. */
  readonly channels: readonly Channel[];
  readonly audience: readonly AudienceKind[];
  /** Ids, and words of people that the event itself consists of. What has a name is looked up when it is sent. */
  readonly payload: S;
  readonly subject: readonly SubjectPart[];
  /** Where it leads, below the reader's language. */
  readonly link: (payload: z.infer<S>) => string;
  /** Notifications of the same group stand together in the list. */
  readonly group: (payload: z.infer<S>) => string | null;
}

/** Keeps the payload's type beside what is made of it. */
export function defineEvent<S extends z.ZodType>(definition: EventDefinition<S>): EventDefinition<S> {
  return definition;
}
