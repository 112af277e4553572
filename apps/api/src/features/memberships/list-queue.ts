import type { Prisma } from "@commonbench/db/client";
import type { ListMembershipsInput } from "@commonbench/domain/memberships/schemas";
import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import type { Locale } from "@commonbench/domain/text";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { writeCursor } from "#api/cursor.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { countQueues } from "./count-queues.ts";
import { membershipSelect, organisationRef, organisationSelect } from "./load.ts";
import { literally, named, placeLabel, placeSelect } from "./named.ts";
import { afterCursor, KEY, orderOf } from "./queue-order.ts";
import type { QueueRowView, QueueView } from "./queue-view.ts";
import { clockView, stateView } from "./view.ts";

const OPEN = ["applied", "under-review"];

const rowSelect = {
  ...membershipSelect,
  appliedAt: true,
  decidedAt: true,
  organisation: { select: { ...organisationSelect, class: true, places: placeSelect } },
} satisfies Prisma.MembershipSelect;
type QueueRow = Prisma.MembershipGetPayload<{ select: typeof rowSelect }>;

/** The secretariat's list: open applications by how soon they are due, settled ones by when they were settled. */
export async function listQueue(ctx: PersonCtx, input: ListMembershipsInput): Promise<QueueView> {
  requireSecretariat(ctx);
  const [counts, found] = await Promise.all([
    countQueues(ctx.db, ctx.actor.personId, ctx.now()),
    ctx.db.membership.findMany({
      where: { AND: [inQueue(ctx, input), afterCursor(input.queue, input.cursor)] },
      orderBy: orderOf(input.queue),
      take: input.limit + 1,
      select: rowSelect,
    }),
  ]);
  const page = found.slice(0, input.limit);
  const names = await loadNames(
    ctx.db,
    page.map(({ assigneeId }) => assigneeId),
  );
  const last = found.length > input.limit ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => rowView(ctx, row, names, input.locale)),
    nextCursor: last === undefined ? null : writeCursor([last[KEY[input.queue]]?.toISOString() ?? null, last.id]),
    counts,
  };
}

function rowView(ctx: PersonCtx, row: QueueRow, names: ReadonlyMap<string, string>, locale: Locale): QueueRowView {
  const { organisation, assigneeId } = row;
  const assignee = assigneeId === null ? undefined : names.get(assigneeId);
  return {
    ...stateView(row),
    organisation: {
      ...organisationRef(organisation, locale),
      class: OrganisationClass.parse(organisation.class),
      place: placeLabel(ctx.taxonomy, organisation.places, locale),
    },
    assignee: assigneeId === null || assignee === undefined ? null : { id: assigneeId, name: assignee },
    appliedAt: row.appliedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    clock: clockView(row, ctx.now()),
  };
}

function inQueue({ actor }: PersonCtx, { queue, status, text }: ListMembershipsInput): Prisma.MembershipWhereInput {
  const open: Prisma.MembershipWhereInput = { status: { in: OPEN } };
  const queues: Record<ListMembershipsInput["queue"], Prisma.MembershipWhereInput> = {
    open,
    mine: { ...open, assigneeId: actor.personId },
    decided: { status: { notIn: OPEN } },
    all: {},
  };
  const matches: Prisma.MembershipWhereInput = {
    OR: [{ number: { contains: literally(text ?? ""), mode: "insensitive" } }, { organisation: named(text ?? "") }],
  };
  return { AND: [queues[queue], ...(status === undefined ? [] : [{ status }]), ...(text ? [matches] : [])] };
}
