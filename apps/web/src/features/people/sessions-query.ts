import { queryOptions } from "@tanstack/react-query";
import { auth } from "#web/lib/auth.ts";

export interface DeviceSession {
  readonly token: string;
  readonly device: string | null;
  readonly address: string | null;
  readonly signedIn: Date;
  readonly ends: Date;
  /** The one this page is read with. */
  readonly isThis: boolean;
}

/** Every place where the person is signed in, this one first. */
export const sessionsQuery = () =>
  queryOptions({
    queryKey: ["auth", "sessions"],
    async queryFn(): Promise<DeviceSession[]> {
      const [all, own] = await Promise.all([auth.listSessions(), auth.getSession()]);
      const failure = all.error ?? own.error;
      if (failure) throw new Error(failure.message ?? "sessions");
      const sessions = (all.data ?? []).map(({ token, userAgent, ipAddress, createdAt, expiresAt }) => ({
        token,
        device: userAgent ?? null,
        address: ipAddress || null,
        signedIn: new Date(createdAt),
        ends: new Date(expiresAt),
        isThis: token === own.data?.session.token,
      }));
      return sessions.sort(
        (a, b) => Number(b.isThis) - Number(a.isThis) || b.signedIn.getTime() - a.signedIn.getTime(),
      );
    },
  });
