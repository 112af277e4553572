import { useSearch } from "@tanstack/react-router";

/** The parameters of the address: plain strings, and never trusted to be there. */
export const useParameters = (): Readonly<Partial<Record<string, string>>> => useSearch({ strict: false });
