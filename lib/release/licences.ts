/** The licences that a release may be given, by their identifiers of SPDX. Words for people are in the message catalogues. */

/** Those that fit data; null in a release stands for all rights reserved. */
export const licences = [
  "CC-BY-4.0",
  "CC-BY-SA-4.0",
  "CC-BY-NC-4.0",
  "CC0-1.0",
  "ODC-By-1.0",
  "ODbL-1.0",
  "PDDL-1.0",
] as const;
export type Licence = (typeof licences)[number];
