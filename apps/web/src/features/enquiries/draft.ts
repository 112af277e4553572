import { trpcClient } from "#web/lib/trpc.ts";

/** What the page says of the draft; null before anything was typed. */
export type DraftState = "saving" | "saved" | "failed" | null;

const PAUSE = 700;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Stores a draft when the typing rests. An empty one is gone at once, so that what was just sent does not come back. */
export function saveDraftSoon(
  id: string,
  text: string,
  attachments: readonly string[],
  tell: (state: DraftState) => void,
): void {
  clearTimeout(waiting.get(id));
  const empty = text.trim() === "" && attachments.length === 0;
  const save = async () => {
    waiting.delete(id);
    try {
      await trpcClient.enquiries.saveDraft.mutate({ id, text, attachments: [...attachments] });
      tell(empty ? null : "saved");
    } catch {
      tell(empty ? null : "failed");
    }
  };
  tell(empty ? null : "saving");
  if (empty) void save();
  else
    waiting.set(
      id,
      setTimeout(() => void save(), PAUSE),
    );
}
