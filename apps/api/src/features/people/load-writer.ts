import type { Db } from "@commonbench/db/client";
import { LocaleSchema } from "@commonbench/domain/text";
import type { Actor } from "#api/context.ts";
import { loadReader } from "./load-actor.ts";

/** Whoever writes by mail has no session. */
const NO_SESSION = "00000000-0000-0000-0000-000000000000";

/** Somebody who writes to us from elsewhere for an organisation, with the rights that they have now; null when gone. */
export async function loadWriter(db: Db, personId: string, organisationId: string): Promise<Actor | null> {
  const [reader, person] = await Promise.all([
    loadReader(db, personId, organisationId),
    db.person.findUnique({ where: { id: personId }, select: { name: true, email: true, locale: true } }),
  ]);
  if (reader === null || person === null) return null;
  return { ...reader, ...person, locale: LocaleSchema.catch("en").parse(person.locale), sessionId: NO_SESSION };
}
