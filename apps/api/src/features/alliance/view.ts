import { AllianceRole } from "@commonbench/domain/people/schemas";
import { z } from "zod";

/** Whether the alliance still waits for the person who founds its secretariat. */
export const FoundingView = z.object({ open: z.boolean() });
export type FoundingView = z.infer<typeof FoundingView>;

export const FoundedView = z.object({ allianceRoles: z.array(AllianceRole) });
export type FoundedView = z.infer<typeof FoundedView>;

/** What a sign-in page tells: whether mails are shown on this machine, and whom one may be in the demo. */
export const EntranceView = z.object({
  mailbox: z.boolean(),
  demo: z
    .object({
      password: z.string(),
      accounts: z.array(z.object({ email: z.string(), name: z.string(), who: z.string() })),
    })
    .nullable(),
});
export type EntranceView = z.infer<typeof EntranceView>;
