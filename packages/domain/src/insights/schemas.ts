import { z } from "zod";
import { LocaleSchema } from "../text.ts";

export const GetHomeInput = z.object({ locale: LocaleSchema });
export type GetHomeInput = z.infer<typeof GetHomeInput>;
