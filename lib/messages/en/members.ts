/** Members of a project. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/members";

export const members: Words<typeof zh.members> = {
  title: "Members",
  lead: "Owners invite people and set roles, reviewers import and review, viewers only look and export.",
  invite: "Invite a member",
  login: "Login name",
  loginHint: "A name or an e-mail address. Who has an account joins with it; for others one is made.",
  loginShort: "A login name has 2 characters at least.",
  name: "Name",
  nameHint: "Shown in the review history. Left empty, the login name is used.",
  role: "Role",
  disabled: "Disabled",
  you: "(you)",
  roleOf: "Role of {name}",
  disable: "Disable",
  enable: "Enable",
  disableOf: "Disable {name}",
  enableOf: "Enable {name}",
  notSelf: "You cannot disable yourself; another owner can.",
  disableTitle: "Disable {name}?",
  disableText:
    "This works at once: the person can no longer open this project. What they have reviewed stays, and they can be enabled again.",
  disabledNow: "{name} is disabled",
  enabledNow: "{name} is enabled",
  roleChanged: "{name} is now: {role}",
  joined: "{name} has joined the project",
  taken: "{login} is a member of this project already.",
  passwordTitle: "One-time password of {name}",
  passwordText: "It is shown this once: hand it over now. A password of their own is asked for at the first sign-in.",
  passwordDone: "I have noted it",
};

export const roleHint: Words<typeof zh.roleHint> = {
  owner: "Also invites people and sets roles",
  reviewer: "Imports, reviews, exports",
  viewer: "Looks and exports only",
};
