import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";

/** A zone by its name alone, for calendars that name one and do not describe it. */
class NamedZone extends ICAL.Timezone {
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const time = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    return time.toZonedDateTime(this.tzid).offsetNanoseconds / 1_000_000_000;
  }
}

let registered = false;

/** What a calendar describes itself goes before these. */
export function registerZones(): void {
  if (registered) return;
  for (const tzid of Intl.supportedValuesOf("timeZone"))
    ICAL.TimezoneService.register(new NamedZone({ tzid, component: new ICAL.Component("vtimezone") }), tzid);
  registered = true;
}
