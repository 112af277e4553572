import { type EventName, EVENTS } from "./catalogue.ts";
import { CATEGORIES, type Category, type Choice, type NotificationSettings } from "./schemas.ts";

/** Until the person chooses: nights where the alliance works are not disturbed, and digests come with the working day. */
export const DEFAULT_SETTINGS: NotificationSettings = {
  timeZone: "Asia/Shanghai",
  quietHours: null,
  digestAt: 8 * 60,
  digestDay: 1,
  choices: {},
};

/** What a category does while nothing is chosen: what most of its events do. */
export function defaultChoice(category: Category): Choice {
  const events = Object.values(EVENTS).filter((event) => event.category === category);
  const uses = (channel: "mail" | "push") => events.some(({ channels }) => channels.some((each) => each === channel));
  return { mail: uses("mail") ? "at-once" : "off", push: uses("push") };
}

/** Whether nothing of a category can be turned off. */
export function isMandatory(category: Category): boolean {
  const events = Object.values(EVENTS).filter((event) => event.category === category);
  return events.length > 0 && events.every(({ mandatory }) => mandatory);
}

/** How a person hears of an event beside the app: what is mandatory does not ask. */
export function choiceFor(event: EventName, { choices }: Pick<NotificationSettings, "choices">): Choice {
  const { category, mandatory, channels } = EVENTS[event];
  const has = (channel: "mail" | "push") => channels.some((each) => each === channel);
  const chosen = choices[category] ?? { mail: "at-once", push: true };
  return {
    mail: !has("mail") ? "off" : mandatory ? "at-once" : chosen.mail,
    push: has("push") && (mandatory || chosen.push),
  };
}

/** What is chosen for a category, or what it does without. */
export function choiceOf(category: Category, { choices }: Pick<NotificationSettings, "choices">): Choice {
  return choices[category] ?? defaultChoice(category);
}

/** No more mails of a category; of digests: of every category that is gathered. What is mandatory still comes. */
export function endMails(settings: NotificationSettings, category: Category | "digest"): NotificationSettings {
  const ended = CATEGORIES.filter((each) => {
    const { mail } = choiceOf(each, settings);
    return category === "digest" ? mail === "daily" || mail === "weekly" : each === category;
  });
  const choices = Object.fromEntries(
    ended.map((each) => [each, { ...choiceOf(each, settings), mail: "off" as const }]),
  );
  return { ...settings, choices: { ...settings.choices, ...choices } };
}
