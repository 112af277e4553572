import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { type Column, Table } from "#web/ui/table.tsx";

type Stage = Outputs["organisations"]["get"]["stages"][number];
type Neighbour = Stage["upstream"];

const columns = (): Column<Stage>[] => [
  {
    id: "stage",
    head: t("organisations.stage"),
    cell: ({ id, code, label }) => (
      <Link to={paths.search} search={{ stage: id }} className={linkClass("name")}>
        {code} {label}
      </Link>
    ),
  },
  { id: "upstream", head: t("organisations.upstream"), cell: ({ upstream }) => <Partners stage={upstream} /> },
  { id: "downstream", head: t("organisations.downstream"), cell: ({ downstream }) => <Partners stage={downstream} /> },
];

/** The stages it serves, and one press away the partners one step to either side. */
export const OrganisationStages = ({ stages }: { stages: readonly Stage[] }) => (
  <Section heading={t("organisations.place-in-chain")} context={t("organisations.place-in-chain-lead")}>
    <Table caption={t("organisations.place-in-chain")} columns={columns()} rows={stages} keyOf={({ id }) => id} />
  </Section>
);

function Partners({ stage }: { stage: Neighbour }) {
  if (stage === null) return <span className="text-ink-faint">{t("organisations.end-of-chain")}</span>;
  return (
    <Link to={paths.search} search={{ kind: "partner", stage: stage.id }} className={linkClass()}>
      {stage.label}
    </Link>
  );
}
