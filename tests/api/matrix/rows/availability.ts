import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { randomUUID } from "node:crypto";
import { workweek } from "../../listings/listings.ts";
import type { Stage } from "../actors.ts";
import { type Foreign, rows } from "../table.ts";
import { listingOf } from "../things.ts";

const week = { from: "2026-11-30T00:00:00Z", to: "2026-12-07T00:00:00Z" };
const hours = { settings: USUAL_SETTINGS, weeklyPlan: workweek, units: 2 };
const closed = { from: "2026-12-24", to: "2026-12-26" };

const listing =
  (status: "published" | "draft" = "published") =>
  async (stage: Stage) => ({
    listingId: (await listingOf(stage, status)).id,
  });
const onListing = (input: object) => async (stage: Stage) => ({ ...(await listing()(stage)), ...input });

async function hoursOf(stage: Stage) {
  const { id } = await listingOf(stage, "published");
  const { version } = await stage.market.db.listing.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return { listingId: id, version: 0, listingVersion: version, ...hours };
}

async function freeOf(stage: Stage, status: "published" | "draft", visibility = "everybody") {
  const { id } = await listingOf(stage, status);
  await stage.market.db.listing.update({ where: { id }, data: { visibility } });
  return { listingId: id, ...week };
}

const closureOf = (stage: Stage): Promise<{ id: string }> =>
  stage.market.db.closure.create({
    data: { organisationId: stage.home.id, ...dates, label: "Rest", ...made(stage) },
    select: { id: true },
  });

async function blockOf(stage: Stage): Promise<{ id: string }> {
  const { listingId } = await listing()(stage);
  const span = { startsAt: new Date(week.from), endsAt: new Date(week.to) };
  return stage.market.db.block.create({
    data: { id: randomUUID(), listingId, ...span, units: [1], ...made(stage) },
    select: { id: true },
  });
}

const dates = { from: new Date(closed.from), to: new Date(closed.to) };
const made = ({ home, market }: Stage) => ({ createdById: home.owner.id, createdAt: market.clock.now() });

const ofAnother: Foreign = { as: "owner", ids: { id: "absent" } };
const onAnothers: Foreign = { as: "owner", ids: { listingId: "absent" } };

/** When a listing can be booked is for everybody who sees it to read and for its own people to change. */
export const availabilityRows = rows(
  `
                                  nobody   alone   visitor  applicant  staff  manager  owner  other   suspended  secretariat
    availability.free             ok       ok      ok       ok         ok     ok       ok     ok      ok         ok
    availability.free/members     absent   absent  absent   absent     ok     ok       ok     ok      absent     ok
    availability.free/draft       absent   absent  absent   absent     ok     ok       ok     absent  absent     ok
    availability.get              sign-in  choose  absent   absent     ok     ok       ok     absent  absent     choose
    availability.update           sign-in  choose  absent   absent     ok     ok       ok     absent  absent     choose
    availability.standing         sign-in  choose  absent   absent     ok     ok       ok     absent  absent     choose
    availability.closures.list    sign-in  choose  ok       ok         ok     ok       ok     ok      ok         choose
    availability.closures.add     sign-in  choose  ok       ok         role   ok       ok     ok      ok         choose
    availability.closures.copy    sign-in  choose  ok       ok         role   ok       ok     ok      ok         choose
    availability.closures.remove  sign-in  choose  absent   absent     role   ok       ok     absent  absent     choose
    availability.blocks.list      sign-in  choose  absent   absent     ok     ok       ok     absent  absent     choose
    availability.blocks.add       sign-in  choose  absent   absent     ok     ok       ok     absent  absent     choose
    availability.blocks.remove    sign-in  choose  absent   absent     ok     ok       ok     absent  absent     choose
  `,
  {
    inputs: {
      "availability.free": (stage) => freeOf(stage, "published"),
      "availability.free/members": (stage) => freeOf(stage, "published", "members"),
      "availability.free/draft": (stage) => freeOf(stage, "draft"),
      "availability.get": listing(),
      "availability.update": hoursOf,
      "availability.standing": onListing(hours),
      "availability.closures.add": () => ({ closure: { ...closed, label: "Rest", asDay: null } }),
      "availability.closures.copy": () => ({ calendar: "macao", year: 2026, locale: "pt" }),
      "availability.closures.remove": closureOf,
      "availability.blocks.list": onListing(week),
      "availability.blocks.add": async (stage) => ({
        ...(await listing()(stage)),
        ...week,
        id: randomUUID(),
        units: "all",
        note: "",
      }),
      "availability.blocks.remove": blockOf,
    },
    foreign: {
      "availability.free": { as: "owner", ids: { listingId: "ok" } },
      "availability.free/members": { as: "owner", ids: { listingId: "ok" } },
      "availability.free/draft": onAnothers,
      "availability.get": onAnothers,
      "availability.update": onAnothers,
      "availability.standing": onAnothers,
      "availability.closures.remove": ofAnother,
      "availability.blocks.list": onAnothers,
      "availability.blocks.add": { as: "owner", ids: { listingId: "absent", id: "ok" } },
      "availability.blocks.remove": ofAnother,
    },
  },
);
