import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { Kind } from "../kind.tsx";

/** The one choice that cannot be changed later: what kind of thing it is. */
export function StartListingForm() {
  const navigate = useNavigate();
  const [kind, setKind] = useState<(typeof LISTING_KINDS)[number] | null>(null);
  const [missing, setMissing] = useState(false);
  const starting = useMutation(
    trpc.listings.start.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries(trpc.listings.pathFilter());
        await navigate({ to: paths.editListing(id) });
      },
    }),
  );
  const start = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(kind === null);
    if (kind !== null && !starting.isPending) starting.mutate({ kind, locale });
  };
  return (
    <form onSubmit={start} className="grid max-w-160 gap-5">
      <RadioCards
        label={t("listings.start-question")}
        hint={t("listings.start-hint")}
        error={missing && kind === null && t("listings.start-choose")}
        value={kind}
        onChange={(value) => setKind(LISTING_KINDS.find((each) => each === value) ?? null)}
        options={LISTING_KINDS.map((each) => ({
          value: each,
          label: <Kind kind={each} />,
          hint: t(`listings.start-${each}`),
        }))}
      />
      {starting.error && (
        <Callout tone="critical" announce>
          {failureText(starting.error)}
        </Callout>
      )}
      <div>
        <Button type="submit" look="ink" busy={starting.isPending || starting.isSuccess}>
          {t("listings.start")}
        </Button>
      </div>
    </form>
  );
}
