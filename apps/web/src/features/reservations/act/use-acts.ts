import { useMutation } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { toast } from "#web/ui/toast.tsx";

type Acted = Outputs["reservations"]["accept"];

/** Whatever was done, everything that shows reservations is read anew; also after a refusal, which tells of another state. */
const again = () => queryClient.invalidateQueries(trpc.reservations.pathFilter());

/** Every step that a person can take with one reservation. Each settles when it was taken, and throws when it was refused. */
export function useActs(id: string) {
  const options = { onSettled: again };
  const accept = useMutation(trpc.reservations.accept.mutationOptions(options));
  const decline = useMutation(trpc.reservations.decline.mutationOptions(options));
  const withdraw = useMutation(trpc.reservations.withdraw.mutationOptions(options));
  const cancel = useMutation(trpc.reservations.cancel.mutationOptions(options));
  const checkIn = useMutation(trpc.reservations.checkIn.mutationOptions(options));
  const checkOut = useMutation(trpc.reservations.checkOut.mutationOptions(options));
  const miss = useMutation(trpc.reservations.miss.mutationOptions(options));
  const said = { id, locale };
  return {
    accept: async (liftQuotas: boolean) => tellDeclined(await accept.mutateAsync({ ...said, liftQuotas })),
    decline: (reason: string) => decline.mutateAsync({ ...said, reason }),
    withdraw: () => withdraw.mutateAsync(said),
    cancel: (reason: string, expectedRefund: number | null) => cancel.mutateAsync({ ...said, reason, expectedRefund }),
    checkIn: () => checkIn.mutateAsync(said),
    checkOut: (endedAt: string | null) => checkOut.mutateAsync({ ...said, ...(endedAt === null ? {} : { endedAt }) }),
    miss: () => miss.mutateAsync(said),
  };
}
export type Acts = ReturnType<typeof useActs>;

/** Others may have asked for the same place. */
function tellDeclined({ declined }: Acted): void {
  if (declined > 0) toast(t("reservations.others-declined", { count: declined }));
}
