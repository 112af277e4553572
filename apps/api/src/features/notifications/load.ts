import type { Db, Tx } from "@commonbench/db/client";
import { Audience } from "@commonbench/domain/notifications/audience";
import { definitionOf, type EventName, isEvent } from "@commonbench/domain/notifications/catalogue";

export interface NoticeRow {
  readonly id: string;
  readonly event: EventName;
  readonly payload: unknown;
  readonly audience: Audience;
  readonly createdAt: Date;
  readonly toldAt: Date | null;
}

interface Stored {
  readonly id: string;
  readonly event: string;
  readonly payload: unknown;
  readonly audience: unknown;
  readonly createdAt: Date;
  readonly toldAt: Date | null;
}

/** A stored notice as this version of the catalogue reads it; null when it knows the event, or its shape, no longer. */
export function toNotice({ event, payload, audience, ...row }: Stored): NoticeRow | null {
  if (!isEvent(event)) return null;
  const read = definitionOf(event).payload.safeParse(payload);
  const told = Audience.safeParse(audience);
  return read.success && told.success ? { ...row, event, payload: read.data, audience: told.data } : null;
}

export async function findNotice(db: Db | Tx, id: string): Promise<NoticeRow | null> {
  const row = await db.notice.findUnique({ where: { id } });
  return row === null ? null : toNotice(row);
}
