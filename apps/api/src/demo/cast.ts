import type { Db, Tx } from "@commonbench/db/client";
import { hashPassword } from "better-auth/crypto";
import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import type { AllianceRole } from "@commonbench/domain/people/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { ActingCtx, Ctx, Parts, PersonCtx } from "#api/context.ts";
import { loadActor } from "#api/features/people/load-actor.ts";
import { type Live, openLive } from "#api/live.ts";
import { transactions } from "#api/tx.ts";
import { DEMO_PASSWORD } from "./accounts.ts";
import { log } from "./quiet-log.ts";

const HOUR = 60 * 60 * 1000;

export interface Player {
  readonly id: string;
  readonly sessionId: string;
  readonly email: string;
}

interface Newcomer {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly allianceRoles?: readonly AllianceRole[];
  /** That the session acts for; its post is made by whoever asks. */
  readonly organisationId?: string;
}

/** The people of the demo, and contexts in which they call verbs as they would from the browser. */
export function openCast(parts: Parts) {
  const tx = transactions(parts.db);
  const live = openLive(parts.pool, parts.db);
  // One hash for all: hashing is slow on purpose, and they share the password that the sign-in page shows.
  const hash = hashPassword(DEMO_PASSWORD);

  const joined = new Map<string, Player>();

  /** Signed up and signed in, all of them in three statements. */
  async function join(newcomers: readonly Newcomer[]): Promise<readonly Player[]> {
    const people = newcomers.map((each) => ({ ...each, id: newId(), sessionId: newId() }));
    const password = await hash;
    const expiresAt = new Date(Date.now() + HOUR);
    await parts.db.person.createMany({
      data: people.map(({ id, email, name, locale, allianceRoles = [] }) => {
        return { id, email, name, locale, allianceRoles: [...allianceRoles], emailVerified: true };
      }),
    });
    await Promise.all([
      parts.db.session.createMany({
        data: people.map(({ id: personId, sessionId: id, organisationId = null }) => {
          return { id, personId, organisationId, token: randomBytes(24).toString("base64url"), expiresAt };
        }),
      }),
      parts.db.account.createMany({
        data: people.map(({ id }) => ({ personId: id, accountId: id, providerId: "credential", password })),
      }),
    ]);
    for (const { id, sessionId, email } of people) joined.set(email, { id, sessionId, email });
    return people;
  }

  /**
   * Several acts in one transaction: it costs less than one for each, and nobody reads in between what they tell. What
   * they leave for the end of their transactions (mails, notices, jobs) is there at its end.
   */
  function together<T>(act: (scene: Scene) => Promise<T>): Promise<T> {
    return tx((one) => act(sceneIn(parts, live, one, (work) => work(one))));
  }

  /** Who has joined under this address. */
  const known = (email: string): Player | null => joined.get(email) ?? null;

  return { ...sceneIn(parts, live, parts.db, tx), now: parts.now, join, known, together };
}

export type Cast = ReturnType<typeof openCast>;

/** Contexts in which people call verbs, over the database or within a transaction. */
function sceneIn(parts: Parts, live: Live, db: Db | Tx, tx: Ctx["tx"]) {
  async function as({ sessionId }: Player, at: Date): Promise<PersonCtx> {
    const actor = await loadActor(db, sessionId);
    if (actor === null) throw new Error("a player of the demo has no session");
    return { ...parts, now: () => at, actor, log, tx, live };
  }

  async function acting(player: Player, at: Date): Promise<ActingCtx> {
    const ctx = await as(player, at);
    const { organisation } = ctx.actor;
    if (organisation === null) throw new Error("a player of the demo acts for no organisation");
    return { ...ctx, actor: { ...ctx.actor, organisation } };
  }

  return { db, as, acting };
}

export type Scene = ReturnType<typeof sceneIn>;

/** The same person at another time. */
export const on = <C extends PersonCtx>(ctx: C, when: Date): C => ({ ...ctx, now: () => when });
