import type { Db, Tx } from "@commonbench/db/client";
import { Prisma } from "@commonbench/db/client";
import { conflict } from "@commonbench/domain/errors";
import { z } from "zod";
import { gathering, withTail } from "./commit-tail.ts";
import type { Ctx } from "./context.ts";
import { prepared } from "./prepared.ts";

// P2025: the row with the status or version that was read is gone. P2034: write conflict or deadlock.
const LOST_RACE = new Set(["P2025", "P2034"]);

/** A statement of our own SQL that met a deadlock: Prisma calls it a failed raw query and keeps the cause inside. */
const RawWriteConflict = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.literal("TransactionWriteConflict") }) }),
});

/** A transaction in which a lost race ends as Conflict, so that no verb catches database errors. */
export function transactions(db: Db) {
  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await db.$transaction((tx) => withTail(tx, work), { maxWait: 10_000, timeout: 20_000 });
    } catch (error) {
      if (isLostRace(error)) conflict();
      throw error;
    }
  };
}

/** What the database's `refuse` raises. */
const Refused = z.object({ code: z.literal("ZR001"), message: z.string() });
/** Serialization failure, deadlock. */
const LostRace = z.object({ code: z.enum(["40001", "40P01"]) });

/**
 * The same in one statement without a transaction around it, as far as the work leaves everything to its last statement
 * (`leads`, `atCommit`); work that asks the database something begins anew in a transaction. What the statement refuses
 * is answered by `unmet`.
 */
export async function atOnce<T>(
  { db, pool, tx }: Pick<Ctx, "db" | "pool" | "tx">,
  work: (tx: Tx) => Promise<T>,
  unmet: (reason: string) => T,
): Promise<T> {
  const gathered = await gathering(db, work);
  if (gathered === null) return tx(work);
  // The pool's own way ends a connection whose statement fails; to be refused is no failure of the connection.
  const client = await pool.connect();
  try {
    await prepared(client, gathered.statement);
    return gathered.result;
  } catch (error) {
    const refused = Refused.safeParse(error);
    if (refused.success) return unmet(refused.data.message);
    if (LostRace.safeParse(error).success) conflict();
    throw error;
  } finally {
    client.release();
  }
}

function isLostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return LOST_RACE.has(error.code) || RawWriteConflict.safeParse(error.meta).success;
}
