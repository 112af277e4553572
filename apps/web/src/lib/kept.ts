import { useSyncExternalStore } from "react";

/** A short list of texts that this browser keeps and that goes nowhere else. */
export interface Kept {
  readonly read: () => readonly string[];
  readonly write: (texts: readonly string[]) => void;
  readonly subscribe: (changed: () => void) => () => void;
}

interface KeptOptions {
  most: number;
  /** `session`: until the tab is closed. */
  area?: "local" | "session";
}

const NONE: readonly string[] = [];

/** Browsers may refuse storage even to be asked for. */
function storageOf(area: "local" | "session"): Storage | undefined {
  try {
    return area === "local" ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

function parsed(text: string | null, most: number): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter((each) => typeof each === "string").slice(0, most) : NONE;
  } catch {
    return NONE;
  }
}

/** Where storage is refused the list stays empty, and what would show it stays away. */
export function keptTexts(key: string, { most, area = "local" }: KeptOptions): Kept {
  let text: string | null = null;
  let texts = NONE;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    read() {
      const now = storageOf(area)?.getItem(key) ?? null;
      if (now !== text) [text, texts] = [now, parsed(now, most)];
      return texts;
    },
    write(next) {
      try {
        storageOf(area)?.setItem(key, JSON.stringify(next.slice(0, most)));
      } catch {
        // Full, or forbidden: nothing is kept.
      }
      tell();
    },
    subscribe(changed) {
      listeners.add(changed);
      addEventListener("storage", changed);
      return () => {
        listeners.delete(changed);
        removeEventListener("storage", changed);
      };
    },
  };
}

/** Empty on the server, which knows nothing of a browser. */
export const useKept = (kept: Kept): readonly string[] => useSyncExternalStore(kept.subscribe, kept.read, () => NONE);

/** The text first, where it stood before forgotten. */
export const putFirst = (kept: Kept, text: string): void =>
  kept.write([text, ...kept.read().filter((each) => each !== text)]);
export const takeOut = (kept: Kept, text: string): void => kept.write(kept.read().filter((each) => each !== text));
