let zone = "UTC";

/** Told once, before the first page is rendered. */
export function speakInZone(name: string): void {
  zone = name;
}

export const readerZone = (): string => zone;
export const useReaderZone = readerZone;
export const keepOwnZone = (): void => undefined;
