import { statusesOf } from "@commonbench/domain/reservations/rules";
import type { ReservationGroup, ReservationSide, ReservationStatus } from "@commonbench/domain/reservations/schemas";
import { locale } from "#web/lib/i18n.ts";
import { readerZone } from "#web/lib/reader-zone.ts";
import type { Inputs } from "#web/lib/trpc.ts";
import { instantAt } from "#web/lib/zoned-time.ts";

export const SIDES = ["provider", "booker"] as const satisfies readonly ReservationSide[];
export const GROUPS = ["waiting", "upcoming", "past"] as const satisfies readonly ReservationGroup[];

/** All that a group can hold; without one, all there are. */
export const statusesIn = (group: ReservationGroup | null): readonly ReservationStatus[] =>
  (group === null ? GROUPS : [group]).flatMap((each) => statusesOf(each));

/** The list as its address says it. */
export interface ListState {
  readonly side: ReservationSide | null;
  readonly group: ReservationGroup | null;
  readonly status: ReservationStatus | null;
  readonly text: string;
  /** Calendar dates, both included. */
  readonly from: string;
  readonly to: string;
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | null =>
  all.find((each) => each === value) ?? null;
const dateOf = (value: string | undefined): string => (/^\d{4}-\d{2}-\d{2}$/.test(value ?? "") ? (value ?? "") : "");

export const readListState = (given: Readonly<Partial<Record<string, string>>>): ListState => ({
  side: oneOf(SIDES, given["side"]),
  group: oneOf(GROUPS, given["group"]),
  status: oneOf(statusesIn(null), given["status"]),
  text: (given["q"] ?? "").slice(0, 100),
  from: dateOf(given["from"]),
  to: dateOf(given["to"]),
});

export const listParams = ({ side, group, status, text, from, to }: ListState): Record<string, string> => ({
  ...(side === null ? {} : { side }),
  ...(group === null ? {} : { group }),
  ...(status === null ? {} : { status }),
  ...(text === "" ? {} : { q: text }),
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
});

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const midnight = (date: string): string | null => instantAt(`${date}T00:00`, readerZone());

export function listInput({ side, group, status, text, from, to }: ListState): Inputs["reservations"]["list"] {
  const first = from === "" ? null : midnight(from);
  const end = to === "" ? null : midnight(dayAfter(to));
  return {
    locale,
    ...(side === null ? {} : { side }),
    ...(group === null ? {} : { group }),
    ...(status === null ? {} : { status }),
    ...(text.trim() === "" ? {} : { text: text.trim() }),
    ...(first === null ? {} : { from: first }),
    ...(end === null ? {} : { to: end }),
  };
}

export const isFiltered = ({ status, text, from, to }: ListState): boolean =>
  status !== null || text.trim() !== "" || from !== "" || to !== "";
