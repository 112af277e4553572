import { useMutation, useQuery } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { useMe } from "#web/lib/session.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { LinkButton } from "#web/ui/link.tsx";
import { Select } from "#web/ui/select.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { File } from "./decisions.ts";

/** Who has the file. It does not stand in the way of a decision by somebody else. */
export function AssigneeField({ file: { id, assignee } }: { file: File }) {
  const me = useMe();
  const { data: staff = [] } = useQuery(trpc.memberships.staff.queryOptions());
  const assign = useMutation(
    trpc.memberships.assign.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.memberships.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  const give = (personId: string | null): void => {
    if (!assign.isPending) assign.mutate({ id, personId });
  };
  // Shows the choice at once; if it is refused, the file says who has it.
  const shown = assign.isPending ? assign.variables.personId : (assignee?.id ?? null);
  const known = assignee === null || staff.some((person) => person.id === assignee.id) ? staff : [...staff, assignee];
  return (
    <Select
      label={t("secretariat.assignee")}
      aside={
        me &&
        shown !== me.person.id && <LinkButton onClick={() => give(me.person.id)}>{t("secretariat.take-it")}</LinkButton>
      }
      placeholder={t("secretariat.nobody")}
      value={shown ?? ""}
      options={known.map((person) => ({ value: person.id, label: person.name }))}
      onChange={({ target }) => give(target.value || null)}
    />
  );
}
