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
  const { cursor, limit, locale, organisationId, ...wanted } = input;
  const position = readCursor(Position, cursor);
  const after = position === null ? null : { at: position[0], id: position[1] };
  const organisationIds = [scopeOf(ctx.actor), organisationId].filter((id) => id !== undefined);
  const found = await loadTrail(ctx.db, { ...wanted, organisationIds, after, limit: limit + 1 }, locale);
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return { entries, nextCursor: found.length > limit && last !== undefined ? writeCursor([last.at, last.id]) : null };
}

/** The organisation that the reader is confined to. */
function scopeOf(actor: Actor): string | undefined {
  if (hasAllianceRole(actor, "secretariat")) return undefined;
  if (actor.organisation === null) forbid("choose-an-organisation");
  if (!roleCovers(actor.organisation.role, "manager")) forbid("role-too-low");
  return actor.organisation.id;
}
