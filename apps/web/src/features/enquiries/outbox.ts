import { useSyncExternalStore } from "react";
import type { UploadedFile } from "#web/lib/upload.ts";

export type AttachedFile = Pick<UploadedFile, "id" | "name" | "bytes">;

/** What has been sent off and is not known to have arrived. Its id makes sending again the same message. */
export interface Outgoing {
  readonly messageId: string;
  readonly note: boolean;
  readonly text: string;
  readonly files: readonly AttachedFile[];
  /** Under way until this page learns otherwise; what an earlier page left here waits to be sent again. */
  readonly failure: string | null;
}

const PREFIX = "outbox:";
const NONE: readonly Outgoing[] = [];
const boxes = new Map<string, readonly Outgoing[]>();
const listeners = new Set<() => void>();

/** Kept in the browser, so that a closed window or a lost connection loses nothing; without storage, kept with the page. */
function read(enquiryId: string): readonly Outgoing[] {
  const known = boxes.get(enquiryId);
  if (known) return known;
  const stored = parsed(storedText(enquiryId));
  boxes.set(enquiryId, stored);
  return stored;
}

function storedText(enquiryId: string): string | null {
  try {
    return localStorage.getItem(PREFIX + enquiryId);
  } catch {
    return null;
  }
}

/** Unreadable: there is nothing to send again. */
function parsed(text: string | null): readonly Outgoing[] {
  try {
    return (JSON.parse(text ?? "[]") as Outgoing[]).map((each) => ({ ...each, failure: each.failure ?? "" }));
  } catch {
    return NONE;
  }
}

function write(enquiryId: string, outgoing: readonly Outgoing[]): void {
  boxes.set(enquiryId, outgoing);
  try {
    if (outgoing.length === 0) localStorage.removeItem(PREFIX + enquiryId);
    else localStorage.setItem(PREFIX + enquiryId, JSON.stringify(outgoing));
  } catch {
    // Full or refused: the page still has it.
  }
  tell();
}

export function putOutgoing(enquiryId: string, outgoing: Outgoing): void {
  const others = read(enquiryId).filter(({ messageId }) => messageId !== outgoing.messageId);
  write(enquiryId, [...others, outgoing]);
}

export function dropOutgoing(enquiryId: string, messageId: string): void {
  write(
    enquiryId,
    read(enquiryId).filter((each) => each.messageId !== messageId),
  );
}

const tell = () => {
  for (const listener of listeners) listener();
};

/** Another tab has sent or discarded something: what this one is sending itself stays as it is. */
function takeOver({ key, newValue }: StorageEvent): void {
  if (!key?.startsWith(PREFIX)) return;
  const enquiryId = key.slice(PREFIX.length);
  const own = (boxes.get(enquiryId) ?? NONE).filter(({ failure }) => failure === null);
  const others = parsed(newValue).filter(({ messageId }) => own.every((each) => each.messageId !== messageId));
  boxes.set(enquiryId, [...others, ...own]);
  tell();
}

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) addEventListener("storage", takeOver);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", takeOver);
  };
};

export const useOutbox = (enquiryId: string): readonly Outgoing[] =>
  useSyncExternalStore(
    subscribe,
    () => read(enquiryId),
    () => NONE,
  );
