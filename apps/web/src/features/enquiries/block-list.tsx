import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { Button } from "#web/ui/button.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { toast } from "#web/ui/toast.tsx";

type Blocks = Outputs["enquiries"]["blocks"];

/** Whom the organisation does not want to hear from, who said so, and the way back. */
export function BlockList({ blocks, canManage }: { blocks: Blocks["blocks"]; canManage: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {blocks.map(({ organisation, person, reason, at }) => (
        <li key={organisation.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
          <Avatar name={organisation.name} src={organisation.logo} size="s" />
          <div className="grid min-w-0 flex-1 gap-0.5">
            <Link to={paths.organisation(organisation.slug)} className={linkClass("name")}>
              {organisation.name}
            </Link>
            <span className="text-12 text-ink-faint">
              {t("enquiries.blocked-by", { person: person?.name ?? t("enquiries.somebody"), date: formatDate(at) })}
            </span>
            {reason !== "" && <p className="max-w-measure text-ink-muted">{reason}</p>}
          </div>
          {canManage && <Lift organisation={organisation} />}
        </li>
      ))}
    </ul>
  );
}

/** A block can be set again at any time, so lifting one is not asked about. */
function Lift({ organisation: { id, name } }: { organisation: Blocks["blocks"][number]["organisation"] }) {
  const unblock = useMutation(
    trpc.enquiries.unblock.mutationOptions({
      onSuccess: async () => {
        toast(t("enquiries.unblocked", { name }));
        await queryClient.invalidateQueries(trpc.enquiries.pathFilter());
      },
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <Button
      size="s"
      busy={unblock.isPending}
      aria-label={t("enquiries.unblock-name", { name })}
      onClick={() => unblock.mutate({ organisationId: id })}
    >
      {t("enquiries.unblock")}
    </Button>
  );
}
