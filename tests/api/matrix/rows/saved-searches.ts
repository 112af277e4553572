import { alertToken } from "@commonbench/api/features/saved-searches/alert-token";
import type { TestPerson } from "../../../support/people.ts";
import type { Stage } from "../actors.ts";
import { type Foreign, rows } from "../table.ts";

async function searchOf({ market, home }: Stage, person: TestPerson | null): Promise<{ id: string }> {
  const now = new Date("2026-11-01");
  return market.db.savedSearch.create({
    data: {
      personId: (person ?? home.owner).id,
      name: "Casting near Panyu",
      text: "casting",
      filters: {},
      locale: "en",
      pace: "daily",
      checkedAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
}

const ofCaller = async (stage: Stage) => ({
  id: (await searchOf(stage, stage.actor)).id,
  name: "Casting",
  locale: "en",
});
const byLink = async (stage: Stage) => ({
  token: alertToken(stage.market.parts.env, (await searchOf(stage, null)).id),
});

const ofAnother: Foreign = { as: "owner", ids: { id: "absent" } };

/** A search is its person's own, whoever the person acts for; the link in an alert ends that alert for whoever holds it. */
export const savedSearchRows = rows(
  `
                             nobody   alone   visitor  applicant  staff   manager  owner  other   suspended  secretariat
    savedSearches.list       sign-in  ok      ok       ok         ok      ok       ok     ok      ok         ok
    savedSearches.save       sign-in  ok      ok       ok         ok      ok       ok     ok      ok         ok
    savedSearches.update     sign-in  ok      ok       ok         ok      ok       ok     ok      ok         ok
    savedSearches.update/of  sign-in  absent  absent   absent     absent  absent   ok     absent  absent     absent
    savedSearches.remove     sign-in  ok      ok       ok         ok      ok       ok     ok      ok         ok
    savedSearches.remove/of  sign-in  absent  absent   absent     absent  absent   ok     absent  absent     absent
    savedSearches.alert      ok       ok      ok       ok         ok      ok       ok     ok      ok         ok
    savedSearches.stopAlert  ok       ok      ok       ok         ok      ok       ok     ok      ok         ok
  `,
  {
    inputs: {
      "savedSearches.list": () => ({ locale: "en" }),
      "savedSearches.save": () => ({ name: "Casting", text: "casting", locale: "en" }),
      "savedSearches.update": ofCaller,
      "savedSearches.update/of": async (stage) => ({ id: (await searchOf(stage, null)).id, pace: "off", locale: "en" }),
      "savedSearches.remove": async (stage) => ({ id: (await searchOf(stage, stage.actor)).id }),
      "savedSearches.remove/of": async (stage) => ({ id: (await searchOf(stage, null)).id }),
      "savedSearches.alert": byLink,
      "savedSearches.stopAlert": byLink,
    },
    foreign: {
      "savedSearches.update": ofAnother,
      "savedSearches.update/of": ofAnother,
      "savedSearches.remove": ofAnother,
      "savedSearches.remove/of": ofAnother,
    },
  },
);
