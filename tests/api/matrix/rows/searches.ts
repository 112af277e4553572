import type { Stage } from "../actors.ts";
import { rows } from "../table.ts";

/** Words that somebody looked for in vain today. */
async function unmet({ market }: Stage): Promise<{ words: string; dealtWith: boolean }> {
  const words = `unobtainium ${crypto.randomUUID().slice(0, 8)}`;
  await market.db.unmetSearch.create({ data: { words, locale: "en", day: new Date("2026-11-23"), count: 1 } });
  return { words, dealtWith: true };
}

export const searchRows = rows(
  `
                                 nobody   alone  visitor  applicant  staff  manager  owner  other  suspended  secretariat
    searches.unmet               sign-in  desk   desk     desk       desk   desk     desk   desk   desk       ok
    searches.markUnmet           sign-in  desk   desk     desk       desk   desk     desk   desk   desk       ok
    searches.markUnmet/unknown   sign-in  desk   desk     desk       desk   desk     desk   desk   desk       absent
  `,
  {
    inputs: {
      "searches.unmet": () => ({}),
      "searches.markUnmet": unmet,
      "searches.markUnmet/unknown": () => ({ words: "nobody looked for this", dealtWith: true }),
    },
  },
);
