import { acceptInvitation } from "#api/features/invitations/accept-invitation.ts";
import { invitePerson } from "#api/features/invitations/invite-person.ts";
import { tellNotice } from "#api/features/notifications/tell-notice.ts";
import type { Role } from "@commonbench/domain/people/schemas";
import type { Parts } from "#api/context.ts";
import { DEMO_ACCOUNTS } from "./accounts.ts";
import type { Cast, Player } from "./cast.ts";
import { chanceOf } from "./chance.ts";
import type { Founded } from "./found.ts";
import { nameOf } from "./people.ts";

interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Who works in two organisations is joined once. */
export const SETTLED = new Map<string, Promise<Player>>();

const BOTH = { email: "two@demo.commonbench.test", organisations: ["hung-hom-makers", "hk-design"] };

function colleaguesOf({ plan }: Founded): Colleague[] {
  const chance = chanceOf(`staff ${plan.key}`);
  const named = DEMO_ACCOUNTS.filter(({ email }) => email.endsWith(`@${plan.key}.commonbench.test`)).slice(1);
  const known = named.map(({ email, name }) => ({
    email,
    name,
    role: email.startsWith("manager") ? ("manager" as const) : ("staff" as const),
  }));
  const both = BOTH.organisations.includes(plan.key)
    ? [{ email: BOTH.email, name: "Kwok Siu Fai", role: "manager" as const }]
    : [];
  const others = Array.from({ length: 2 - known.length }, (_, index) => ({
    email: `${index === 0 ? "manager" : "staff"}@${plan.key}.commonbench.test`,
    name: nameOf(chance, plan.locale),
    role: index === 0 ? ("manager" as const) : ("staff" as const),
  }));
  return [...known, ...both, ...others];
}

/** Invited by the owner and accepted with the link from the mail, as people do. */
export async function settleStaff(parts: Parts, cast: Cast, founded: Founded): Promise<void> {
  const now = parts.now();
  for (const { email, name, role } of colleaguesOf(founded)) {
    await invitePerson(await cast.acting(founded.owner, now), { email, role });
    await tellInvited(parts, email);
    const mail = await parts.db.mailMessage.findFirstOrThrow({
      where: { recipient: email },
      orderBy: { id: "desc" },
      select: { text: true },
    });
    const token = /invitations\/([\w-]+)/.exec(mail.text)?.[1] ?? "";
    const player = SETTLED.get(email) ?? cast.join({ email, name, locale: founded.plan.locale });
    SETTLED.set(email, player);
    await acceptInvitation(await cast.as(await player, now), { token });
  }
}

/** No worker runs while the demo is filled. */
async function tellInvited(parts: Parts, email: string): Promise<void> {
  const { id } = await parts.db.notice.findFirstOrThrow({
    where: { event: "invitation", toldAt: null, audience: { path: ["email"], equals: email } },
    select: { id: true },
  });
  await tellNotice(parts, { noticeId: id });
}
