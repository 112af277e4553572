import { defineEvent } from "./event.ts";
import { told } from "./reservations.ts";

const usual = defineEvent({ ...told, mandatory: false });
/** What is about a deadline, or about things of value. */
const decisive = defineEvent({ ...told, mandatory: true });

/** What happens to samples goes to the side that did not do it; what differs or is late to both. */
export const sampleEvents = {
  "samples-received": usual,
  "samples-reported": decisive,
  "samples-returned": usual,
  "samples-taken-back": defineEvent({ ...told, mandatory: false, channels: ["app"] }),
  "samples-lost": decisive,
  "samples-differ": decisive,
  "samples-due": decisive,
  "samples-late": decisive,
};
