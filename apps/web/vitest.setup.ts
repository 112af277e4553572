import { vi } from "vitest";

// Sentences are compiled by the build; a test sees their ids.
vi.mock("#web/lib/i18n.ts", async (original) => ({ ...(await original<object>()), t: (id: string) => id }));
