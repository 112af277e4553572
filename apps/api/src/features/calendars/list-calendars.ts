import type { ListCalendarsInput } from "@commonbench/domain/calendars/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { loadBookable } from "#api/features/listings/load-bookable.ts";
import { loadOrganisationNames } from "#api/features/organisations/load-names.ts";
import { type LinkRow, loadLinks } from "./load.ts";
import { toLinkView } from "./to-view.ts";
import type { CalendarsView, CalendarView } from "./view.ts";

/** Every calendar that can be read from outside, with its address where there is one. */
export async function listCalendars(ctx: ActingCtx, { locale }: ListCalendarsInput): Promise<CalendarsView> {
  const { organisation, name } = ctx.actor;
  const links = await loadLinks(ctx);
  const names = await ctx.tx((tx) => loadOrganisationNames(tx, [organisation.id]));
  const listings = await loadBookable(ctx.db, organisation.id, locale);
  const manages = roleCovers(organisation.role, "manager");
  const view = (of: Omit<CalendarView, "link" | "can">, change: boolean, link: LinkRow | undefined): CalendarView => ({
    ...of,
    link: link === undefined ? null : toLinkView(ctx.env, link, change),
    can: { change },
  });
  const own = { kind: "person", listingId: null, title: name, units: null } as const;
  const title = names.get(organisation.id)?.(locale) ?? "";
  const whole = { kind: "organisation", listingId: null, title, units: null } as const;
  return {
    own: view(
      own,
      true,
      links.find(({ personId }) => personId !== null),
    ),
    organisation: view(
      whole,
      manages,
      links.find(({ organisationId }) => organisationId !== null),
    ),
    listings: listings.map(({ id: listingId, ...listing }) =>
      view(
        { kind: "listing", listingId, ...listing },
        manages,
        links.find((link) => link.listingId === listingId),
      ),
    ),
  };
}
