/** A translator that is handed on: the parts of a page that the server alone makes have no context to find one in. */
import type { Messages } from "@/lib/messages/catalogue";

export type Say<Namespace extends keyof Messages> = (
  key: keyof Messages[Namespace],
  values?: Readonly<Record<string, string>>,
) => string;
