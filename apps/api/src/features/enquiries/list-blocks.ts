import type { ReaderInput } from "@commonbench/domain/enquiries/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { loadParties } from "#api/features/organisations/load-parties.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import type { BlocksView } from "./desk-view.ts";

export async function listBlocks({ db, actor }: ActingCtx, { locale }: ReaderInput): Promise<BlocksView> {
  const { id: organisationId, role } = actor.organisation;
  const rows = await db.organisationBlock.findMany({ where: { organisationId }, orderBy: { at: "desc" } });
  const ids = rows.map(({ blockedId }) => blockedId);
  const people = rows.map(({ personId }) => personId);
  const [parties, names] = await Promise.all([loadParties(db, ids, locale), loadNames(db, people)]);
  return {
    blocks: rows.flatMap(({ blockedId, personId, reason, at }) => {
      const organisation = parties.get(blockedId);
      const name = names.get(personId);
      const person = name === undefined ? null : { id: personId, name };
      return organisation === undefined ? [] : [{ organisation, person, reason, at: at.toISOString() }];
    }),
    can: { manage: roleCovers(role, "manager") },
  };
}
