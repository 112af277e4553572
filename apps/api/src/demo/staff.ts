import { acceptInvitation } from "#api/features/invitations/accept-invitation.ts";
import { invitePerson } from "#api/features/invitations/invite-person.ts";
import { tellNotice } from "#api/features/notifications/tell-notice.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import type { Role } from "@commonbench/domain/people/schemas";
import type { Parts } from "#api/context.ts";
import { DEMO_ACCOUNTS } from "./accounts.ts";
import type { Cast } from "./cast.ts";
import { chanceOf } from "./chance.ts";
import type { Founded } from "./found.ts";
import { nameOf } from "./people.ts";

interface Colleague {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

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

/** Those whose accounts are shown come by invitation, as people do; the others have been there since long ago. */
export async function settleStaff(parts: Parts, cast: Cast, founded: readonly Founded[]): Promise<void> {
  const posts = founded.flatMap((at) => colleaguesOf(at).map((colleague) => ({ at, ...colleague })));
  const isShown = ({ email }: Colleague) => DEMO_ACCOUNTS.some((account) => account.email === email);
  const newcomers = new Map(posts.map((post) => [post.email, post]));
  await cast.join(
    [...newcomers.values()].map((post) => {
      const { email, name, at } = post;
      const { locale } = at.plan;
      return isShown(post) ? { email, name, locale } : { email, name, locale, organisationId: at.id };
    }),
  );
  await seat(
    parts,
    cast,
    posts.filter((post) => !isShown(post)),
  );
  for (const post of posts.filter(isShown)) await invite(parts, cast, post);
}

interface Posted extends Colleague {
  readonly at: Founded;
}

async function seat({ now }: Parts, cast: Cast, posts: readonly Posted[]): Promise<void> {
  const seated = posts.flatMap(({ email, role, at: { id: organisationId } }) => {
    const player = cast.known(email);
    return player === null ? [] : [{ organisationId, role, personId: player.id }];
  });
  await cast.together(async ({ db }) => {
    await db.post.createMany({ data: seated });
    for (const { organisationId, personId, role } of seated)
      await recordTrail(
        db,
        { actor: { personId }, now },
        {
          subject: "organisation",
          subjectId: organisationId,
          action: "organisation.person-joined",
          data: { personId, role },
          organisationId,
        },
      );
  });
}

/** Invited by the owner and accepted with the link from the mail. */
async function invite(parts: Parts, cast: Cast, { at, email, role }: Posted): Promise<void> {
  const player = cast.known(email);
  if (player === null) return;
  const now = parts.now();
  await invitePerson(await cast.acting(at.owner, now), { email, role });
  await tellInvited(parts, email);
  const mail = await parts.db.mailMessage.findFirstOrThrow({
    where: { recipient: email },
    orderBy: { id: "desc" },
    select: { text: true },
  });
  const token = /invitations\/([\w-]+)/.exec(mail.text)?.[1] ?? "";
  await acceptInvitation(await cast.as(player, now), { token });
}

/** No worker runs while the demo is filled. */
async function tellInvited(parts: Parts, email: string): Promise<void> {
  const { id } = await parts.db.notice.findFirstOrThrow({
    where: { event: "invitation", toldAt: null, audience: { path: ["email"], equals: email } },
    select: { id: true },
  });
  await tellNotice(parts, { noticeId: id });
}
