import { FEED_ADDRESS_MAX, FEED_NAME_MAX } from "@commonbench/domain/availability/feeds";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";

interface FeedFormProps {
  listings: Outputs["calendars"]["list"]["listings"];
  onClose: () => void;
}

/** Which calendar says when which machine is taken. It is read before it is kept, so a slip shows here. */
export function FeedForm({ listings, onClose }: FeedFormProps) {
  const [listingId, setListing] = useState(listings[0]?.listingId ?? "");
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [units, setUnits] = useState("");
  const add = useMutation(
    trpc.availability.feeds.add.mutationOptions({
      onSuccess: async () => {
        toast(t("calendars.followed", { name }));
        onClose();
        await queryClient.invalidateQueries(trpc.availability.pathFilter());
      },
    }),
  );
  const count = listings.find((listing) => listing.listingId === listingId)?.units ?? 1;
  const issues = issuesByField(failureOf(add.error).fields);
  return (
    <FormDialog
      title={t("calendars.follow")}
      description={t("calendars.follow-hint")}
      submit={t("calendars.follow")}
      busy={add.isPending}
      refusal={add.isError && issues.size === 0 && failureText(add.error)}
      onSubmit={() => add.mutate({ listingId, name, url, units: units === "" ? null : Number(units) })}
      onClose={onClose}
    >
      <Select
        label={t("calendars.field-listing")}
        value={listingId}
        options={listings.map((listing) => ({ value: listing.listingId ?? "", label: listing.title }))}
        onChange={({ target }) => {
          setListing(target.value);
          setUnits("");
        }}
      />
      <TextField
        required
        type="url"
        inputMode="url"
        label={t("calendars.field-address")}
        hint={t("calendars.field-address-hint")}
        placeholder="https://…/basic.ics"
        maxLength={FEED_ADDRESS_MAX}
        error={issues.get("url")}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <TextField
        required
        label={t("calendars.field-name")}
        hint={t("calendars.field-name-hint")}
        maxLength={FEED_NAME_MAX}
        error={issues.get("name")}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {count > 1 && (
        <Select
          label={t("calendars.field-units")}
          hint={t("calendars.field-units-hint")}
          value={units}
          placeholder={t("calendars.all-units", { count })}
          options={Array.from({ length: Math.min(count, 50) - 1 }, (_, index) => ({
            value: String(index + 1),
            label: t("calendars.takes", { units: index + 1 }),
          }))}
          onChange={({ target }) => setUnits(target.value)}
        />
      )}
    </FormDialog>
  );
}
