/** How long a message may be, in characters. */
export const MESSAGE_MAX = 8000;
/** How many files go with one message. */
export const ATTACHMENTS_MAX = 10;
