import type { Db, Tx } from "@commonbench/db/client";
import { Prisma } from "@commonbench/db/client";
import { conflict } from "@commonbench/domain/errors";
import { z } from "zod";
import { withTail } from "./commit-tail.ts";

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

function isLostRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return LOST_RACE.has(error.code) || RawWriteConflict.safeParse(error.meta).success;
}
