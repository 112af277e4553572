import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import type { Me } from "#web/lib/session.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { Status } from "#web/ui/status.tsx";
import { toast } from "#web/ui/toast.tsx";
import { ContactDialog } from "./contact-dialog.tsx";
import type { Enquiry, Label } from "./inbox-state.ts";
import { ThreadLabels } from "./thread-labels.tsx";

const again = () => queryClient.invalidateQueries(trpc.enquiries.pathFilter());
const sayFailure = (error: unknown) => toast(failureText(error));
const TONES = { open: "caution", waiting: "neutral", done: "positive" } as const;

interface ThreadSideProps {
  enquiry: Enquiry;
  labels: readonly Label[];
  me: Me;
}

/** What the own side does with the thread; the other side sees none of it. */
export function ThreadSide({ enquiry, labels, me }: ThreadSideProps) {
  return (
    <aside
      aria-label={t("enquiries.side")}
      data-print="none"
      className="grid content-start gap-5 border-s border-line px-4 py-4 max-wide:border-s-0 max-wide:border-t wide:overflow-y-auto"
    >
      <Standing enquiry={enquiry} />
      <Assignee enquiry={enquiry} me={me} />
      <ThreadLabels enquiry={enquiry} labels={labels} />
      <Contact enquiry={enquiry} me={me} />
      <Block enquiry={enquiry} />
    </aside>
  );
}

const Part = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section className="grid justify-items-start gap-2">
    <h3 className="text-13 font-head">{heading}</h3>
    {children}
  </section>
);

function Standing({ enquiry: { id, status, can } }: { enquiry: Enquiry }) {
  const act = useMutation(trpc.enquiries.act.mutationOptions({ onSuccess: again, onError: sayFailure }));
  const actions = (["finish", "wait", "reopen"] as const).filter((action) => can[action]);
  return (
    <Part heading={t("enquiries.standing")}>
      <Status tone={TONES[status]}>{t(`enquiries.status-${status}`)}</Status>
      <div className="flex flex-wrap gap-2">
        {actions.map((action) => (
          <Button
            key={action}
            size="s"
            busy={act.isPending && act.variables.action === action}
            onClick={() => act.mutate({ id, action })}
          >
            {t(`enquiries.act-${action}`)}
          </Button>
        ))}
      </div>
    </Part>
  );
}

function Assignee({ enquiry: { id, assignee }, me }: { enquiry: Enquiry; me: Me }) {
  const { data } = useQuery(trpc.enquiries.colleagues.queryOptions());
  const assign = useMutation(trpc.enquiries.assign.mutationOptions({ onSuccess: again, onError: sayFailure }));
  const put = (personId: string | null) => assign.mutate({ id, personId, was: assignee?.id ?? null });
  const people = data?.people ?? (assignee ? [assignee] : []);
  return (
    <Part heading={t("enquiries.assignee")}>
      <Select
        hideLabel
        size="s"
        className="w-full"
        label={t("enquiries.assignee")}
        placeholder={t("enquiries.nobody")}
        options={people.map((person) => ({ value: person.id, label: person.name }))}
        value={assignee?.id ?? ""}
        onChange={({ target }) => put(target.value === "" ? null : target.value)}
      />
      {assignee?.id !== me.person.id && (
        <Button size="s" busy={assign.isPending} onClick={() => put(me.person.id)}>
          {t("enquiries.take")}
        </Button>
      )}
    </Part>
  );
}

function Contact({ enquiry: { id, other, can }, me }: { enquiry: Enquiry; me: Me }) {
  const [open, setOpen] = useState(false);
  if (!can.write) return null;
  return (
    <Part heading={t("enquiries.contact")}>
      <Button size="s" onClick={() => setOpen(true)}>
        {t("enquiries.contact-share")}
      </Button>
      {open && <ContactDialog enquiryId={id} other={other.name} person={me.person} onClose={() => setOpen(false)} />}
    </Part>
  );
}

function Block({ enquiry: { other, can, blocking } }: { enquiry: Enquiry }) {
  const [asks, setAsks] = useState(false);
  const block = useMutation(trpc.enquiries.block.mutationOptions({ onSuccess: again }));
  const unblock = useMutation(trpc.enquiries.unblock.mutationOptions({ onSuccess: again, onError: sayFailure }));
  if (!can.block && !can.unblock) return null;
  return (
    <Part heading={t("enquiries.fair-use")}>
      {blocking && <p className="text-12 text-ink-muted">{t("enquiries.blocking", { name: other.name })}</p>}
      {can.unblock && (
        <Button size="s" busy={unblock.isPending} onClick={() => unblock.mutate({ organisationId: other.id })}>
          {t("enquiries.unblock")}
        </Button>
      )}
      {can.block && (
        <Button size="s" look="critical" onClick={() => setAsks(true)}>
          {t("enquiries.block")}
        </Button>
      )}
      <ConfirmDialog
        critical
        open={asks}
        onOpenChange={setAsks}
        question={t("enquiries.block-question", { name: other.name })}
        consequence={t("enquiries.block-consequence")}
        confirm={t("enquiries.block")}
        keep={t("ui.cancel")}
        explain={failureText}
        onConfirm={() => block.mutateAsync({ organisationId: other.id })}
      />
    </Part>
  );
}
