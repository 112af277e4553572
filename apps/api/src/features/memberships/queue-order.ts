import type { Prisma } from "@commonbench/db/client";
import type { Queue } from "@commonbench/domain/memberships/schemas";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import { readCursor } from "#api/cursor.ts";

/** What each queue is sorted by: the open ones by what is due first, the others by what happened last. */
export const KEY = { open: "dueAt", mine: "dueAt", decided: "decidedAt", all: "appliedAt" } as const satisfies Record<
  Queue,
  string
>;

const QueueCursor = z.tuple([z.iso.datetime().nullable(), Id]);

export function orderOf(queue: Queue): Prisma.MembershipOrderByWithRelationInput[] {
  switch (queue) {
    case "open":
    case "mine":
      return [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }];
    case "decided":
      return [{ decidedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }];
    case "all":
      return [{ appliedAt: "desc" }, { id: "desc" }];
    default:
      return queue satisfies never;
  }
}

/** The rows behind the last one shown. Rows without a key come at the end, among themselves by id. */
export function afterCursor(queue: Queue, cursor: string | null | undefined): Prisma.MembershipWhereInput {
  const position = readCursor(QueueCursor, cursor);
  if (position === null) return {};
  const [key, id] = position;
  const rising = KEY[queue] === "dueAt";
  const behindId = rising ? { gt: id } : { lt: id };
  const name = KEY[queue];
  if (name === "appliedAt")
    return key === null ? {} : { OR: [{ appliedAt: { lt: key } }, { appliedAt: key, id: behindId }] };
  if (key === null) return { [name]: null, id: behindId };
  return { OR: [{ [name]: rising ? { gt: key } : { lt: key } }, { [name]: key, id: behindId }, { [name]: null }] };
}
