import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Trail } from "#web/ui/trail.tsx";
import type { Lookups } from "../lookups.ts";
import { fieldName } from "./field-name.ts";
import { FieldValue } from "./field-value.tsx";

type Revision = Outputs["listings"]["history"]["revisions"][number];
type Change = Revision["changes"][number];

interface RevisionsProps {
  revisions: readonly Revision[];
  /** Of the listing now, for amounts where the revision does not say another. */
  currency: string | null;
  zone: string | undefined;
  lookups: Lookups;
}

/** Who changed what and when, newest first, with what stood there before. */
export function Revisions({ revisions, ...shared }: RevisionsProps) {
  return (
    <Trail
      entries={revisions.map(({ version, at, person, changes }) => ({
        key: String(version),
        at: formatDateTime(at, { weekday: false }),
        dateTime: at,
        sentence: t("listings.history-entry", { name: person.name ?? t("listings.somebody"), count: changes.length }),
        reason: <Changes changes={changes} {...shared} />,
      }))}
    />
  );
}

const currencyOf = (changes: readonly Change[], side: "before" | "after"): string | null | undefined => {
  const value = changes.find(({ field }) => field === "currency")?.[side];
  return typeof value === "string" ? value : undefined;
};

function Changes({
  changes,
  currency,
  zone,
  lookups,
}: Omit<RevisionsProps, "revisions"> & { changes: readonly Change[] }) {
  return (
    <dl className="mt-2 grid gap-2 text-13 text-ink">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="border-t border-line pt-2">
          <dt className="mb-0.5 font-mid">{fieldName(field, lookups)}</dt>
          <dd className="grid grid-cols-2 gap-x-6 gap-y-1 max-medium:grid-cols-1">
            {(["before", "after"] as const).map((side) => (
              <span key={side} className="grid min-w-0 grid-cols-[4.5em_1fr] gap-x-2">
                <span className="text-12 text-ink-faint">{t(`listings.history-${side}`)}</span>
                <span className="min-w-0 break-words">
                  <FieldValue
                    field={field}
                    value={side === "before" ? before : after}
                    currency={currencyOf(changes, side) ?? currency}
                    zone={zone}
                    lookups={lookups}
                  />
                </span>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
