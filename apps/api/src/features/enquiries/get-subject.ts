import type { GetSubjectInput } from "@commonbench/domain/enquiries/schemas";
import { SideStatus } from "@commonbench/domain/enquiries/schemas";
import type { Reason } from "@commonbench/domain/reasons";
import { writeRefusal } from "@commonbench/domain/enquiries/rules";
import type { Db, Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import { loadSubject, toCardView } from "./card.ts";
import { isBlocked } from "./load.ts";
import type { SubjectView } from "./view.ts";

const THREADS = 5;

/** What one learns before asking. */
export async function getSubject(ctx: ActingCtx, { subject, locale }: GetSubjectInput): Promise<SubjectView> {
  const { card, organisationId } = await loadSubject(ctx, subject);
  const own = ctx.actor.organisation.id;
  const [parties, askRefusal, threads] = await Promise.all([
    loadParties(ctx.db, [organisationId], locale),
    refusalTo(ctx.db, ctx, organisationId),
    ctx.db.enquirySide.findMany({
      where: { organisationId: own, enquiry: { subject: subject.kind, subjectId: subject.id, askerId: own } },
      orderBy: [{ lastAt: "desc" }, { enquiryId: "desc" }],
      take: THREADS,
      select: { enquiryId: true, status: true, lastAt: true },
    }),
  ]);
  return {
    card: toCardView(ctx, card, locale),
    organisation: parties.get(organisationId) ?? GONE,
    can: { ask: askRefusal === null, askRefusal },
    threads: threads.map(({ enquiryId, status, lastAt }) => ({
      id: enquiryId,
      status: SideStatus.parse(status),
      lastAt: lastAt.toISOString(),
    })),
  };
}

/** Why the organisation in use can write nothing to that one; null when it can. */
export async function refusalTo(db: Db | Tx, { actor }: ActingCtx, organisationId: string): Promise<Reason | null> {
  const { id, membership } = actor.organisation;
  if (organisationId === id) return "enquiries.own-organisation";
  return writeRefusal({ membership, blocked: await isBlocked(db, organisationId, id) });
}
