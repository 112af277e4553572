import type { Db } from "@commonbench/db/client";
import { createHash, randomBytes } from "node:crypto";

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * A new one-time token for the person who founds the secretariat; null once there is one. Only its hash is kept, so
 * each start makes another and the earlier one is void.
 */
export async function foundingToken(db: Db): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const secretariat = await tx.person.findFirst({
      where: { allianceRoles: { has: "secretariat" } },
      select: { id: true },
    });
    const token = secretariat === null ? randomBytes(24).toString("base64url") : null;
    const foundingHash = token === null ? null : tokenHash(token);
    await tx.alliance.upsert({ where: { id: 1 }, create: { id: 1, foundingHash }, update: { foundingHash } });
    return token;
  });
}
