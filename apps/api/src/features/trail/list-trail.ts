import { forbid } from "@commonbench/domain/errors";
import { roleCovers } from "@commonbench/domain/people/rules";
import { Id } from "@commonbench/domain/text";
import type { ListTrailInput } from "@commonbench/domain/trail/schemas";
import { z } from "zod";
import { hasAllianceRole } from "#api/actor.ts";
import type { Actor, PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { loadTrail } from "./load.ts";
import type { TrailView } from "./view.ts";

/** When and which: the last entry of a page. */
const Position = z.tuple([z.iso.datetime(), Id]);

/** The secretariat reads everything; an organisation's owners and managers read what concerns their organisation. */
export async function listTrail(ctx: PersonCtx, input: ListTrailInput): Promise<TrailView> {
  const scope = scopeOf(ctx.actor);
  const { subject, subjectId, limit, locale } = input;
  const position = readCursor(Position, input.cursor);
  const before = position === null ? null : { at: position[0], id: position[1] };
  const found = await loadTrail(ctx.db, { ...scope, subject, subjectId, before, limit: limit + 1 }, locale);
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return { entries, nextCursor: found.length > limit && last !== undefined ? writeCursor([last.at, last.id]) : null };
}

function scopeOf(actor: Actor): { organisationId?: string } {
  if (hasAllianceRole(actor, "secretariat")) return {};
  if (actor.organisation === null) forbid("choose-an-organisation");
  if (!roleCovers(actor.organisation.role, "manager")) forbid("role-too-low");
  return { organisationId: actor.organisation.id };
}
