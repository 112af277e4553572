import { trpcClient } from "#web/lib/trpc.ts";
import type { AttachedFile } from "./outbox.ts";

/** What the page says of the draft; null before anything was typed. */
export type DraftState = "saving" | "saved" | "failed" | null;

export interface Draft {
  readonly text: string;
  readonly files: readonly AttachedFile[];
}

const PAUSE = 700;
const typed = new Map<string, Draft>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const saving = new Map<string, Promise<void>>();

/** What was last typed here; undefined when nothing was, and the server knows best. */
export const draftOf = (id: string): Draft | undefined => typed.get(id);

/** Stores a draft when the typing rests. An empty one is gone at once, so that what was just sent does not come back. */
export function saveDraftSoon(id: string, draft: Draft, tell: (state: DraftState) => void): void {
  typed.set(id, draft);
  clearTimeout(waiting.get(id));
  const empty = draft.text.trim() === "" && draft.files.length === 0;
  const save = async (before: Promise<void> | undefined) => {
    // One after the other: an earlier text must not arrive last.
    await before;
    const attachments = draft.files.map((file) => file.id);
    try {
      await trpcClient.enquiries.saveDraft.mutate({ id, text: draft.text, attachments });
      tell(empty ? null : "saved");
    } catch {
      tell(empty ? null : "failed");
    }
  };
  const start = () => void saving.set(id, save(saving.get(id)));
  tell(empty ? null : "saving");
  if (empty) start();
  else waiting.set(id, setTimeout(start, PAUSE));
}
