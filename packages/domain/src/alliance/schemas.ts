import { z } from "zod";

export const FoundAllianceInput = z.object({ token: z.string().trim().min(1).max(100) });
export type FoundAllianceInput = z.infer<typeof FoundAllianceInput>;
