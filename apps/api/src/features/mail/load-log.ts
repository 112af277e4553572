import type { Db, Prisma } from "@commonbench/db/client";
import type { MailState } from "@commonbench/domain/notifications/schemas";
import { loadBouncing } from "./bounces.ts";

interface Wanted {
  readonly state?: MailState | undefined;
  readonly recipient: string;
  readonly after: string | null;
  readonly limit: number;
}

const STATES: Readonly<Record<MailState, Prisma.MailMessageWhereInput>> = {
  waiting: { sentAt: null, failedAt: null },
  sent: { sentAt: { not: null }, bouncedAt: null },
  failed: { failedAt: { not: null }, bouncedAt: null },
  bounced: { bouncedAt: { not: null } },
};

/** The log of mails without a word of them, newest first. */
export async function loadMailLog(db: Db, { state, recipient, after, limit }: Wanted) {
  const rows = await db.mailMessage.findMany({
    where: {
      ...(state === undefined ? {} : STATES[state]),
      ...(recipient === "" ? {} : { recipient: { contains: recipient.toLowerCase() } }),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: "desc" },
    take: limit,
    select: {
      id: true,
      recipient: true,
      personId: true,
      template: true,
      locale: true,
      attempts: true,
      error: true,
      createdAt: true,
      sentAt: true,
      failedAt: true,
      bouncedAt: true,
    },
  });
  const bouncing = await loadBouncing(
    db,
    rows.map((row) => row.recipient),
  );
  return rows.map(({ template, failedAt, bouncedAt, ...row }) => ({
    ...row,
    event: template,
    state: stateOf({ failedAt, bouncedAt, sentAt: row.sentAt }),
    addressBounces: bouncing.has(row.recipient),
  }));
}

function stateOf(row: { sentAt: Date | null; failedAt: Date | null; bouncedAt: Date | null }): MailState {
  if (row.bouncedAt !== null) return "bounced";
  if (row.failedAt !== null) return "failed";
  return row.sentAt === null ? "waiting" : "sent";
}
