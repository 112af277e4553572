import { SESSION_MODES } from "@commonbench/domain/listings/schemas";
import { exponentOf } from "@commonbench/domain/money";
import { Copy, Trash2 } from "lucide-react";
import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { instantAt, wallClock } from "#web/lib/zoned-time.ts";
import { Button } from "#web/ui/button.tsx";
import { DateTimeField } from "#web/ui/date-field.tsx";
import { MoneyField } from "#web/ui/money-field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { At } from "./at.tsx";
import type { FormSession } from "./content.ts";
import { useListingForm } from "./form.ts";

interface SessionFieldsProps {
  session: FormSession;
  index: number;
  zone: string;
  onChange: (change: Partial<FormSession>) => void;
  onCopy: () => void;
  onRemove: () => void;
}

export function SessionFields({ session, index, zone, onChange, onCopy, onRemove }: SessionFieldsProps) {
  const { startsAt, endsAt } = session;
  return (
    <At field={`sessions.${index}`}>
      <fieldset className="grid gap-4 border-t border-line-strong pt-3">
        <legend className="sr-only">{t("listings.session-number", { number: index + 1 })}</legend>
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="min-w-0 flex-1 text-14">{formatPeriod(startsAt, endsAt, { zone, duration: false })}</h3>
          <Button size="s" look="quiet" icon={Copy} onClick={onCopy}>
            {t("listings.session-copy")}
          </Button>
          <Button size="s" look="quiet" icon={Trash2} onClick={onRemove}>
            {t("listings.session-remove")}
          </Button>
        </div>
        <When session={session} index={index} zone={zone} onChange={onChange} />
        <Places session={session} index={index} onChange={onChange} />
        <Where session={session} index={index} onChange={onChange} />
      </fieldset>
    </At>
  );
}

type PartProps = Pick<SessionFieldsProps, "session" | "index" | "onChange">;

function When({ session, index, zone, onChange }: PartProps & { zone: string }) {
  const { error } = useListingForm();
  const { startsAt, endsAt } = session;
  // A later start keeps the length of the session.
  const start = (clock: string): void => {
    const next = instantAt(clock, zone);
    if (next === null) return;
    const length = Date.parse(endsAt) - Date.parse(startsAt);
    onChange({ startsAt: next, endsAt: new Date(Date.parse(next) + Math.max(length, 0)).toISOString() });
  };
  const end = (clock: string): void => {
    const next = instantAt(clock, zone);
    if (next !== null) onChange({ endsAt: next });
  };
  return (
    <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
      <DateTimeField
        label={t("listings.session-starts")}
        error={error(`sessions.${index}.startsAt`)}
        value={wallClock(startsAt, zone)}
        onChange={start}
      />
      <DateTimeField
        key={endsAt}
        label={t("listings.session-ends")}
        error={error(`sessions.${index}.endsAt`)}
        value={wallClock(endsAt, zone)}
        onChange={end}
      />
    </div>
  );
}

function Places({ session, index, onChange }: PartProps) {
  const { content, lookups, error } = useListingForm();
  const at = (field: string): string | undefined => error(`sessions.${index}.${field}`);
  return (
    <div className="grid grid-cols-4 gap-4 max-medium:grid-cols-2">
      <Select
        label={t("listings.session-language")}
        error={at("language")}
        options={lookups.taxonomy.languages.map(({ id, label }) => ({ value: id, label }))}
        value={session.language}
        onChange={({ target }) => onChange({ language: target.value })}
      />
      <Select
        label={t("listings.session-mode")}
        error={at("mode")}
        options={SESSION_MODES.map((mode) => ({ value: mode, label: t(`listings.mode-${mode}`) }))}
        value={session.mode}
        onChange={({ target }) => onChange({ mode: SESSION_MODES.find((mode) => mode === target.value) ?? "on-site" })}
      />
      <NumberField
        decimals={0}
        min={1}
        max={2000}
        label={t("listings.session-seats")}
        error={at("seats")}
        value={session.seats}
        onChange={(seats) => onChange({ seats: seats ?? Number.NaN })}
      />
      <MoneyField
        optional
        label={t("listings.price")}
        unit={content.currency}
        exponent={exponentOf(content.currency ?? "CNY")}
        hint={t("listings.session-price-hint")}
        error={at("price")}
        value={session.price}
        onChange={(price) => onChange({ price })}
      />
    </div>
  );
}

function Where({ session, index, onChange }: PartProps) {
  const { content, error } = useListingForm();
  const at = (field: string): string | undefined => error(`sessions.${index}.${field}`);
  return (
    <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
      {session.mode !== "online" && (
        <TextField
          optional
          label={t("listings.session-address")}
          hint={t("listings.session-address-hint")}
          error={at("address")}
          maxLength={200}
          value={session.address ?? ""}
          onChange={({ target }) => onChange({ address: target.value || null })}
        />
      )}
      {session.mode !== "on-site" && (
        <TextField
          optional
          type="url"
          label={t("listings.session-link")}
          hint={t("listings.session-link-hint")}
          error={at("link")}
          maxLength={300}
          value={session.link ?? ""}
          onChange={({ target }) => onChange({ link: target.value || null })}
        />
      )}
      {(["prerequisites", "certificate"] as const).map((field) => (
        <TextField
          key={field}
          optional
          lang={content.locale}
          label={t(`listings.session-${field}`)}
          error={at(field)}
          maxLength={field === "certificate" ? 200 : 500}
          value={session[field]}
          onChange={({ target }) => onChange({ [field]: target.value })}
        />
      ))}
    </div>
  );
}
