/** Tells use-intl our languages and messages, so that a wrong key or a missing argument is a type error. */
import type { Messages as AppMessages } from "./catalogue";
import type { Locale as AppLocale } from "./locale";

declare module "use-intl" {
  interface AppConfig {
    Locale: AppLocale;
    Messages: AppMessages;
  }
}
