import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { At } from "./at.tsx";
import { AttributeField } from "./attribute-field.tsx";
import { useListingForm } from "./form.ts";

/** The facts that this category asks for; what is required stands first. */
export function StepDetails() {
  const { content, lookups, draft, error, goTo } = useListingForm();
  const attributes = lookups.attributesOf(content.categoryId);
  const put = (id: string, value: AttributeValue | undefined): void =>
    draft.change((now) => {
      const { [id]: _, ...others } = now.attributes;
      return { ...now, attributes: value === undefined ? others : { ...others, [id]: value } };
    });
  if (attributes.length === 0)
    return (
      <EmptyState
        why={t(content.categoryId === null ? "listings.details-no-category" : "listings.details-none")}
        next={content.categoryId === null ? t("listings.details-no-category-next") : undefined}
        action={
          content.categoryId === null && (
            <Button onClick={() => goTo("what", "categoryId")}>{t("listings.choose-category")}</Button>
          )
        }
      />
    );
  return (
    <div className="grid grid-cols-2 gap-x-8 gap-y-5 max-medium:grid-cols-1">
      {attributes.map((attribute) => (
        <At key={attribute.id} field={`attributes.${attribute.id}`}>
          <AttributeField
            key={`${content.categoryId} ${attribute.id}`}
            attribute={attribute}
            units={lookups.unitsOf(attribute)}
            value={content.attributes[attribute.id]}
            onChange={(value) => put(attribute.id, value)}
            error={error(`attributes.${attribute.id}`)}
          />
        </At>
      ))}
    </div>
  );
}
