import type { EntranceInput } from "@commonbench/domain/alliance/schemas";
import type { Ctx } from "#api/context.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#api/demo/accounts.ts";
import type { EntranceView } from "./view.ts";

export async function getEntrance({ db, env, taxonomy }: Ctx, { locale }: EntranceInput): Promise<EntranceView> {
  const filled = env.demo && (await db.alliance.findFirst({ select: { demoFilledAt: true } }))?.demoFilledAt;
  return {
    mailbox: env.localMailbox,
    demo: filled
      ? {
          password: DEMO_PASSWORD,
          accounts: DEMO_ACCOUNTS.map(({ email, name, who }) => ({ email, name, who: taxonomy.label(who, locale) })),
        }
      : null,
  };
}
