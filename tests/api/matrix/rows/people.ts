import type { Stage } from "../actors.ts";
import { forbidden, rows } from "../table.ts";

const home = (stage: Stage) => ({ organisationId: stage.home.id });

export const peopleRows = rows(
  `
                                  nobody   alone  visitor  applicant  staff  manager  owner  other  suspended  secretariat
    people.me                     ok       ok     ok       ok         ok     ok       ok     ok     ok         ok
    people.updateProfile          sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    people.useOrganisation        sign-in  not    not      not        ok     ok       ok     not    not        not
    people.useOrganisation/none   sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
  `,
  {
    marks: { not: forbidden("not-in-organisation") },
    inputs: {
      "people.me": () => ({ locale: "en" }),
      "people.updateProfile": () => ({ name: "Lin Mei", locale: "zh-Hans" }),
      "people.useOrganisation": home,
      "people.useOrganisation/none": () => ({ organisationId: null }),
    },
    foreign: { "people.useOrganisation": { as: "owner", ids: { organisationId: "not" } } },
  },
);
