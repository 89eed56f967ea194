/** The words of the API's page in one language, as its parts are handed them: they are made on the server. */
import type { Messages } from "@/lib/messages/catalogue";

export type Say = (key: keyof Messages["apiDocs"], values?: Readonly<Record<string, string>>) => string;
