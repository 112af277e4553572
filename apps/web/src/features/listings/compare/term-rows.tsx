import { formatDate } from "#web/lib/format-time.ts";
import { formatList, formatMoney, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { isWhole, ListingPrice } from "../listing-price.tsx";
import { chanceOf } from "../next-chance.ts";
import { AttributeValue } from "../view/attribute-value.tsx";
import {
  BESIDE,
  type Cell,
  type Compared,
  compareRow,
  type CompareRow,
  type Comparison,
  UNSAID,
} from "./compare-rows.ts";

const words = (text: string | null | undefined): Cell => (text ? { key: text, node: text } : UNSAID);
const list = (labels: readonly { label: string }[]): Cell =>
  labels.length === 0 ? UNSAID : words(formatList(labels.map(({ label }) => label)));

const money = (amount: number | null, { price: { currency } }: Compared): Cell =>
  amount === null || currency === null
    ? UNSAID
    : words(formatMoney({ amount, currency }, { whole: isWhole(amount, currency) }));

function priceCell({ price }: Compared): Cell {
  const { mode, amount, memberAmount, currency, unit } = price;
  return {
    key: [mode, amount, memberAmount, currency, unit?.id].join(),
    node: <ListingPrice price={price} look="stack" />,
  };
}

function chanceCell(listing: Compared): Cell {
  const chance = chanceOf(listing);
  return chance ? words([chance.main, chance.note].filter(Boolean).join(" · ")) : UNSAID;
}

function capacityCell({ capacity }: Compared): Cell {
  if (!capacity) return UNSAID;
  const amount = formatNumber(capacity.monthly);
  return words(capacity.unit ? t("listings.amount-of", { amount, unit: capacity.unit.label }) : amount);
}

/** For how much, how, when and by whom. */
export function termRows(listings: readonly Compared[]): CompareRow[] {
  const row = (id: string, label: string, cell: (listing: Compared) => Cell) =>
    compareRow(id, label, listings.map(cell));
  return [
    ...row("price", t("listings.price"), priceCell),
    ...row("minimum", t("listings.minimum-charge"), (each) => money(each.minimumCharge, each)),
    ...row("set-up", t("listings.set-up-fee"), (each) => money(each.setUpFee, each)),
    ...row("booking", t("search.booking"), ({ bookingMode }) => words(t(`listings.booking-${bookingMode}`))),
    ...row("lead-time", t("listings.lead-time"), ({ leadTimeDays }) =>
      leadTimeDays === null ? UNSAID : words(t("listings.lead-time-days", { count: leadTimeDays })),
    ),
    ...row("next", t("listings.compare-next"), chanceCell),
    ...row("units", t("listings.units"), ({ units }) => words(units === null ? null : formatNumber(units))),
    ...row("capacity", t("listings.compare-capacity"), capacityCell),
    ...row("languages", t("listings.compare-languages"), ({ languages }) => list(languages)),
    ...row("stage", t("listings.compare-stage"), ({ stages }) => list(stages)),
    ...row("place", t("listings.place"), ({ place }) => words(place?.label)),
    ...row("member", t("listings.compare-seen-as"), ({ organisation: { memberSince } }) =>
      words(memberSince && formatDate(memberSince, { year: "always" })),
    ),
    ...row("credentials", t("listings.credentials"), ({ credentials }) => list(credentials)),
  ];
}

/** What the taxonomy asks of their categories, in one unit a row. */
export const factRows = (attributes: Comparison["attributes"]): CompareRow[] =>
  attributes.flatMap(({ id, label, values }) =>
    compareRow(
      id,
      label,
      values.map(({ asked, value }) =>
        value === null
          ? asked
            ? UNSAID
            : BESIDE
          : { key: JSON.stringify(value), node: <AttributeValue value={value} /> },
      ),
    ),
  );
