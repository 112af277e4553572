import type { ReactNode } from "react";
import { formatClock, formatPeriod, formatWeekday } from "#web/lib/format-time.ts";
import { formatList, formatMoney, formatNumber } from "#web/lib/format.ts";
import { isLocale, localeNames, t } from "#web/lib/i18n.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import type { Lookups } from "../lookups.ts";
import { attributeWords } from "./attribute-words.ts";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export interface FieldValueProps {
  /** A path of the listing's content. */
  field: string;
  /** What stood there, as it was stored. */
  value: unknown;
  /** For amounts. */
  currency: string | null;
  zone?: string;
  lookups: Lookups;
}

/** One stored value as a reader understands it. */
export function FieldValue(props: FieldValueProps) {
  const { field, value } = props;
  const empty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return <span className="text-ink-faint">{t("listings.nothing")}</span>;
  const [root = "", second = ""] = field.split(".");
  if (root === "text" && isLocale(second))
    return (
      <span className="whitespace-pre-line">
        <Foreign lang={second}>{String(value)}</Foreign>
      </span>
    );
  if (root === "attributes") return attributeWords(second, value, props.lookups);
  if (root === "capability") return capabilityWords(second, value, props.lookups);
  return contentWords(root, props);
}

function capabilityWords(field: string, value: unknown, { stage, priceUnit, market }: Lookups): ReactNode {
  if (field === "stages") return formatList(idsOf(value).map((id) => stage(id)?.label ?? id));
  if (field === "marketsServed") return formatList(idsOf(value).map(market));
  if (field === "capacityUnit") return priceUnit(String(value))?.label ?? String(value);
  return typeof value === "number" ? formatNumber(value) : String(value);
}

const AMOUNTS = new Set(["price", "memberPrice", "minimumCharge", "setUpFee"]);

function contentWords(field: string, { value, currency, zone, lookups }: FieldValueProps): ReactNode {
  const text = String(value);
  if (AMOUNTS.has(field) && typeof value === "number")
    return (
      <span className="num">
        {currency === null ? formatNumber(value / 100) : formatMoney({ amount: value, currency })}
      </span>
    );
  switch (field) {
    case "categoryId":
      return lookups.category(text)?.label ?? text;
    case "locale":
      return isLocale(text) ? <Foreign lang={text}>{localeNames[text]}</Foreign> : text;
    case "visibility":
      return t(text === "members" ? "listings.visibility-members" : "listings.visibility-everybody");
    case "priceMode":
      return t(text === "on-request" ? "listings.price-mode-on-request" : "listings.price-mode-amount");
    case "bookingMode":
      return t(`listings.booking-${bookingMode(text)}`);
    case "programmes":
      return formatList(idsOf(value).map((id) => lookups.programme(id)?.label ?? id));
    case "priceUnit":
      return lookups.priceUnit(text)?.label ?? text;
    case "leadTimeDays":
      return t("listings.lead-time-days", { count: Number(value) });
    case "position":
      return isFields(value) && placeWords(value, lookups);
    case "weeklyPlan":
      return <Lines lines={fieldsOf(value).map(windowWords)} />;
    case "sessions":
      return <Lines lines={fieldsOf(value).map((session) => sessionWords(session, zone))} />;
    case "photos":
      return <Photos photos={fieldsOf(value)} />;
    case "documents":
      return <Lines lines={fieldsOf(value).map(({ title }) => String(title))} />;
    default:
      return typeof value === "number" ? formatNumber(value) : text;
  }
}

const bookingMode = (text: string) =>
  (["instant", "request", "quote", "enquiry"] as const).find((mode) => mode === text) ?? "enquiry";

const placeWords = ({ address, placeId }: Fields, { place }: Lookups): string =>
  [String(address ?? ""), place(String(placeId))?.label ?? ""].filter(Boolean).join(t("ui.list-comma"));

const windowWords = ({ day, from, to }: Fields): string =>
  `${formatWeekday(Number(day))} ${formatClock(Number(from))}\u2013${formatClock(Number(to))}`;

const sessionWords = ({ startsAt, endsAt, seats }: Fields, zone: string | undefined): string =>
  t("listings.session-in-short", {
    period: formatPeriod(String(startsAt), String(endsAt), { zone, duration: false }),
    count: Number(seats),
  });

function Lines({ lines }: { lines: readonly string[] }) {
  const seen = new Map<string, number>();
  return (
    <span className="grid">
      {lines.map((line) => {
        const times = (seen.get(line) ?? 0) + 1;
        seen.set(line, times);
        return <span key={`${line} ${times}`}>{line}</span>;
      })}
    </span>
  );
}

const Photos = ({ photos }: { photos: readonly Fields[] }) => (
  <span className="flex flex-wrap gap-1.5">
    {photos.map(({ fileId, alt }) => (
      <img
        key={String(fileId)}
        src={`/files/${String(fileId)}/small.webp`}
        alt={String(alt)}
        loading="lazy"
        className="h-15 w-20 rounded-1 bg-sunken object-cover"
      />
    ))}
  </span>
);
