import type { Role } from "./schemas.ts";

const RANK: Readonly<Record<Role, number>> = { staff: 0, manager: 1, owner: 2 };

/** Whether a role includes what `needed` may do. */
export function roleCovers(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}

/** An owner removes anybody, a manager only staff. */
export function mayRemove(own: Role, theirs: Role): boolean {
  return own === "owner" || (own === "manager" && theirs === "staff");
}

/** An organisation always keeps an owner: the last one can neither leave nor step down. */
export function leavesNoOwner(
  posts: readonly { personId: string; role: Role }[],
  personId: string,
  next: Role | null,
): boolean {
  if (next === "owner") return false;
  return !posts.some((post) => post.role === "owner" && post.personId !== personId);
}
