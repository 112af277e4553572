import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { ORGANISATION_CLASSES } from "#web/lib/organisation-classes.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { Select } from "#web/ui/select.tsx";

export interface Scope {
  readonly programme: string | null;
  readonly categoryId: string | null;
  readonly kind: ListingKind | null;
  readonly memberClass: OrganisationClass | null;
  readonly currency: string | null;
}

export const CURRENCIES = ["CNY", "HKD", "MOP", "USD", "EUR", "JPY"] as const;

interface ScopeFieldsProps {
  value: Scope;
  onChange: (value: Scope) => void;
  taxonomy: TaxonomyView;
  /** Nothing is narrowed down where nothing is chosen; the preview needs a kind and a currency. */
  whole?: boolean;
  /** Further fields in the same two columns. */
  children?: ReactNode;
}

/** What a rule looks at, or what a payment is about. */
export function ScopeFields({ value, onChange, taxonomy, whole = true, children }: ScopeFieldsProps) {
  const every = whole ? { placeholder: t("billing.any") } : {};
  const categories = taxonomy.categories
    .filter(({ kind }) => value.kind === null || kind === value.kind)
    .map(({ id, label }) => ({ value: id, label }));
  return (
    <div className="grid gap-4 medium:grid-cols-2">
      <Select
        label={t("billing.scope-kind")}
        {...every}
        value={value.kind ?? ""}
        options={LISTING_KINDS.map((kind) => ({ value: kind, label: t(`listings.kind-${kind}`) }))}
        onChange={({ target }) =>
          onChange({ ...value, kind: LISTING_KINDS.find((kind) => kind === target.value) ?? null, categoryId: null })
        }
      />
      <Combobox
        optional
        label={t("billing.scope-category")}
        placeholder={t("billing.any")}
        options={categories}
        value={categories.find((option) => option.value === value.categoryId) ?? null}
        onChange={(option) => onChange({ ...value, categoryId: option?.value ?? null })}
      />
      <Select
        optional
        label={t("billing.scope-programme")}
        placeholder={t(whole ? "billing.any" : "billing.none")}
        value={value.programme ?? ""}
        options={taxonomy.programmes.map(({ id, label }) => ({ value: id, label }))}
        onChange={({ target }) => onChange({ ...value, programme: target.value || null })}
      />
      <Select
        optional
        label={t("billing.scope-class")}
        placeholder={t(whole ? "billing.any" : "billing.none")}
        value={value.memberClass ?? ""}
        options={ORGANISATION_CLASSES.map((each) => ({ value: each, label: t(`organisations.class-${each}`) }))}
        onChange={({ target }) =>
          onChange({ ...value, memberClass: ORGANISATION_CLASSES.find((each) => each === target.value) ?? null })
        }
      />
      <Select
        label={t("billing.scope-currency")}
        {...every}
        value={value.currency ?? ""}
        options={CURRENCIES.map((code) => ({ value: code, label: code }))}
        onChange={({ target }) => onChange({ ...value, currency: target.value || null })}
      />
      {children}
    </div>
  );
}
