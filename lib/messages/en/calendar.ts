/** Words of a calendar from which a day is picked. */
import type { Words } from "../words";
import type { calendar as zh } from "../zh-CN/calendar";

export const calendar: Words<typeof zh> = {
  chooseMonth: "Choose a month",
  chooseYear: "Choose a year",
  nextMonth: "Next month",
  previousMonth: "Previous month",
  nextYear: "Next year",
  previousYear: "Previous year",
  nextDecade: "Next ten years",
  previousDecade: "Previous ten years",
  clear: "Clear “{label}”",
};
