import type { FileKind } from "@commonbench/domain/files/schemas";
import type { Reason } from "@commonbench/domain/reasons";
import { t } from "./i18n.ts";
import { reasonText } from "./reason-text.ts";

export interface UploadedFile {
  id: string;
  kind: FileKind;
  name: string;
  width: number | null;
  height: number | null;
  bytes: number;
}

/** `reason` is the server's; null when it did not answer. */
export class UploadFailure extends Error {
  readonly reason: Reason | null;
  constructor(reason: Reason | null) {
    super(reason ?? "offline");
    this.name = "UploadFailure";
    this.reason = reason;
  }
}

export const uploadFailureText = (error: unknown): string =>
  error instanceof UploadFailure && error.reason !== null ? reasonText(error.reason) : t("app.error-offline");

interface UploadOptions {
  kind: FileKind;
  /** 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Only XMLHttpRequest tells how much of a body has gone up. */
export function uploadFile(file: File, { kind, onProgress, signal }: UploadOptions): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/files?kind=${kind}`);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress?.(loaded / total);
    });
    request.addEventListener("load", () => {
      const answer: { error?: { reason?: Reason } } & Partial<UploadedFile> = request.response ?? {};
      if (request.status < 300 && answer.id !== undefined) resolve(answer as UploadedFile);
      else reject(new UploadFailure(answer.error?.reason ?? null));
    });
    request.addEventListener("error", () => reject(new UploadFailure(null)));
    request.addEventListener("abort", () => reject(new UploadFailure(null)));
    signal?.addEventListener("abort", () => request.abort());
    const body = new FormData();
    body.append("file", file);
    request.send(body);
  });
}
