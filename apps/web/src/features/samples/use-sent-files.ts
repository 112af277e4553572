import { useRef, useState } from "react";
import { uploadFailureText, uploadFile } from "#web/lib/upload.ts";

export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** What did not go up while somebody waited for it; the field says why. */
export class NotSent extends Error {}

/** Files that go up as they are chosen, one after the other. Saving waits for those that are still on their way. */
export function useSentFiles(most: number) {
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [going, setGoing] = useState<{ name: string; share: number }>();
  const [refusal, setRefusal] = useState<string>();
  const kept = useRef<readonly SentFile[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const failures = useRef(0);
  const keep = (next: readonly SentFile[]): void => {
    kept.current = next;
    setFiles(next);
  };
  const send = async (file: File): Promise<void> => {
    const { name } = file;
    setGoing({ name, share: 0 });
    try {
      const kind = file.type === "application/pdf" ? "document" : "photo";
      const { id, bytes } = await uploadFile(file, { kind, onProgress: (share) => setGoing({ name, share }) });
      keep([...kept.current, { id, name, bytes }]);
    } catch (failure) {
      failures.current += 1;
      setRefusal(uploadFailureText(failure));
    }
    setGoing(undefined);
  };
  return {
    files,
    going,
    refusal,
    isFull: files.length >= most,
    take(chosen: readonly File[]): void {
      setRefusal(undefined);
      for (const file of chosen.slice(0, most - kept.current.length))
        queue.current = queue.current.then(() => send(file));
    },
    remove: (id: string): void => keep(kept.current.filter((each) => each.id !== id)),
    /** The ids of all that was chosen, once it is up. */
    async settled(): Promise<string[]> {
      const before = failures.current;
      await queue.current;
      if (failures.current > before) throw new NotSent();
      return kept.current.map(({ id }) => id);
    },
  };
}
export type SentFilesState = ReturnType<typeof useSentFiles>;
