import { choiceOf, defaultChoice, isMandatory } from "@commonbench/domain/notifications/rules";
import { CATEGORIES } from "@commonbench/domain/notifications/schemas";
import { hasAllianceRole } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadBouncing } from "#api/features/mail/bounces.ts";
import { loadSettings } from "./load-settings.ts";
import { pushKeys } from "./push-keys.ts";
import type { SettingsView } from "./view.ts";

export async function getSettings(ctx: PersonCtx): Promise<SettingsView> {
  const { db, env, actor } = ctx;
  const { personId, email } = actor;
  const settings = (await loadSettings(db, [personId]))(personId);
  const bounce = (await loadBouncing(db, [email])).get(email);
  const concerned = CATEGORIES.filter((each) => each !== "secretariat" || hasAllianceRole(actor, "secretariat"));
  return {
    settings,
    categories: concerned.map((category) => ({
      category,
      mandatory: isMandatory(category),
      choice: choiceOf(category, settings),
      default: defaultChoice(category),
    })),
    bouncing: bounce === undefined ? null : { since: bounce.since.toISOString(), reason: bounce.reason },
    push: { key: pushKeys(env).publicKey, browsers: await db.pushSubscription.count({ where: { personId } }) },
  };
}
