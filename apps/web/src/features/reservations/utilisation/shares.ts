import { formatNumber, formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";

export type Utilisation = Outputs["reservations"]["utilisation"];
export type UsedListing = Utilisation["listings"][number];

/** Minutes of all units together. */
export interface Share {
  readonly offered: number;
  readonly booked: number;
  readonly used: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const ofListing = ({ offered, booked, used }: UsedListing): Share => ({
  offered: sum(offered),
  booked: sum(booked),
  used: sum(used),
});

export const ofMonth = (listings: readonly UsedListing[], month: number): Share => ({
  offered: sum(listings.map(({ offered }) => offered[month] ?? 0)),
  booked: sum(listings.map(({ booked }) => booked[month] ?? 0)),
  used: sum(listings.map(({ used }) => used[month] ?? 0)),
});

/** In per cent, 0 where nothing was on offer. */
export const percentOf = ({ offered }: Share, part: number): number => (offered === 0 ? 0 : (100 * part) / offered);

/** What is little shows a decimal, or all of it would be 0%. */
export const percentWords = (share: Share, part: number): string =>
  share.offered === 0 ? "–" : formatPercent(part / share.offered, part * 10 < share.offered ? 1 : 0);

export const hoursWords = (minutes: number): string => formatNumber(minutes / 60, { decimals: 1 });

export const shareWords = (share: Share): string =>
  share.offered === 0
    ? t("reservations.utilisation-closed")
    : t("reservations.utilisation-words", {
        booked: percentWords(share, share.booked),
        used: percentWords(share, share.used),
        hours: hoursWords(share.offered),
      });
