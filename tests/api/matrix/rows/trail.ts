import { membershipOf } from "../things.ts";
import { rows } from "../table.ts";

/** Whoever may read a trail may name any subject: it then finds only what is theirs. */
export const trailRows = rows(
  `
                        nobody   alone   visitor  applicant  staff  manager  owner  other  suspended  secretariat
    trail.list          sign-in  choose  ok       ok         role   ok       ok     ok     ok         ok
    trail.list/subject  sign-in  choose  ok       ok         role   ok       ok     ok     ok         ok
  `,
  {
    inputs: {
      "trail.list": () => ({ locale: "en" }),
      "trail.list/subject": async (stage) => {
        const { id } = await membershipOf(stage, stage.home);
        return { subject: "membership", subjectId: id, locale: "en" };
      },
    },
    foreign: { "trail.list/subject": { as: "owner", ids: { subjectId: "ok" } } },
  },
);
