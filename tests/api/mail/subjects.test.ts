import { definitionOf, EVENT_NAMES } from "@commonbench/domain/notifications/catalogue";
import { LOCALES } from "@commonbench/taxonomy/types";
import { describe, expect, test } from "vitest";
import { MAIL_MESSAGES, renderMail } from "../../support/mail.ts";

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

/** What would be told to whoever reads a locked screen over somebody's shoulder. */
const PRIVATE = ["person", "from", "title", "reason", "excerpt", "name", "decision", "role", "text", "headline"];

describe.each(EVENT_NAMES)("%s", (event) => {
  test.each(LOCALES)("says in its subject only what may be read on a locked screen, in %s", (locale) => {
    const { subject } = MAIL_MESSAGES[locale][event];
    const allowed: readonly string[] = definitionOf(event).subject;
    expect(placeholders(subject).filter((name) => !allowed.includes(name))).toEqual([]);
    const values = Object.fromEntries(PRIVATE.map((name) => [name, `private-${name}`]));
    const mail = renderMail({ template: event, locale, values, sender: "Alliance" });
    expect(mail.subject).not.toContain("private-");
  });

  test.each(LOCALES)("has a sentence of its own for the list, in %s", (locale) => {
    expect(MAIL_MESSAGES[locale][event].line).toMatch(/\S/);
  });
});
