import { useState, type SubmitEvent } from "react";
import type { AuthRefusal } from "./auth-words.ts";

/** A form that the auth endpoints answer: one call at a time, and what was refused stays to be read. */
export function useAuthForm(send: () => Promise<AuthRefusal | null>) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AuthRefusal | null>(null);
  const answer = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    setRefusal(await send());
    setBusy(false);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) void answer();
  };
  return { busy, refusal, onSubmit };
}
