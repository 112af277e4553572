/** Faults come in two sizes: the short one is part of `npm test`, the whole one is `npm run test:faults`. */
export const isWhole = process.env["FAULTS"] === "whole";

export const inSize = <T>(short: T, whole: T): T => (isWhole ? whole : short);
