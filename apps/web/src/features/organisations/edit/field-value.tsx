import { localeNames, locales, t, type Locale } from "#web/lib/i18n.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import type { Draft, DraftField } from "./draft.ts";

export interface FieldValueProps {
  field: DraftField;
  version: Draft;
  taxonomy: TaxonomyView;
}

/** One field of one version, as somebody reads it. */
export function FieldValue({ field, version, taxonomy }: FieldValueProps) {
  switch (field) {
    case "names":
    case "about":
      return <Texts texts={version[field]} />;
    case "logo":
      return version.logo ? (
        <img src={version.logo.url} alt={t("organisations.logo")} className="size-16 object-contain" />
      ) : (
        t("organisations.nothing")
      );
    case "premises":
      return <Lines lines={version.premises.map((place) => placeText(place, taxonomy))} />;
    case "stages":
      return (
        <Lines lines={taxonomy.stages.filter(({ id }) => version.stages.includes(id)).map(({ label }) => label)} />
      );
    case "class":
      return t(`organisations.class-${version.class}`);
    case "locale":
      return localeNames[version.locale];
    case "legalName":
    case "website":
      return version[field] || t("organisations.nothing");
    default:
      return field satisfies never;
  }
}

const placeText = ({ placeId, address }: Draft["premises"][number], { places }: TaxonomyView): string =>
  [places.find(({ id }) => id === placeId)?.label, address].filter(Boolean).join(t("ui.list-comma"));

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? (
    t("organisations.nothing")
  ) : (
    <span className="grid">
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two places may read the same, and none moves here
        <span key={index}>{line}</span>
      ))}
    </span>
  );

const Texts = ({ texts }: { texts: Partial<Record<Locale, string>> }) => (
  <span className="grid gap-1">
    {locales.flatMap((locale) =>
      texts[locale]?.trim() ? (
        <span key={locale} lang={locale} className="line-clamp-4 whitespace-pre-line">
          {localeNames[locale]}: {texts[locale]}
        </span>
      ) : (
        []
      ),
    )}
  </span>
);
