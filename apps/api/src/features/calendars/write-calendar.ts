import ICAL from "ical.js";

export interface CalendarEvent {
  readonly uid: string;
  readonly status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string | null;
  readonly url: string | null;
  /** Whether it takes the time: somebody may be expected without being busy. */
  readonly busy: boolean;
  readonly sequence: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

const REFRESH = "PT15M";

/** A calendar as RFC 5545 writes it, for whoever subscribes. The same events are the same text. */
export function writeCalendar({ name, events }: Calendar): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", "-//Commonbench//Reservations//EN");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  // RFC 7986, and what Outlook and Apple called it before; the library does not know them as text.
  const escaped = name.replaceAll(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
  calendar.addPropertyWithValue("name", escaped);
  calendar.addPropertyWithValue("x-wr-calname", escaped);
  const refresh = new ICAL.Property("refresh-interval");
  refresh.resetType("duration");
  refresh.setValue(ICAL.Duration.fromString(REFRESH));
  calendar.addProperty(refresh);
  calendar.addPropertyWithValue("x-published-ttl", REFRESH);
  for (const event of events) calendar.addSubcomponent(toComponent(event));
  return `${calendar.toString()}\r\n`;
}

function toComponent(event: CalendarEvent): ICAL.Component {
  const component = new ICAL.Component("vevent");
  const put = (name: string, value: string | number | ICAL.Time) => component.addPropertyWithValue(name, value);
  put("uid", event.uid);
  put("dtstamp", timeOf(event.updatedAt));
  put("dtstart", timeOf(event.startsAt));
  put("dtend", timeOf(event.endsAt));
  put("summary", event.summary);
  if (event.description !== null) put("description", event.description);
  if (event.url !== null) put("url", event.url);
  put("status", event.status);
  put("transp", event.busy ? "OPAQUE" : "TRANSPARENT");
  put("sequence", event.sequence);
  put("created", timeOf(event.createdAt));
  put("last-modified", timeOf(event.updatedAt));
  return component;
}

const timeOf = (date: Date): ICAL.Time => ICAL.Time.fromJSDate(date, true);
