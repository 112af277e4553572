import { dayAt } from "@commonbench/domain/organisations/rules";
import type { MarkUnmetInput } from "@commonbench/domain/searches/schemas";
import { notFound } from "@commonbench/domain/errors";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import type { MarkedUnmetView } from "./view.ts";

/** Somebody of the secretariat has seen to it, or takes that back. */
export function markUnmet(ctx: PersonCtx, { words, dealtWith }: MarkUnmetInput): Promise<MarkedUnmetView> {
  requireSecretariat(ctx);
  return ctx.tx(async (tx) => {
    const found = await tx.unmetSearch.findFirst({ where: { words }, select: { words: true } });
    if (found === null) notFound();
    if (!dealtWith) await tx.unmetSearchMark.deleteMany({ where: { words } });
    else {
      const at = ctx.now();
      const mark = { day: new Date(dayAt(at)), markedAt: at, markedBy: ctx.actor.personId };
      await tx.unmetSearchMark.upsert({ where: { words }, update: mark, create: { words, ...mark } });
    }
    return { words, dealtWith };
  });
}
