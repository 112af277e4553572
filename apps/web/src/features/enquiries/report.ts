import { queryOptions } from "@tanstack/react-query";
import { locale } from "#web/lib/i18n.ts";
import { type Outputs, queryClient, trpc, trpcClient } from "#web/lib/trpc.ts";

export type ReportRow = Outputs["enquiries"]["reports"]["rows"][number];
export type Report = Outputs["enquiries"]["openReport"];

export const REPORT_TONES = {
  open: "caution",
  dismissed: "neutral",
  warned: "positive",
  hidden: "positive",
} as const satisfies Record<Report["status"], string>;

/** Each opening stands in the trail, so a report is asked for once a visit and kept by nothing. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ["enquiry-report", id],
    queryFn: () => trpcClient.enquiries.openReport.mutate({ id, locale }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

export const afterDecision = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.enquiries.reports.pathFilter()),
    queryClient.invalidateQueries(trpc.trail.pathFilter()),
  ]);
