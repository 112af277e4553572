declare module "virtual:messages/*" {
  import type { Messages } from "@lingui/core";
  const messages: Messages;
  export default messages;
  /** The cut face of the headings, for scripts whose whole faces are too large to wait for. */
  export const face: { family: string; url: string } | undefined;
}
