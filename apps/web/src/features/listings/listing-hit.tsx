import { Link } from "@tanstack/react-router";
import { Award, BadgeCheck, Lock, MapPin, Zap, type LucideIcon } from "lucide-react";
import { Fragment, memo, type ReactNode } from "react";
import { formatDistance } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import { paths } from "#web/lib/paths.ts";
import { cx } from "#web/ui/cx.ts";
import { Foreign, OriginalMark } from "#web/ui/language-mark.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Marked, type Marks } from "#web/ui/marked.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { CompareMark } from "./compare-mark.tsx";
import { Kind } from "./kind.tsx";
import { ListingPicture, type Card } from "./listing-picture.tsx";
import { ListingPrice } from "./listing-price.tsx";
import { chanceOf, type Chance } from "./next-chance.ts";
import type { Found } from "./search-tree.ts";
import { AttributeValue } from "./view/attribute-value.tsx";
import "./listing-hit.css";

type Excerpt = Found["excerpts"][string];

interface ListingHitProps {
  card: Card;
  /** Where the title holds what was looked for. */
  marks?: Marks;
  /** The line of the summary that holds it. */
  excerpt?: Excerpt;
  /** Pointed at here or on the map. */
  on: boolean;
  onPoint: (id: string | null) => void;
  eager: boolean;
}

/** A listing lying down, for results: what it is, the facts that decide, and at the end money and the next chance. */
export const ListingHit = memo(({ card, marks, excerpt, on, onPoint, eager }: ListingHitProps) => {
  const { organisation, place, facts } = card;
  const chance = chanceOf(card, useReaderZone());
  return (
    <li
      id={`hit-${card.id}`}
      data-on={on || undefined}
      onPointerEnter={() => onPoint(card.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(card.id)}
      onBlur={() => onPoint(null)}
      className="hit group"
    >
      <div className="hit-cover">
        <ListingPicture card={card} eager={eager} />
        <CompareMark id={card.id} title={card.title} />
      </div>
      <div className="hit-body">
        <Kind kind={card.kind} />
        <h2 className="mt-0.5 text-16 leading-snug font-mid text-pretty">
          <Link
            to={paths.listing(card.id)}
            className="decoration-1 underline-offset-[0.2em] group-hover:underline after:absolute after:inset-0"
          >
            <Foreign lang={card.titleLocale}>
              <Marked text={card.title} marks={marks} />
            </Foreign>
          </Link>
        </h2>
        <p className="mt-px text-13 text-ink-muted">
          <Mixed>{[organisation.name, place?.label].filter(Boolean).join(" · ")}</Mixed>
        </p>
        {excerpt && (
          <p className="mt-1.5 line-clamp-2 text-13 leading-snug text-ink-muted">
            <Foreign lang={excerpt.locale}>
              <Marked text={excerpt.text} marks={excerpt.marks} />
            </Foreign>
          </p>
        )}
        {facts.length > 0 && (
          <dl className="mt-1.75 flex flex-wrap gap-x-3.5 text-13">
            {facts.map(({ id, label, value }) => (
              <div key={id} className="min-w-0">
                <dt className="me-1 inline text-ink-faint">{label}</dt>
                <dd className="inline">
                  <FactValue value={value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <Signs card={card} />
      </div>
      <p className="hit-price">
        <ListingPrice price={card.price} look="stack" />
      </p>
      {chance && <NextChance chance={chance} />}
    </li>
  );
});

const MOST_CHOICES = 3;
/** A label that must not be broken: "Silver 925 ‰". */
const SHORT = 24;

/** Of many choices a result names the first few. */
function FactValue({ value }: { value: Card["facts"][number]["value"] }) {
  if (value.type !== "choices") return <AttributeValue value={value} />;
  const { labels } = value;
  const rest = labels.length - MOST_CHOICES;
  return (
    <>
      {labels.slice(0, MOST_CHOICES).map((label, index) => (
        <Fragment key={label}>
          {index > 0 && " / "}
          <span className={label.length < SHORT ? "whitespace-nowrap" : undefined}>
            {label}
            {index === MOST_CHOICES - 1 && rest > 0 && <span className="text-ink-faint"> +{rest}</span>}
          </span>
        </Fragment>
      ))}
    </>
  );
}

const tones = { open: "text-accent", few: "text-caution", plain: "" };

const NextChance = ({ chance: { main, note, tone } }: { chance: Chance }) => (
  <p className="hit-when">
    <span className={cx("block text-13 font-mid", tones[tone] || "text-ink")}>{main}</span> {note}
  </p>
);

const Sign = ({ icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <li className="flex max-w-full items-center gap-1">
    <Icon of={icon} size={12} className="text-ink-faint" />
    {children}
  </li>
);

/** Who stands behind it, and on what terms it can be had. */
function Signs({ card: { organisation, credentials, bookingMode, membersOnly, km, titleLocale } }: { card: Card }) {
  const { memberSince } = organisation;
  return (
    <ul className="mt-1.75 flex flex-wrap gap-x-3 gap-y-1 text-12 text-ink-muted">
      {memberSince && <Sign icon={BadgeCheck}>{t("search.member-since", { year: memberSince.slice(0, 4) })}</Sign>}
      {credentials.map(({ id, label }) => (
        <Sign key={id} icon={Award}>
          {label}
        </Sign>
      ))}
      {bookingMode === "instant" && <Sign icon={Zap}>{t("search.booking-instant")}</Sign>}
      {membersOnly && <Sign icon={Lock}>{t("search.members-only")}</Sign>}
      {km !== null && <Sign icon={MapPin}>{t("search.away", { distance: formatDistance(km * 1000) })}</Sign>}
      {titleLocale !== locale && (
        <li>
          <OriginalMark lang={titleLocale} />
        </li>
      )}
    </ul>
  );
}
