import { Prisma } from "@commonbench/db/client";

/** Of `credential c`: only what somebody has checked and what holds today counts for readers. */
export function validCredential(today: string): Prisma.Sql {
  return Prisma.sql`c.verified_at is not null and c.valid_from <= ${today}::date and (c.valid_to is null or c.valid_to >= ${today}::date)`;
}
