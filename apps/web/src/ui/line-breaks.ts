const UNIT = /(?<=\d) (?=[^\s\p{Script=Han}]{1,3}(?:[\s\p{P}\p{Script=Han}]|$))/gu;

/** Keeps a figure and its unit on one line: "0.25 mm". */
export const holdUnits = (text: string): string => text.replaceAll(UNIT, "\u00a0");

/** Lets a short Chinese label break before its "and", where `word-break: keep-all` forbids the rest. */
export const breakBeforeAnd = (label: string): string => label.replaceAll(/(?<=.{2})(?=[与與及和].{2})/gu, "\u200b");
