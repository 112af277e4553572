import type { Db, Tx } from "@commonbench/db/client";
import { SideStatus } from "@commonbench/domain/enquiries/schemas";
import { loadNames } from "#api/features/people/load-names.ts";
import type { SideView } from "./view.ts";

export async function sideView(
  db: Db | Tx,
  id: string,
  { status, assigneeId }: { readonly status: string; readonly assigneeId: string | null },
): Promise<SideView> {
  const name = (await loadNames(db, [assigneeId])).get(assigneeId ?? "");
  const assignee = assigneeId === null || name === undefined ? null : { id: assigneeId, name };
  return { id, status: SideStatus.parse(status), assignee };
}
