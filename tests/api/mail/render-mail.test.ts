import { LOCALES } from "@commonbench/taxonomy/types";
import { describe, expect, test } from "vitest";
import { MAIL_MESSAGES, type MailTemplate, renderMail } from "../../support/mail.ts";

const templates = Object.keys(MAIL_MESSAGES.en) as MailTemplate[];
const placeholders = (words: object) => [...new Set(JSON.stringify(words).match(/\{\w+\}/g))].sort();

const ask = {
  template: "membership-ask",
  locale: "en",
  sender: "Pearl Estuary Jewelry Alliance",
  link: "https://bench.example/en/desk/membership",
  values: { number: "A-2026-0147", organisation: "Daluotang Stone Works", reason: "Which permit?\nAnd until when?" },
} as const;

describe("letters", () => {
  test.each(templates)("%s asks for the same facts in every language", (template) => {
    for (const locale of LOCALES) {
      expect(placeholders(MAIL_MESSAGES[locale][template])).toEqual(placeholders(MAIL_MESSAGES.en[template]));
    }
  });

  test.each(templates)("%s leaves no gap once its facts are given, and says what to do next", (template) => {
    for (const locale of LOCALES) {
      const names = placeholders(MAIL_MESSAGES[locale][template]).map((name) => name.slice(1, -1));
      const values = Object.fromEntries(names.map((name) => [name, `[${name}]`]));
      const { subject, text, html } = renderMail({ ...ask, template, locale, values });
      expect(subject + text + html.replaceAll(/<style>.*<\/style>/gs, "")).not.toMatch(/[{}]|undefined/);
      expect(text).toContain(ask.link);
      expect(html).toMatch(new RegExp(`^<!doctype html>\n<html [^>]*lang="${locale}"`));
    }
  });

  test("what somebody wrote is set off from what we say, line by line", () => {
    const { text, html } = renderMail(ask);
    expect(text).toContain("\n> Which permit?\n> And until when?\n");
    expect(html).toMatch(/<blockquote[^>]*>Which permit\?<br\/>And until when\?<\/blockquote>/);
  });

  test("a paragraph without anything to say is left out", () => {
    const { text, html } = renderMail({ ...ask, values: { ...ask.values, reason: "" } });
    expect(text).not.toContain(">");
    expect(html).not.toContain("<blockquote");
  });

  test("nothing that somebody wrote becomes markup, a header or another placeholder", () => {
    const organisation = `<img src=x onerror="alert(1)">{reason}\r\nBcc: all@example.org`;
    const { subject, html } = renderMail({
      ...ask,
      template: "membership-admit",
      values: { ...ask.values, organisation },
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<img/);
    expect(subject).toContain("{reason}");
    expect(subject).not.toContain("Which permit?");
  });

  test("a very long name cannot make an endless subject", () => {
    const { subject } = renderMail({
      ...ask,
      template: "membership-admit",
      values: { organisation: "Works ".repeat(100) },
    });
    expect(subject.length).toBeLessThanOrEqual(200);
  });
});
