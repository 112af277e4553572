/** A lifecycle is a table: status -> action -> next status. What the table does not say is not allowed. */
export type Lifecycle<Status extends string, Action extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Action, Status>>>>
>;

/** The status after an action; null when the table does not allow it. */
export function transition<Status extends string, Action extends string>(
  table: Lifecycle<Status, Action>,
  status: Status,
  action: Action,
): Status | null {
  return table[status][action] ?? null;
}
