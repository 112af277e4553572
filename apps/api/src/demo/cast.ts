import { hashPassword } from "better-auth/crypto";
import { randomBytes } from "node:crypto";
import type { AllianceRole } from "@commonbench/domain/people/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { ActingCtx, Parts, PersonCtx } from "#api/context.ts";
import { loadActor } from "#api/features/people/load-actor.ts";
import { openLive } from "#api/live.ts";
import { transactions } from "#api/tx.ts";
import { DEMO_PASSWORD } from "./accounts.ts";
import { log } from "./quiet-log.ts";

const HOUR = 60 * 60 * 1000;

export interface Player {
  readonly id: string;
  readonly sessionId: string;
  readonly email: string;
}

/** The people of the demo, and contexts in which they call verbs as they would from the browser. */
export function openCast(parts: Parts) {
  const tx = transactions(parts.db);
  const live = openLive(parts.pool, parts.db);
  // One hash for all: hashing is slow on purpose, and they share the password that the sign-in page shows.
  const hash = hashPassword(DEMO_PASSWORD);

  async function join(person: {
    email: string;
    name: string;
    locale: Locale;
    allianceRoles?: AllianceRole[];
  }): Promise<Player> {
    const { id } = await parts.db.person.create({ data: { ...person, emailVerified: true }, select: { id: true } });
    const [session] = await Promise.all([
      parts.db.session.create({
        data: { personId: id, token: randomBytes(24).toString("base64url"), expiresAt: new Date(Date.now() + HOUR) },
        select: { id: true },
      }),
      parts.db.account.create({
        data: { personId: id, accountId: id, providerId: "credential", password: await hash },
      }),
    ]);
    return { id, sessionId: session.id, email: person.email };
  }

  async function as({ sessionId }: Player, at: Date): Promise<PersonCtx> {
    const actor = await loadActor(parts.db, sessionId);
    if (actor === null) throw new Error("a player of the demo has no session");
    return { ...parts, now: () => at, actor, log, tx, live };
  }

  async function acting(player: Player, at: Date): Promise<ActingCtx> {
    const ctx = await as(player, at);
    const { organisation } = ctx.actor;
    if (organisation === null) throw new Error("a player of the demo acts for no organisation");
    return { ...ctx, actor: { ...ctx.actor, organisation } };
  }

  return { join, as, acting };
}

export type Cast = ReturnType<typeof openCast>;
