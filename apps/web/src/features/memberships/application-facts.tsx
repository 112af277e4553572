import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Fact } from "#web/ui/facts.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass, TextLink } from "#web/ui/link.tsx";
import type { File } from "./decisions.ts";

/** What was stated, as it was stated. */
export function applicationFacts(file: File): Fact[] {
  const { organisation, listings, sponsor } = file;
  const comma = t("ui.list-comma");
  return [
    { term: t("organisations.class"), value: t(`organisations.class-${organisation.class}`) },
    {
      term: t("organisations.jurisdiction"),
      value: `${t(`organisations.jurisdiction-${organisation.jurisdiction}`)}${comma}${organisation.registrationNumber}`,
    },
    { term: t("secretariat.applied"), value: formatDate(file.appliedAt, { year: "always" }) },
    {
      term: t("secretariat.signed"),
      value: t("secretariat.signed-by", { name: file.signedBy ?? "", version: file.codeVersion }),
    },
    {
      term: t("organisations.stages"),
      value: organisation.stages.map(({ code, label }) => `${code} ${label}`).join(comma) || t("secretariat.none"),
    },
    {
      term: t("organisations.premises"),
      value:
        organisation.premises.length === 0
          ? t("secretariat.none")
          : organisation.premises.map(({ place, address }) => (
              <span key={`${place} ${address}`} className="block">
                {place}
                {comma}
                {address}
              </span>
            )),
    },
    {
      term: t("secretariat.sponsor"),
      value:
        sponsor === null ? (
          t("secretariat.none")
        ) : (
          <Link to={paths.organisation(sponsor.slug)} className={linkClass()}>
            {sponsor.name}
          </Link>
        ),
    },
    {
      term: t("secretariat.offers"),
      value:
        listings.total === 0
          ? t("secretariat.none")
          : listings.kinds.map(({ kind, count }) => `${t(`listings.kind-${kind}`)} ${count}`).join(comma),
    },
    ...(organisation.website === null
      ? []
      : [
          {
            term: t("secretariat.website"),
            value: (
              <TextLink href={organisation.website} target="_blank" rel="noreferrer nofollow">
                {organisation.website}
              </TextLink>
            ),
          },
        ]),
    ...(organisation.about === null
      ? []
      : [
          {
            term: t("secretariat.about"),
            value: <Foreign lang={organisation.about.locale}>{organisation.about.text}</Foreign>,
          },
        ]),
  ];
}
