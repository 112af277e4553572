import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";

export type SavedSearch = Outputs["savedSearches"]["list"][number];
export type Pace = SavedSearch["pace"];

const PACES: readonly Pace[] = ["at-once", "daily", "weekly", "off"];

export const paceOptions = () => PACES.map((pace) => ({ value: pace, label: t(`saved.pace-${pace}`) }));
export const paceOf = (value: string): Pace => PACES.find((pace) => pace === value) ?? "off";
