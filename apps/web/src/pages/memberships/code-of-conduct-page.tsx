import { useSuspenseQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { CodeText } from "#web/features/memberships/code-text.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { outlineQuery } from "#web/lib/taxonomy.ts";
import { Button } from "#web/ui/button.tsx";
import { PageHead } from "#web/ui/page-head.tsx";

export function CodeOfConductPage() {
  const { data: outline } = useSuspenseQuery(outlineQuery());
  const { version, text } = outline.alliance.codeOfConduct;
  return (
    <main id="main" className="wrap py-10">
      <title>{`${t("memberships.code-of-conduct")} - ${allianceName}`}</title>
      <meta name="description" content={t("memberships.code-lead", { alliance: outline.alliance.name })} />
      <PageHead
        heading={t("memberships.code-of-conduct")}
        lead={t("memberships.code-lead", { alliance: outline.alliance.name })}
        meta={t("memberships.code-version", { version })}
        actions={
          <Button data-print="none" icon={Printer} onClick={() => window.print()}>
            {t("memberships.print")}
          </Button>
        }
      />
      <CodeText text={text} className="mt-8 max-w-measure text-16" />
    </main>
  );
}
