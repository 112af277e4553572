import { locale } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";

/** So many of an organisation's listings stand on its page; all of them are a search. */
export const OFFERS_SHOWN = 8;

export const offersQuery = (organisationId: string) =>
  trpc.listings.find.queryOptions({ locale, filters: { organisationId }, sort: "newest", limit: OFFERS_SHOWN });
