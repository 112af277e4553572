import { contentChanges } from "@commonbench/domain/listings/changes";
import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { failureOf, type Outputs } from "#web/lib/trpc.ts";
import { readBackup } from "./backup.ts";
import { clean } from "./content.ts";
import type { Issues } from "./issues.ts";

export type EditView = Outputs["listings"]["edit"];
export type Problem = EditView["problems"][number];

export interface Theirs {
  readonly version: number;
  readonly content: ListingContent;
  readonly by: string | null;
  readonly at: string;
}

/** `waiting`: changed and not sent yet. `failed`: not saved, and nothing lost. */
export type Phase =
  | { readonly is: "saved"; readonly at: number | null }
  | { readonly is: "waiting" | "saving" }
  | { readonly is: "failed"; readonly error: unknown };

export interface DraftState {
  /** The server's last answer: what is stored, and what is wrong with it. */
  readonly view: EditView;
  readonly content: ListingContent;
  /** The content that the problems of the view are about. */
  readonly judged: ListingContent;
  readonly phase: Phase;
  readonly issues: Issues;
  /** Somebody else saved in between. */
  readonly conflict: Theirs | null;
  /** When the unsaved work was written that this browser had kept. */
  readonly broughtBack: string | null;
}

export const differ = (a: ListingContent, b: ListingContent): boolean => contentChanges(clean(a), clean(b)).length > 0;

/** The server may answer if it is asked again. */
export function isPassing(error: unknown): boolean {
  const { status } = failureOf(error);
  return status === 0 || status >= 500 || status === 429;
}

export const isUnsaved = ({ phase }: DraftState): boolean => phase.is !== "saved";

const asStored = (view: EditView): DraftState => ({
  view,
  content: view.content,
  judged: view.content,
  phase: { is: "saved", at: null },
  issues: new Map(),
  conflict: null,
  broughtBack: null,
});

/** The listing as it is stored, or as this browser kept it when it could not be saved. */
export function openedState(view: EditView): DraftState {
  const stored = asStored(view);
  const kept = readBackup(view.id);
  if (kept === null || !differ(kept.content, view.content)) return stored;
  const unsaved: DraftState = { ...stored, content: kept.content, phase: { is: "waiting" }, broughtBack: kept.at };
  if (kept.version === view.version) return unsaved;
  return {
    ...unsaved,
    view: { ...view, version: kept.version, content: kept.base },
    conflict: { version: view.version, content: view.content, by: null, at: view.updatedAt },
  };
}

/** Goes back to what the server has: what somebody else saved, if they did. */
export function givenUp({ view, conflict }: DraftState): DraftState {
  return asStored(conflict === null ? view : { ...view, version: conflict.version, content: conflict.content });
}

/** What a refusal leaves behind: the other side's version, or what is missing. */
export function refusedState(state: DraftState, error: unknown): DraftState {
  const { reason, details } = failureOf(error);
  const failed: DraftState = { ...state, phase: { is: "failed", error } };
  if (reason === "listings.changed-meanwhile") return { ...failed, conflict: details?.["theirs"] as Theirs };
  if (reason !== "listings.incomplete") return failed;
  return { ...failed, judged: state.content, view: { ...state.view, problems: details?.["problems"] as Problem[] } };
}
