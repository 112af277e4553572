import { t } from "#web/lib/i18n.ts";
import { Facts } from "#web/ui/facts.tsx";
import { TextLink } from "#web/ui/link.tsx";
import type { Entry } from "./inbox-state.ts";

/** Details that somebody chose to give; a line when they were taken back. */
export function ContactCard({ contact }: { contact: NonNullable<Entry["contact"]> }) {
  const { card } = contact;
  if (card === null) return <p className="text-ink-faint">{t("enquiries.contact-revoked")}</p>;
  const facts = [
    { key: "role", term: t("enquiries.contact-role"), value: card.role },
    {
      key: "email",
      term: t("enquiries.contact-email"),
      value: card.email && <TextLink href={`mailto:${card.email}`}>{card.email}</TextLink>,
    },
    {
      key: "phone",
      term: t("enquiries.contact-phone"),
      value: card.phone && <TextLink href={`tel:${card.phone.replaceAll(/[^\d+]/g, "")}`}>{card.phone}</TextLink>,
    },
    { key: "wechat", term: t("enquiries.contact-wechat"), value: card.wechat },
    { key: "whatsapp", term: t("enquiries.contact-whatsapp"), value: card.whatsapp },
  ].filter(({ value }) => value !== "" && value !== null);
  return (
    <div className="grid gap-1.5">
      <p className="font-head">{card.name}</p>
      <Facts facts={facts} />
    </div>
  );
}
