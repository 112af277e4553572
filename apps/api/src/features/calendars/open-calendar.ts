import type { Tx } from "@commonbench/db/client";
import type { OpenCalendarInput } from "@commonbench/domain/calendars/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing } from "#api/features/listings/load.ts";
import { toLinkView } from "./to-view.ts";
import { tellLink } from "./tell.ts";
import type { CalendarLinkView } from "./view.ts";

/** Gives a calendar an address; where it has one already, that one. */
export function openCalendar(ctx: ActingCtx, input: OpenCalendarInput): Promise<CalendarLinkView> {
  if (input.kind !== "person") requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const subject = await subjectOf(tx, ctx, input);
    const { kind, locale } = input;
    // Two tabs: the second finds the address of the first.
    const { count } = await tx.calendarLink.createMany({
      data: [{ kind, locale, createdAt: ctx.now(), ...subject }],
      skipDuplicates: true,
    });
    const link = await tx.calendarLink.findUniqueOrThrow({ where: subject });
    if (count === 1) await tellLink(tx, ctx, link, "opened");
    return toLinkView(ctx.env, link, true);
  });
}

type SubjectId = { personId: string } | { organisationId: string } | { listingId: string };

async function subjectOf(tx: Tx, ctx: ActingCtx, input: OpenCalendarInput): Promise<SubjectId> {
  if (input.kind === "person") return { personId: ctx.actor.personId };
  if (input.kind === "organisation") return { organisationId: ctx.actor.organisation.id };
  const { id } = await loadOwnListing(tx, ctx, input.listingId);
  return { listingId: id };
}
