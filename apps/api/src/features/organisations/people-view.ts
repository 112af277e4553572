import { Role } from "@commonbench/domain/people/schemas";
import { z } from "zod";

/** A person with a post in the organisation. */
export const ColleagueView = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  since: z.string(),
  isYou: z.boolean(),
  can: z.object({ changeRole: z.boolean(), remove: z.boolean() }),
});
export type ColleagueView = z.infer<typeof ColleagueView>;

export const PeopleView = z.object({
  people: z.array(ColleagueView),
  can: z.object({ invite: z.boolean(), inviteOwner: z.boolean(), leave: z.boolean() }),
});
export type PeopleView = z.infer<typeof PeopleView>;
