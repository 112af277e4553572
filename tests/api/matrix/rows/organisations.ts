import { registrationNumber } from "../../../support/organisations.ts";
import type { Stage } from "../actors.ts";
import { refused, rows } from "../table.ts";
import { credentialOf, fileOf } from "../things.ts";

const found = () => ({
  legalName: "Daluotang Stone Works Limited",
  names: { en: "Daluotang Stone Works" },
  locale: "en",
  class: "enterprise",
  jurisdiction: "mainland",
  registrationNumber: registrationNumber("mainland"),
});

/** The own profile as it stands, with a new logo. */
const profile = async (stage: Stage) => {
  const { own, market } = stage;
  const form = await market.as(own.owner).organisations.mine.query();
  const logoFileId = await fileOf(stage, own, "photo");
  const { legalName, names, locale, about, stages, website, version } = form;
  return { legalName, names, locale, about, class: form.class, stages, website, premises: [], version, logoFileId };
};

const colleague = (role: "staff" | "owner") => async (stage: Stage) => ({
  personId: (await stage.market.person({ organisation: stage.home, role })).id,
});

const credential = async (stage: Stage) => ({
  kind: "rjc-cop",
  number: "RJC-118",
  scope: "All sites",
  validFrom: "2025-01-01",
  validTo: null,
  fileId: await fileOf(stage, stage.own, "document"),
});

const slugOf = (membership?: "applied") => async (stage: Stage) => ({
  slug: membership === undefined ? stage.home.slug : (await stage.market.organisation({ membership })).slug,
  locale: "en",
});

export const organisationRows = rows(
  `
                                     nobody   alone   visitor  applicant  staff  manager  owner  other   suspended  secretariat
    organisations.found              sign-in  ok      ok       ok         ok     ok       ok     ok      ok         ok
    organisations.get                ok       ok      ok       ok         ok     ok       ok     ok      ok         ok
    organisations.get/applied        absent   absent  absent   absent     absent absent   absent absent  absent     ok
    organisations.mine               sign-in  choose  ok       ok         ok     ok       ok     ok      ok         choose
    organisations.update             sign-in  choose  ok       ok         role   ok       ok     ok      ok         choose
    organisations.people             sign-in  choose  ok       ok         ok     ok       ok     ok      ok         choose
    organisations.changeRole         sign-in  choose  absent   absent     role   role     ok     absent  absent     choose
    organisations.removePerson       sign-in  choose  absent   absent     role   ok       ok     absent  absent     choose
    organisations.removePerson/owner sign-in  choose  absent   absent     role   role     ok     absent  absent     choose
    organisations.leave              sign-in  choose  last     last       ok     ok       last   last    last       choose
    organisations.addCredential      sign-in  choose  ok       ok         role   ok       ok     ok      ok         choose
    organisations.removeCredential   sign-in  choose  absent   absent     role   ok       ok     absent  absent     choose
    organisations.verifyCredential   sign-in  desk    desk     desk       desk   desk     desk   desk    desk       ok
  `,
  {
    marks: {
      last: refused("people.last-owner"),
      "not-mine": refused("listings.file-of-other-organisation"),
    },
    inputs: {
      "organisations.found": found,
      "organisations.get": slugOf(),
      "organisations.get/applied": slugOf("applied"),
      "organisations.update": profile,
      "organisations.changeRole": async (stage) => ({ ...(await colleague("staff")(stage)), role: "manager" }),
      "organisations.removePerson": colleague("staff"),
      "organisations.removePerson/owner": colleague("owner"),
      "organisations.addCredential": credential,
      "organisations.removeCredential": (stage) => credentialOf(stage, stage.home),
      "organisations.verifyCredential": async (stage) => ({
        ...(await credentialOf(stage, stage.home)),
        verified: true,
      }),
    },
    foreign: {
      "organisations.update": { as: "owner", ids: { logoFileId: "not-mine" } },
      "organisations.changeRole": { as: "owner", ids: { personId: "absent" } },
      "organisations.removePerson": { as: "owner", ids: { personId: "absent" } },
      "organisations.removePerson/owner": { as: "owner", ids: { personId: "absent" } },
      "organisations.addCredential": { as: "owner", ids: { fileId: "not-mine" } },
      "organisations.removeCredential": { as: "owner", ids: { id: "absent" } },
      "organisations.verifyCredential": { as: "secretariat", ids: { id: "ok" } },
    },
  },
);
