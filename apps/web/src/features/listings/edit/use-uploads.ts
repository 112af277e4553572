import { newId } from "#web/lib/new-id.ts";
import type { FileKind } from "@commonbench/domain/files/schemas";
import { useState } from "react";
import { uploadFailureText, uploadFile, type UploadedFile } from "#web/lib/upload.ts";

export interface Upload {
  readonly key: string;
  readonly file: File;
  /** 0 to 1. */
  readonly share: number;
  /** Why it did not arrive; it can be tried again. */
  readonly failure: string | null;
}

export interface Uploads {
  readonly list: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  readonly drop: (key: string) => void;
}

/** Files on their way up, one after the other so that the first ones arrive soon. */
export function useUploads(kind: FileKind, onArrived: (file: UploadedFile, from: File) => void): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const put = (key: string, change: Partial<Upload>): void =>
    setList((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const drop = (key: string): void => setList((all) => all.filter((each) => each.key !== key));
  const send = async ({ key, file }: Pick<Upload, "key" | "file">): Promise<void> => {
    put(key, { failure: null, share: 0 });
    try {
      onArrived(await uploadFile(file, { kind, onProgress: (share) => put(key, { share }) }), file);
      drop(key);
    } catch (error) {
      put(key, { failure: uploadFailureText(error) });
    }
  };
  const add = (files: readonly File[]): void => {
    const fresh = files.map((file) => ({ key: newId(), file, share: 0, failure: null }));
    setList((all) => [...all, ...fresh]);
    void fresh.reduce((before, upload) => before.then(() => send(upload)), Promise.resolve());
  };
  const again = (key: string): void => {
    const upload = list.find((each) => each.key === key);
    if (upload) void send(upload);
  };
  return { list, add, again, drop };
}
