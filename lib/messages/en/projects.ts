/** The list of projects and the overview of one. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/projects";

export const projects: Words<typeof zh.projects> = {
  title: "Projects",
  lead: "A project is a set of articles and the one dataset that is verified from them.",
  create: "New project",
  name: "Name of the project",
  nameMissing: "Give the project a name.",
  emptyTitle: "No projects yet",
  emptyText: "Make a project and import articles into it, or ask a colleague to invite you to theirs.",
  role: "Your role: {role}",
  noArticles: "No articles yet",
  complete: "{done, number} of {all, number} complete",
  approved: "{count, number} approved",
  openFacts: "{count, plural, one {# open fact} other {# open facts}}",
  openNumerals: "{count, plural, one {# open numeral} other {# open numerals}}",
};

export const overview: Words<typeof zh.overview> = {
  continue: "Continue reviewing",
  review: "Review",
  import: "Import articles",
  export: "Export dataset",
  emptyTitle: "No articles yet",
  emptyText: "Import articles, and every fact with a figure in them will be found for you to check one by one.",
  emptyTextViewer: "Articles appear here once an owner or reviewer imports them.",
  find: "Find by title, date, place or file name",
  show: "Show",
  showAll: "All",
  showOpen: "Open",
  showComplete: "Complete",
  sort: "Sort",
  sortImported: "As imported",
  sortTitle: "By title",
  sortDate: "By date, latest first",
  sortOpen: "By open items, most first",
  article: "Article",
  progress: "Progress",
  openFacts: "Open facts",
  openNumerals: "Open numerals",
  state: "State",
  complete: "Complete",
  open: "Open",
  decided: "{done, number} of {all, number} decided",
  detail: "{approved, number} approved, {rejected, number} rejected",
  noFacts: "No facts",
  editCuts: "Change the cuts of {title}",
  shown: "{shown, number} of {all, number} articles",
  noneFound: "No article fits.",
  clear: "Clear",
};
