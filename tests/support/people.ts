import type { openDb } from "@commonbench/db/client";
import type { AllianceRole, Role } from "@commonbench/domain/people/schemas";
import type { Locale } from "@commonbench/domain/text";
import { randomBytes, randomUUID } from "node:crypto";
import { sessionCookie } from "./cookie.ts";

export type TestDb = ReturnType<typeof openDb>["db"];

/** Somebody who is signed in on one device. */
export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly cookie: string;
}

export interface PersonWish {
  readonly name?: string;
  readonly email?: string;
  readonly locale?: Locale;
  readonly allianceRoles?: readonly AllianceRole[];
  /** A post, and the organisation that the session acts for. */
  readonly organisation?: { readonly id: string };
  readonly role?: Role;
}

const HOUR = 60 * 60 * 1000;

/** A confirmed person with a session, made without the slow way through passwords and mails. */
export async function createPerson(db: TestDb, secret: string, wish: PersonWish = {}): Promise<TestPerson> {
  const tag = randomUUID().slice(-8);
  const { name = `Person ${tag}`, email = `person-${tag}@example.test`, locale = "en", organisation } = wish;
  const { id } = await db.person.create({
    data: { name, email, locale, emailVerified: true, allianceRoles: [...(wish.allianceRoles ?? [])] },
    select: { id: true },
  });
  if (organisation)
    await db.post.create({ data: { organisationId: organisation.id, personId: id, role: wish.role ?? "staff" } });
  return signIn(db, secret, { id, name, email }, organisation?.id ?? null);
}

/** One more session of a person, on another device. */
export async function signIn(
  db: TestDb,
  secret: string,
  { id, name, email }: Pick<TestPerson, "id" | "name" | "email">,
  organisationId: string | null,
): Promise<TestPerson> {
  const token = randomBytes(24).toString("base64url");
  const session = await db.session.create({
    data: { token, personId: id, organisationId, expiresAt: new Date(Date.now() + HOUR) },
    select: { id: true },
  });
  return { id, name, email, sessionId: session.id, cookie: sessionCookie(token, secret) };
}
