import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Section } from "#web/ui/section.tsx";
import { AttributeValue } from "./attribute-value.tsx";

export function Attributes({ attributes }: { attributes: Outputs["listings"]["get"]["attributes"] }) {
  if (attributes.length === 0) return null;
  return (
    <Section heading={t("listings.attributes")}>
      <Facts
        look="spec"
        facts={attributes.map(({ id, label, value }) => ({
          key: id,
          term: label,
          value: <AttributeValue value={value} />,
        }))}
      />
    </Section>
  );
}
