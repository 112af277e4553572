import { useSyncExternalStore } from "react";

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** The zone that the server wrote times in, which knows nothing of the reader's. */
const written = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="time-zone"]')?.content;

let zone = written ?? own;

/** The reader's zone; that of the page's first HTML until it has been taken over. */
export const readerZone = (): string => zone;

/** Once the page has been taken over. */
export function keepOwnZone(): void {
  zone = own;
}

const never = () => () => undefined;

/** For what must show the reader's own clock also on the page they came to: drawn again as soon as it can be. */
export const useReaderZone = (): string =>
  useSyncExternalStore(
    never,
    () => own,
    () => written ?? own,
  );
