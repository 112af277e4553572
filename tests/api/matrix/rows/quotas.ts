import type { Stage } from "../actors.ts";
import { rows } from "../table.ts";

const locale = "en" as const;
const content = {
  name: "Fair share",
  bookers: { kind: "all" as const },
  resource: { kind: "all" as const },
  measure: "hours" as const,
  period: "week" as const,
  limit: 8,
  primeTime: [],
};

const quotaOf = ({ market, home }: Stage) => market.as(home.owner).quotas.save.mutate({ ...content, locale });
const byOwner = (ids: Record<string, string>) => ({ as: "owner" as const, ids });

/** Quotas are set by whoever manages what is offered. */
export const quotaRows = rows(
  `
                        nobody   alone   visitor  applicant  staff  manager  owner  other   suspended  secretariat
    quotas.list         sign-in  choose  ok       ok         ok     ok       ok     ok      ok         choose
    quotas.save         sign-in  choose  ok       ok         role   ok       ok     ok      ok         choose
    quotas.save/again   sign-in  choose  absent   absent     role   ok       ok     absent  absent     choose
    quotas.remove       sign-in  choose  absent   absent     role   ok       ok     absent  absent     choose
  `,
  {
    inputs: {
      "quotas.list": () => ({ locale }),
      "quotas.save": () => ({ ...content, locale }),
      "quotas.save/again": async (stage) => ({ ...content, id: (await quotaOf(stage)).id, version: 1, locale }),
      "quotas.remove": async (stage) => ({ id: (await quotaOf(stage)).id }),
    },
    foreign: {
      "quotas.save/again": byOwner({ id: "absent" }),
      "quotas.remove": byOwner({ id: "absent" }),
    },
  },
);
