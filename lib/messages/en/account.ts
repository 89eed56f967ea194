/** Account settings. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/account";

export const account: Words<typeof zh.account> = {
  title: "Account settings",
  lead: "{name}, login name {login}",
  display: "Display",
};
