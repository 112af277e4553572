import { useMutation } from "@tanstack/react-query";
import { reservationStream } from "#web/lib/live.ts";
import { useSharedStream } from "#web/lib/shared-stream.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";

const again = () => queryClient.invalidateQueries(trpc.samples.pathFilter());

/** A step with samples can begin or end their booking. */
const bothAgain = async (): Promise<void> => {
  await Promise.all([again(), queryClient.invalidateQueries(trpc.reservations.pathFilter())]);
};

/** Keeps samples as they are on the server; says whether the connection is lost at the moment. */
export const useSamplesLive = (): boolean => useSharedStream(reservationStream, () => void again());

/** Every step with samples. Each settles when it was taken, and throws when it was refused. */
export function useSampleActs() {
  const options = { onSettled: bothAgain };
  return {
    describe: useMutation(trpc.samples.describe.mutationOptions(options)).mutateAsync,
    handOver: useMutation(trpc.samples.handOver.mutationOptions(options)).mutateAsync,
    move: useMutation(trpc.samples.move.mutationOptions(options)).mutateAsync,
    addReport: useMutation(trpc.samples.addReport.mutationOptions(options)).mutateAsync,
  };
}
export type SampleActs = ReturnType<typeof useSampleActs>;
