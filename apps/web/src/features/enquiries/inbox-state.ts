import { locale } from "#web/lib/i18n.ts";
import type { Inputs, Outputs } from "#web/lib/trpc.ts";

export type InboxRow = Outputs["enquiries"]["inbox"]["rows"][number];
export type InboxCounts = Outputs["enquiries"]["inbox"]["counts"];
export type Enquiry = Outputs["enquiries"]["get"];
export type Entry = Outputs["enquiries"]["entries"]["entries"][number];
export type Label = Outputs["enquiries"]["labels"]["labels"][number];

/** What lies in the inbox, seen from one side: by where it stands, or by whose it is. */
export const BOXES = ["open", "mine", "nobodys", "waiting", "done"] as const;
export type Box = (typeof BOXES)[number];

/** The inbox as its address says it. */
export interface InboxState {
  readonly box: Box;
  readonly text: string;
  readonly labelId: string;
  readonly unread: boolean;
}

export const readInboxState = (parameters: Readonly<Partial<Record<string, string>>>): InboxState => ({
  box: BOXES.find((box) => box === parameters["box"]) ?? "open",
  text: (parameters["q"] ?? "").slice(0, 100),
  labelId: parameters["label"] ?? "",
  unread: parameters["unread"] === "yes",
});

export const inboxParams = ({ box, text, labelId, unread }: InboxState): Record<string, string> => ({
  ...(box === "open" ? {} : { box }),
  ...(text === "" ? {} : { q: text }),
  ...(labelId === "" ? {} : { label: labelId }),
  ...(unread ? { unread: "yes" } : {}),
});

type InboxInput = Inputs["enquiries"]["inbox"];
const FILTERS: Readonly<Record<Box, Pick<InboxInput, "status" | "assignee">>> = {
  open: { status: "open" },
  mine: { assignee: "me" },
  nobodys: { status: "open", assignee: "nobody" },
  waiting: { status: "waiting" },
  done: { status: "done" },
};

/** A search looks through every box: whoever searches does not know where it lies. */
export const inboxInput = ({ box, text, labelId, unread }: InboxState): InboxInput => ({
  ...(text.trim() === "" ? FILTERS[box] : { text: text.trim() }),
  ...(/^[\da-f-]{36}$/.test(labelId) ? { labelId } : {}),
  ...(unread ? { unread } : {}),
  locale,
});
