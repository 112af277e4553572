import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { KeyFacts, type Fact } from "#web/ui/facts.tsx";
import { AttributeValue } from "./attribute-value.tsx";

const MOST = 5;
const SHORT = 16;

/** The few facts that decide whether to read on: those that the category calls its headline. */
export function ListingKeyFacts({ listing }: { listing: Outputs["listings"]["get"] }) {
  const headline = listing.attributes.filter((attribute) => attribute.headline);
  // What is long does not fit over its word; it stands among the attributes.
  const short = headline.filter(({ value }) => value.type !== "choices" || value.labels.join().length <= SHORT);
  const facts: Fact[] = short.slice(0, MOST).map(({ id, label, value }) => ({
    key: id,
    term: label,
    value: <AttributeValue value={value} quietUnit />,
  }));
  if (facts.length < MOST && listing.leadTimeDays !== null)
    facts.push({
      key: "lead-time",
      term: t("listings.lead-time"),
      value: t("listings.lead-time-days", { count: listing.leadTimeDays }),
    });
  return facts.length === 0 ? null : <KeyFacts className="mt-4.5" facts={facts} />;
}
