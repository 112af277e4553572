import type { Ctx } from "#api/context.ts";
import type { FoundingView } from "./view.ts";

export async function getFounding({ db }: Ctx): Promise<FoundingView> {
  const alliance = await db.alliance.findUnique({ where: { id: 1 }, select: { foundingHash: true } });
  return { open: (alliance?.foundingHash ?? null) !== null };
}
