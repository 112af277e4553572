import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { t, locale } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { Status } from "#web/ui/status.tsx";
import { toast } from "#web/ui/toast.tsx";
import { ListingBody } from "../view/listing-body.tsx";
import { isUnsaved } from "./draft-state.ts";
import { useListingForm } from "./form.ts";
import { ProblemList } from "./problem-list.tsx";

/** What is missing, how others will see it, and the press that shows it to them. */
export function StepReview() {
  const { state } = useListingForm();
  return (
    <div className="grid gap-6">
      <Publishing />
      <ProblemList />
      <Section className="mt-2!" heading={t("listings.preview")} context={t("listings.preview-hint")}>
        <Preview id={state.view.id} version={state.view.version} />
      </Section>
    </div>
  );
}

function Publishing() {
  const { state, wrong } = useListingForm();
  const navigate = useNavigate();
  const { id, status, can, problems } = state.view;
  const publishing = useMutation(
    trpc.listings.act.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.listings.pathFilter());
        toast(t("listings.done-publish"));
        await navigate({ to: paths.listing(id) });
      },
    }),
  );
  const action = can.publish || status === "draft" ? "publish" : can.reopen ? "reopen" : null;
  const complete = problems.length === 0 && wrong.size === 0;
  if (action === null) return complete ? <Status tone="positive">{t("listings.review-nothing-missing")}</Status> : null;
  const allowed = can[action];
  return (
    <div className="grid justify-items-start gap-3">
      {complete && allowed && <Status tone="positive">{t("listings.review-complete")}</Status>}
      {!allowed && (
        <Callout
          tone="caution"
          heading={t("listings.review-not-admitted")}
          action={
            <Link to={paths.membership} className={buttonClass({ size: "s" })}>
              {t("listings.to-membership")}
            </Link>
          }
        >
          {t("listings.review-not-admitted-hint")}
        </Callout>
      )}
      {publishing.error && (
        <Callout tone="critical" announce>
          {failureText(publishing.error)}
        </Callout>
      )}
      {allowed && (
        <Button
          look="ink"
          size="l"
          busy={publishing.isPending || (complete && isUnsaved(state))}
          disabled={!complete || state.conflict !== null}
          onClick={() => publishing.mutate({ id, action })}
        >
          {t(`listings.act-${action}`)}
        </Button>
      )}
    </div>
  );
}

/** The very page that others get, drawn from what is stored. */
function Preview({ id, version }: { id: string; version: number }) {
  const { data, error } = useQuery({
    ...trpc.listings.get.queryOptions({ id, locale }),
    staleTime: 0,
    refetchOnMount: "always",
  });
  if (error) return <Callout tone="critical">{failureText(error)}</Callout>;
  if (!data || data.version < version) return <SkeletonRows rows={3} />;
  return (
    <div className="rounded-3 border border-line bg-page p-6 max-medium:p-4">
      <ListingBody listing={data} shown={{ words: data.text, lang: data.textLocale }} />
    </div>
  );
}
