/** A project as the switch shows it. */
import type { Role } from "@/lib/auth/can";

export interface ProjectChoice {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}
