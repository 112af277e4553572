declare module "virtual:messages/*" {
  const messages: import("@lingui/core").Messages;
  export default messages;
  /** The cut face of the headings, for scripts whose whole faces are too large to wait for. */
  export const face: { family: string; url: string } | undefined;
}
