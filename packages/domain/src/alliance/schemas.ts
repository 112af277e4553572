import { z } from "zod";
import { LocaleSchema } from "../text.ts";

export const FoundAllianceInput = z.object({ token: z.string().trim().min(1).max(100) });
export type FoundAllianceInput = z.infer<typeof FoundAllianceInput>;

export const EntranceInput = z.object({ locale: LocaleSchema });
export type EntranceInput = z.infer<typeof EntranceInput>;
