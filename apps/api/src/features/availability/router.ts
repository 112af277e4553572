import { router } from "#api/trpc.ts";
import { feeds } from "./feeds/router.ts";

export const availability = router({ feeds });
