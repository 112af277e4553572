import type { Db } from "@commonbench/db/client";
import { PersonName } from "@commonbench/domain/people/schemas";
import { Email } from "@commonbench/domain/text";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import type { Parts } from "#api/context.ts";
import { type AccountChange, accountChanged } from "#api/events.ts";
import { defaultOrganisation } from "./default-organisation.ts";
import { attemptsOf } from "./attempts.ts";

const WithEmail = z.object({ email: Email });
const WINDOW_MINUTES = 15;
/** Wrong or right, from wherever: guesses at one account, spread over many addresses, end here. */
const MOST_SIGN_INS = 30;
/** The library stores a person, then the password; who has none for this long was left behind by a process that died. */
const STORING_SECONDS = 60;

/** Runs before every endpoint of the auth library. */
export function beforeAuth(db: Db) {
  return createAuthMiddleware(async ({ path, body }) => {
    if (path !== "/sign-up/email" && path !== "/sign-in/email") return;
    const parsed = WithEmail.safeParse(body);
    if (!parsed.success) return;
    const { email } = parsed.data;
    if (path === "/sign-up/email") return forgetUnconfirmed(db, email);
    if ((await attemptsOf(db, `sign-in:${email}`, WINDOW_MINUTES)) > MOST_SIGN_INS) {
      throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_REQUESTS", message: "too-many-requests" });
    }
  });
}

/**
 * Whoever signs up with an address of somebody else sets a password on it before its owner comes. The owner's own
 * sign-up therefore starts anew, and confirming an address does not sign in: only its last password does. A sign-up
 * that is being stored at this moment is left to end: it would look for its person in vain.
 */
async function forgetUnconfirmed(db: Db, email: string): Promise<void> {
  const ended = [{ accounts: { some: {} } }, { createdAt: { lt: new Date(Date.now() - STORING_SECONDS * 1000) } }];
  await db.person.deleteMany({
    where: { email, emailVerified: false, posts: { none: {} }, sessions: { none: {} }, OR: ended },
  });
}

/** What a signed-in person does to the way in. To prove the second factor while signed in is what turns it on. */
const CHANGES: Readonly<Record<string, AccountChange["what"]>> = {
  "/change-password": "password-changed",
  "/two-factor/verify-totp": "second-factor-on",
  "/two-factor/disable": "second-factor-off",
};

/** Runs after. A sign-up answers the same whether the address was new or not. */
export function afterAuth(parts: Parts) {
  return createAuthMiddleware(async (ctx) => {
    if (ctx.context.returned instanceof APIError) return;
    if (ctx.path === "/sign-up/email") return ctx.json({ token: null, user: null });
    const [what, personId] = [CHANGES[ctx.path], ctx.context.session?.user.id];
    if (what !== undefined && personId !== undefined) await accountChanged(parts, { personId, what });
  });
}

/** Runs before the library stores: a name is cleaned like everywhere, and a session begins in an organisation. */
export function beforeStoring(db: Db) {
  return {
    user: {
      create: {
        before: async <T extends { name: string }>(user: T) => ({ data: { ...user, name: cleanName(user.name) } }),
      },
    },
    session: {
      create: {
        before: async <T extends { userId: string }>(session: T) => ({
          data: { ...session, organisationId: await defaultOrganisation(db, session.userId) },
        }),
      },
    },
  };
}

function cleanName(name: string): string {
  const parsed = PersonName.safeParse(name);
  if (!parsed.success) throw new APIError("BAD_REQUEST", { code: "INVALID_NAME", message: "invalid-name" });
  return parsed.data;
}
