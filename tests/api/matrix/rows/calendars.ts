import { sealed } from "@commonbench/api/seal";
import type { Stage } from "../actors.ts";
import { type Foreign, rows } from "../table.ts";
import { listingOf } from "../things.ts";

/** A link that belongs to home; with `ofCaller` the caller's own. */
async function linkOf({ market, home, actor }: Stage, whose: "home" | "caller") {
  const subject =
    whose === "home"
      ? { kind: "organisation", organisationId: home.id }
      : { kind: "person", personId: (actor ?? home.owner).id };
  return market.db.calendarLink.create({
    data: { ...subject, locale: "en", createdAt: market.clock.now() },
    select: { id: true, generation: true },
  });
}

const idOf = async (stage: Stage, whose: "home" | "caller") => ({ id: (await linkOf(stage, whose)).id });

/** Whoever holds an address has no need to sign in. */
export async function calendarPath(stage: Stage): Promise<string> {
  const { id, generation } = await linkOf(stage, "home");
  return `/calendars/${sealed(stage.market.parts.env.secret, "calendar", `${id}.${generation}`)}.ics`;
}

const ofAnother: Foreign = { as: "owner", ids: { id: "absent" } };

/** Somebody's own calendar is theirs; the organisation's and its listings' are for those who manage it. */
export const calendarRows = rows(
  `
                            nobody   alone   visitor  applicant  staff   manager  owner   other   suspended  secretariat
    calendars.list          sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
    calendars.open          sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
    calendars.open/all      sign-in  choose  ok       ok         role    ok       ok      ok      ok         choose
    calendars.open/listing  sign-in  choose  absent   absent     role    ok       ok      absent  absent     choose
    calendars.rotate        sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
    calendars.rotate/of     sign-in  choose  absent   absent     absent  ok       ok      absent  absent     choose
    calendars.revoke        sign-in  choose  ok       ok         ok      ok       ok      ok      ok         choose
    calendars.revoke/of     sign-in  choose  absent   absent     absent  ok       ok      absent  absent     choose
  `,
  {
    inputs: {
      "calendars.list": () => ({ locale: "en" }),
      "calendars.open": () => ({ kind: "person", locale: "en" }),
      "calendars.open/all": () => ({ kind: "organisation", locale: "en" }),
      "calendars.open/listing": async (stage: Stage) => {
        const { id } = await listingOf(stage, "published");
        return { kind: "listing", listingId: id, locale: "en" };
      },
      "calendars.rotate": (stage: Stage) => idOf(stage, "caller"),
      "calendars.rotate/of": (stage: Stage) => idOf(stage, "home"),
      "calendars.revoke": (stage: Stage) => idOf(stage, "caller"),
      "calendars.revoke/of": (stage: Stage) => idOf(stage, "home"),
    },
    foreign: {
      "calendars.open/listing": { as: "owner", ids: { listingId: "absent" } },
      "calendars.rotate": ofAnother,
      "calendars.rotate/of": ofAnother,
      "calendars.revoke": ofAnother,
      "calendars.revoke/of": ofAnother,
    },
  },
);
