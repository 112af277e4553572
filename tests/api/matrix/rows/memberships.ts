import { taxonomy } from "@commonbench/taxonomy/default";
import type { Stage } from "../actors.ts";
import { refused, rows } from "../table.ts";
import { fileOf, membershipOf, standAs } from "../things.ts";

const join = async (stage: Stage) => ({
  codeVersion: taxonomy.alliance.codeOfConduct.version,
  statement: "",
  sponsorOrganisationId: (await stage.market.organisation({ membership: "admitted" })).id,
  documents: [await fileOf(stage, stage.own, "document")],
});

const answer = async (stage: Stage) => {
  await standAs(stage, { status: "under-review", awaitingAnswer: true });
  return { message: "Here it is.", documents: [await fileOf(stage, stage.own, "document")] };
};

/** An application, so that there is something to decide; home itself is a member. */
const application = async (stage: Stage) => {
  const applicant = await stage.market.organisation({ membership: "applied" });
  return membershipOf(stage, applicant);
};

export const membershipRows = rows(
  `
                               nobody   alone   visitor  applicant  staff  manager  owner   other   suspended  secretariat
    memberships.mine           sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    memberships.admitted       sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    memberships.join           sign-in  choose  class    not-now    role   role     not-now not-now not-now    choose
    memberships.join/declined  sign-in  choose  class    ok         role   role     ok      ok      ok         choose
    memberships.answer         sign-in  choose  absent   not-now    role   not-now  not-now not-now not-now    choose
    memberships.answer/asked   sign-in  choose  absent   ok         role   ok       ok      ok      ok         choose
    memberships.leave          sign-in  choose  absent   ok         role   role     ok      ok      ok         choose
    memberships.queue          sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    memberships.file           sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    memberships.staff          sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    memberships.assign         sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    memberships.decide         sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    memberships.decide/own     sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
  `,
  {
    marks: {
      class: refused("memberships.class-cannot-join"),
      "not-now": refused("memberships.not-allowed-now"),
      "not-mine": refused("listings.file-of-other-organisation"),
      "no-sponsor": refused("memberships.sponsor-not-admitted"),
    },
    inputs: {
      "memberships.mine": () => ({ locale: "en" }),
      "memberships.admitted": () => ({ locale: "en" }),
      "memberships.join": join,
      "memberships.join/declined": async (stage) => {
        await standAs(stage, { status: "declined" });
        return join(stage);
      },
      "memberships.answer": () => ({ message: "Here it is.", documents: [] }),
      "memberships.answer/asked": answer,
      "memberships.leave": () => ({ reason: "" }),
      "memberships.queue": () => ({ locale: "en" }),
      "memberships.file": async (stage) => ({ ...(await membershipOf(stage, stage.home)), locale: "en" }),
      "memberships.assign": async (stage) => ({
        ...(await application(stage)),
        personId: (await stage.market.secretariat()).id,
      }),
      "memberships.decide": async (stage) => ({ ...(await application(stage)), decision: "admit", reason: "" }),
      "memberships.decide/own": async (stage) => ({
        ...(await membershipOf(stage, stage.home)),
        decision: "suspend",
        reason: "Fineness.",
      }),
    },
    foreign: {
      "memberships.join": { as: "owner", ids: { sponsorOrganisationId: "not-now", "documents.0": "not-now" } },
      "memberships.join/declined": { as: "owner", ids: { sponsorOrganisationId: "ok", "documents.0": "not-mine" } },
      "memberships.answer/asked": { as: "manager", ids: { "documents.0": "not-mine" } },
      "memberships.file": { as: "secretariat", ids: { id: "ok" } },
      "memberships.assign": { as: "secretariat", ids: { id: "ok", personId: "ok" } },
      "memberships.decide": { as: "secretariat", ids: { id: "ok" } },
      "memberships.decide/own": { as: "secretariat", ids: { id: "ok" } },
    },
  },
);
