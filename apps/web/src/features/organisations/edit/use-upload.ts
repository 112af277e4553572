import { useState } from "react";
import { uploadFailureText, uploadFile } from "#web/lib/upload.ts";

/** One file on its way up: how far it is, and why it did not arrive. */
export function useUpload(kind: "photo" | "document", onArrived: (id: string, file: File) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string>();
  const upload = async (file: File): Promise<void> => {
    setFailure(undefined);
    setShare(0);
    try {
      const { id } = await uploadFile(file, { kind, onProgress: setShare });
      onArrived(id, file);
    } catch (caught) {
      setFailure(uploadFailureText(caught));
    } finally {
      setShare(null);
    }
  };
  return { share, failure, upload };
}
