import { localePath } from "#web/lib/locale-path.ts";
import { paths } from "#web/lib/paths.ts";

/** Where the link of a verification mail ends, keeping the way on. */
export const verifiedPath = (next: string | undefined): string =>
  localePath(paths.verified) + (next === undefined ? "" : `?next=${encodeURIComponent(next)}`);
