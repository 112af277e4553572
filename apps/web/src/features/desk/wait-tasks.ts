import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { Task } from "./tasks.ts";

type Wait = Outputs["waitingList"]["list"]["waits"][number];

/** Times that came free and are kept for a short while, what ends first before the others. */
export const waitTasks = (waits: readonly Wait[]): Task[] =>
  waits
    .flatMap(({ offer, ...wait }) => (offer === null ? [] : [{ ...wait, kept: offer.until }]))
    .toSorted((a, b) => Date.parse(a.kept) - Date.parse(b.kept))
    .map(({ id, listing, startsAt, endsAt, timeZone: zone, kept }) => ({
      key: `offer ${id}`,
      title: t("desk.offer", { title: listing.title }),
      why: t("desk.offer-why", { period: formatPeriod(startsAt, endsAt, { zone }), time: formatDateTime(kept) }),
      act: t("waiting.see-offer"),
      to: paths.wait(id),
      urgent: true,
    }));
