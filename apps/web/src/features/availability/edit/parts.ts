import type { BookingSettings } from "@commonbench/domain/availability/settings";

/** What every part of the editor is given. */
export interface PartProps {
  readonly settings: BookingSettings;
  readonly put: (change: Partial<BookingSettings>) => void;
  /** The sentence under a field, by its path. */
  readonly error: (path: string) => string | undefined;
}
