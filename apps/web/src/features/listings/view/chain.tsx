import { Link } from "@tanstack/react-router";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { ChainPlace } from "#web/ui/drawings/chain-place.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";

type Chain = Outputs["listings"]["get"]["chain"];

/** Where it stands between raw material and retail, and one step to either side. */
export function Chain({ chain: { steps, stages, upstream, downstream } }: { chain: Chain }) {
  const [first] = stages;
  if (!first) return null;
  const step = ({ code, label, ...stage }: Chain["steps"][number]) => ({ id: stage.id, code, name: label });
  return (
    <Section heading={t("listings.chain")}>
      <ChainPlace
        steps={steps.map(step)}
        current={step(first)}
        label={t("listings.chain")}
        renderLink={(id, content) => (
          <Link to={paths.search} search={{ stage: id }} className={content.className}>
            {content.children}
          </Link>
        )}
      />
      <p data-print="only">
        {first.code} {first.label}
      </p>
      <p className="mt-4 flex flex-wrap justify-between gap-x-8 gap-y-1 text-13">
        {upstream && <Neighbour stage={upstream} side="upstream" />}
        {downstream && <Neighbour stage={downstream} side="downstream" />}
      </p>
    </Section>
  );
}

function Neighbour({ stage, side }: { stage: Chain["steps"][number]; side: "upstream" | "downstream" }) {
  return (
    <span className={side === "downstream" ? "ms-auto text-end" : undefined}>
      <span className="flex items-center gap-1.5 text-ink-faint">
        {side === "upstream" && <Icon of={ArrowLeft} size={14} />}
        {t(`listings.chain-${side}`)}
        {side === "downstream" && <Icon of={ArrowRight} size={14} className="ms-auto" />}
      </span>
      <Link to={paths.search} search={{ stage: stage.id }} className={linkClass()}>
        {stage.code} {stage.label}
      </Link>
    </span>
  );
}
