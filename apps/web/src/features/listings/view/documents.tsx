import { FileText } from "lucide-react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Icon } from "#web/ui/icon.tsx";
import { TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";

export function Documents({ documents }: { documents: Outputs["listings"]["get"]["documents"] }) {
  if (documents.length === 0) return null;
  return (
    <Section heading={t("listings.documents")}>
      <ul>
        {documents.map(({ fileId, title, url, bytes }) => (
          <li key={fileId} className="flex items-center gap-2.5 border-b border-line py-2">
            <Icon of={FileText} className="text-ink-muted" />
            <TextLink href={url} download className="min-w-0">
              {title}
            </TextLink>
            <span className="ms-auto text-12 whitespace-nowrap text-ink-faint num">
              {t("listings.document-size", { size: formatFileSize(bytes) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
