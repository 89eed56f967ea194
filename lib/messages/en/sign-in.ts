/** Signing in, changing the password. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/sign-in";

export const signIn: Words<typeof zh.signIn> = {
  title: "Sign in",
  login: "Login name",
  password: "Password",
  showPassword: "Show or hide the password",
  submit: "Sign in",
  or: "or",
  oidc: "Sign in with {provider}",
  missing: "Enter your login name and password.",
  wrong:
    "Login name or password is not right. Check capitals and try again. If you forgot the password, ask an owner of your project or your administrator to reset it.",
  disabled: "This account cannot sign in. If you were invited, ask for an invitation to the address you sign in with.",
  provider: "Signing in through the provider failed. Try once more.",
  firstTime: "Nobody has signed in yet",
  firstTimeText:
    "The first start prints the accounts and their passwords in the terminal that runs npm start. If they are lost, set a new password on that machine:",
  firstTimeList: "To see which accounts there are:",
};

export const password: Words<typeof zh.password> = {
  title: "Change password",
  chooseTitle: "Choose a password",
  chooseText: "You signed in with a one-time password. Choose one of your own to go on.",
  current: "Current password",
  currentOneTime: "One-time password",
  next: "New password",
  hint: "{count, plural, other {# characters}} at least; a sentence will do.",
  repeat: "New password again",
  differs: "The two are not the same.",
  submit: "Change password",
  changed: "The password is changed. Other devices are signed out.",
};

export const passwordWeakness: Words<typeof zh.passwordWeakness> = {
  "too-short": "The new password is too short.",
  "too-long": "The new password is too long.",
  "too-uniform": "The new password has too few different characters.",
  "holds-login": "The new password must not contain your login name.",
  unchanged: "The new password is the current one.",
};
