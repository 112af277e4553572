import { AllianceRole } from "@commonbench/domain/people/schemas";
import { z } from "zod";

/** Whether the alliance still waits for the person who founds its secretariat. */
export const FoundingView = z.object({ open: z.boolean() });
export type FoundingView = z.infer<typeof FoundingView>;

export const FoundedView = z.object({ allianceRoles: z.array(AllianceRole) });
export type FoundedView = z.infer<typeof FoundedView>;
