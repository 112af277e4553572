import type { Inputs, Outputs } from "#web/lib/trpc.ts";

export type Notification = Outputs["notifications"]["list"]["notifications"][number];

/** What stands together is read together. */
export const markOne = ({ group, id }: Notification): Inputs["notifications"]["markRead"] =>
  group === null ? { what: "some", ids: [id] } : { what: "group", group };
