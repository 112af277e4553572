import type { Stage } from "../actors.ts";
import { type Foreign, refused, rows } from "../table.ts";
import { listingOf } from "../things.ts";

const onListing = async (stage: Stage) => ({ listingId: (await listingOf(stage, "published")).id });

async function feedOf(stage: Stage): Promise<{ id: string }> {
  const { listingId } = await onListing(stage);
  const now = stage.market.clock.now();
  return stage.market.db.busyFeed.create({
    data: { listingId, name: "Workshop", url: "http://127.0.0.1:9/a.ics", createdAt: now, nextAt: now, triedAt: now },
    select: { id: true },
  });
}

const ofAnother: Foreign = { as: "owner", ids: { id: "absent" } };
const onAnothers: Foreign = { as: "owner", ids: { listingId: "absent" } };

/** Calendars that a listing follows are its own people's business; managers and owners change them. */
export const availabilityFeedRows = rows(
  `
                                nobody   alone   visitor  applicant  staff   manager  owner    other   suspended  secretariat
    availability.feeds.list     sign-in  choose  absent   absent     ok      ok       ok       absent  absent     choose
    availability.feeds.list/all  sign-in  choose  ok      ok         ok      ok       ok       ok      ok         choose
    availability.feeds.add      sign-in  choose  absent   absent     role    private  private  absent  absent     choose
    availability.feeds.refresh  sign-in  choose  absent   absent     role    ok       ok       absent  absent     choose
    availability.feeds.remove   sign-in  choose  absent   absent     role    ok       ok       absent  absent     choose
  `,
  {
    marks: { private: refused("availability.feed-address-refused") },
    inputs: {
      "availability.feeds.list": onListing,
      "availability.feeds.list/all": () => ({}),
      "availability.feeds.add": async (stage: Stage) => ({
        ...(await onListing(stage)),
        name: "Workshop",
        url: "http://127.0.0.1:9/a.ics",
      }),
      "availability.feeds.refresh": feedOf,
      "availability.feeds.remove": feedOf,
    },
    foreign: {
      "availability.feeds.list": onAnothers,
      "availability.feeds.add": onAnothers,
      "availability.feeds.refresh": ofAnother,
      "availability.feeds.remove": ofAnother,
    },
  },
);
