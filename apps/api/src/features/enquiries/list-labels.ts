import { LabelColour } from "@commonbench/domain/enquiries/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import type { LabelsView, LabelView } from "./view.ts";

export async function listLabels({ db, actor }: ActingCtx): Promise<LabelsView> {
  const { id: organisationId, role } = actor.organisation;
  const rows = await db.enquiryLabel.findMany({ where: { organisationId }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return { labels: rows.map(toLabelView), can: { manage: roleCovers(role, "manager") } };
}

export function toLabelView({ id, name, colour }: { id: string; name: string; colour: string }): LabelView {
  return { id, name, colour: LabelColour.catch("grey").parse(colour) };
}
