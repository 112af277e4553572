import { invitationOf } from "../things.ts";
import type { Stage } from "../actors.ts";
import { refused, rows } from "../table.ts";

const anybody = (role: string) => () => ({ email: `guest-${Math.random().toString(36).slice(2)}@example.test`, role });

const ofHome = async (stage: Stage) => ({ id: (await invitationOf(stage, "guest@example.test")).id });

const forMe = async (stage: Stage) => {
  const { token } = await invitationOf(stage, stage.actor?.email ?? "guest@example.test");
  return { token };
};

export const invitationRows = rows(
  `
                               nobody   alone   visitor  applicant  staff    manager  owner    other   suspended  secretariat
    invitations.invite         sign-in  choose  ok       ok         role     ok       ok       ok      ok         choose
    invitations.invite/owner   sign-in  choose  ok       ok         role     role     ok       ok      ok         choose
    invitations.list           sign-in  choose  ok       ok         role     ok       ok       ok      ok         choose
    invitations.revoke         sign-in  choose  absent   absent     role     ok       ok       absent  absent     choose
    invitations.get            ok       ok      ok       ok         ok       ok       ok       ok      ok         ok
    invitations.accept         sign-in  ok      ok       ok         already  already  already  ok      ok         ok
    invitations.accept/others  sign-in  other   other    other      other    other    other    other   other      other
  `,
  {
    marks: {
      already: refused("people.already-in-organisation"),
      other: refused("invitations.other-email"),
    },
    inputs: {
      "invitations.invite": anybody("staff"),
      "invitations.invite/owner": anybody("owner"),
      "invitations.revoke": ofHome,
      "invitations.get": async (stage) => ({ ...(await forMe(stage)), locale: "en" }),
      "invitations.accept": forMe,
      "invitations.accept/others": async (stage) => ({
        token: (await invitationOf(stage, "somebody-else@example.test")).token,
      }),
    },
    foreign: { "invitations.revoke": { as: "owner", ids: { id: "absent" } } },
  },
);
