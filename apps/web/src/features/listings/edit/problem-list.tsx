import { t } from "#web/lib/i18n.ts";
import { LinkButton } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { fieldName } from "../history/field-name.ts";
import { useListingForm } from "./form.ts";
import { stepOf, stepsOf } from "./steps.ts";

/** Everything that is still to do, by step, each with the way there. */
export function ProblemList() {
  const { wrong, error, kind, content, lookups, goTo } = useListingForm();
  const fields = [...wrong];
  if (fields.length === 0) return null;
  const groups = stepsOf(kind)
    .map((step) => ({ step, fields: fields.filter((field) => stepOf(field, content.locale) === step) }))
    .filter((group) => group.fields.length > 0);
  return (
    <Section
      className="mt-2!"
      heading={t("listings.review-missing")}
      context={t("listings.review-missing-count", { count: fields.length })}
    >
      <dl className="grid gap-4">
        {groups.map(({ step, fields: open }) => (
          <div
            key={step}
            className="grid grid-cols-[minmax(120px,200px)_1fr] gap-x-4 border-b border-line pb-3 max-medium:grid-cols-1"
          >
            <dt className="text-13 text-ink-muted">{t(`listings.step-${step}`)}</dt>
            <dd>
              <ul className="grid gap-1">
                {open.map((field) => (
                  <li key={field}>
                    <LinkButton look="accent" onClick={() => goTo(step, field)}>
                      {fieldName(field, lookups)}
                    </LinkButton>
                    <span className="ms-2 text-13 text-ink-muted">{error(field)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
