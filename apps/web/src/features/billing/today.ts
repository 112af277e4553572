/** The day on the reader's own calendar: money is sent and received where people are. */
export const today = (): string => new Date().toLocaleDateString("en-CA");
