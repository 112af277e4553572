import { Plus } from "lucide-react";
import { formatZone } from "#web/lib/format-time.ts";
import { readerZone } from "#web/lib/reader-zone.ts";
import { t } from "#web/lib/i18n.ts";
import { instantAt, wallClock } from "#web/lib/zoned-time.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { At } from "./at.tsx";
import { sessionKey, type FormSession } from "./content.ts";
import { useListingForm } from "./form.ts";
import { newId } from "#web/lib/new-id.ts";
import { SessionFields } from "./session-fields.tsx";

const MOST = 50;
const DAY = 86_400_000;

/** The same hours on another day, on the clocks of the place: a change of the clocks moves nothing. */
function daysLater(instant: string, days: number, zone: string): string {
  const clock = wallClock(instant, zone);
  const date = new Date(Date.parse(`${clock.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return instantAt(`${date}${clock.slice(10)}`, zone) ?? instant;
}

function firstSession(zone: string, language: string): FormSession {
  const day = new Date(Date.now() + 14 * DAY).toISOString().slice(0, 10);
  const at = (clock: string): string => instantAt(`${day}T${clock}`, zone) ?? new Date().toISOString();
  return {
    key: newId(),
    language,
    mode: "on-site",
    address: null,
    link: null,
    startsAt: at("09:00"),
    endsAt: at("17:00"),
    seats: 12,
    price: null,
    prerequisites: "",
    certificate: "",
  };
}

/** The dated runs of a course. A new one is the last one a week later, since that is what is meant most often. */
export function StepSessions() {
  const { content, lookups, draft, error } = useListingForm();
  const { sessions } = content;
  const zone = content.position?.timeZone ?? readerZone();
  const put = (next: (now: readonly FormSession[]) => FormSession[]): void =>
    draft.change((now) => ({ ...now, sessions: next(now.sessions) }));
  const later = (session: FormSession): FormSession => {
    const { id: _, ...same } = session;
    const [startsAt, endsAt] = [daysLater(session.startsAt, 7, zone), daysLater(session.endsAt, 7, zone)];
    return { ...same, key: newId(), startsAt, endsAt };
  };
  const add = (): void =>
    put((now) => {
      const last = now.at(-1);
      return [...now, last ? later(last) : firstSession(zone, lookups.taxonomy.languages[0]?.id ?? content.locale)];
    });
  const wrong = sessions.length === 0 || error("sessions.0") === undefined ? error("sessions") : undefined;
  return (
    <At field="sessions" className="grid gap-5">
      <p className="text-13 text-ink-muted">{t("listings.sessions-zone", { zone: formatZone(zone) })}</p>
      {sessions.length === 0 && (
        <EmptyState why={t("listings.sessions-empty")} next={t("listings.sessions-empty-next")} />
      )}
      <ol className="grid gap-6">
        {sessions.map((session: FormSession, index) => (
          <li key={sessionKey(session)}>
            <SessionFields
              session={session}
              index={index}
              zone={zone}
              onChange={(change) =>
                put((now) =>
                  now.map((each) => (sessionKey(each) === sessionKey(session) ? { ...each, ...change } : each)),
                )
              }
              onCopy={() =>
                put((now) =>
                  now.flatMap((each) => (sessionKey(each) === sessionKey(session) ? [each, later(each)] : [each])),
                )
              }
              onRemove={() => put((now) => now.filter((each) => sessionKey(each) !== sessionKey(session)))}
            />
          </li>
        ))}
      </ol>
      {wrong && <FieldError>{wrong}</FieldError>}
      {sessions.length < MOST && (
        <div>
          <Button icon={Plus} onClick={add}>
            {t("listings.session-add")}
          </Button>
        </div>
      )}
    </At>
  );
}
