import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { ORGANISATION_CLASSES } from "#web/lib/organisation-classes.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { Select } from "#web/ui/select.tsx";
import type { Draft, Missing } from "./quota-draft.ts";

const BOOKERS = ["all", "class", "organisation"] as const satisfies readonly Draft["bookers"][];
const RESOURCES = ["all", "category", "listing"] as const satisfies readonly Draft["resource"][];
const LISTINGS = 100;

export interface ScopeProps {
  draft: Draft;
  missing: ReadonlySet<Missing>;
  onChange: (change: Partial<Draft>) => void;
}

const lacks = (missing: ReadonlySet<Missing>, field: Missing) => (missing.has(field) ? t("quotas.choose") : undefined);

/** Whom a quota limits: everybody, a class of members, or one organisation. */
export function BookersFields({ draft, missing, onChange }: ScopeProps) {
  const [wanted, setWanted] = useState("");
  const found = useQuery({
    ...trpc.organisations.list.queryOptions({ text: wanted, limit: 20, locale }),
    enabled: draft.bookers === "organisation",
    placeholderData: keepPreviousData,
  });
  return (
    <div className="grid gap-4 medium:grid-cols-2">
      <Select
        label={t("quotas.bookers")}
        options={BOOKERS.map((kind) => ({ value: kind, label: t(`quotas.bookers-${kind}`) }))}
        value={draft.bookers}
        onChange={({ target }) => onChange({ bookers: BOOKERS.find((kind) => kind === target.value) ?? "all" })}
      />
      {draft.bookers === "class" && (
        <Select
          label={t("quotas.class")}
          options={ORGANISATION_CLASSES.map((each) => ({ value: each, label: t(`organisations.class-${each}`) }))}
          value={draft.memberClass}
          onChange={({ target }) =>
            onChange({ memberClass: ORGANISATION_CLASSES.find((each) => each === target.value) ?? draft.memberClass })
          }
        />
      )}
      {draft.bookers === "organisation" && (
        <Combobox
          label={t("quotas.organisation")}
          options={(found.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          pending={found.isFetching}
          onQuery={(text) => setWanted(text.slice(0, 100))}
          value={draft.organisation}
          error={lacks(missing, "organisation")}
          onChange={(organisation) => onChange({ organisation })}
        />
      )}
    </div>
  );
}

/** What it limits: everything on offer, a category, or one listing. */
export function ResourceFields({ draft, missing, onChange }: ScopeProps) {
  const { data: taxonomy } = useQuery({ ...taxonomyQuery(), enabled: draft.resource === "category" });
  const { data: own } = useQuery({
    ...trpc.listings.own.queryOptions({ locale, limit: LISTINGS }),
    enabled: draft.resource === "listing",
  });
  const categories = (taxonomy?.categories ?? []).map(({ id, label }) => ({ value: id, label }));
  const listings = (own?.rows ?? []).map(({ id, title }) => ({ value: id, label: title || t("listings.untitled") }));
  return (
    <div className="grid gap-4 medium:grid-cols-2">
      <Select
        label={t("quotas.resource")}
        options={RESOURCES.map((kind) => ({ value: kind, label: t(`quotas.resource-${kind}`) }))}
        value={draft.resource}
        onChange={({ target }) => onChange({ resource: RESOURCES.find((kind) => kind === target.value) ?? "all" })}
      />
      {draft.resource === "category" && (
        <Combobox
          label={t("quotas.resource-category")}
          options={categories}
          value={categories.find(({ value }) => value === draft.category) ?? null}
          error={lacks(missing, "category")}
          onChange={(option) => onChange({ category: option?.value ?? null })}
        />
      )}
      {draft.resource === "listing" && (
        <Combobox
          label={t("quotas.resource-listing")}
          options={listings}
          value={listings.find(({ value }) => value === draft.listing) ?? null}
          error={lacks(missing, "listing")}
          onChange={(option) => onChange({ listing: option?.value ?? null })}
        />
      )}
    </div>
  );
}
