/** All English words, by namespace. */

import type { Words } from "../words";
import type { messages as zh } from "../zh-CN/messages";
import { account } from "./account";
import * as activities from "./activity";
import { apiChapter, apiDocs } from "./api-docs";
import { bulk } from "./bulk";
import { calendar } from "./calendar";
import * as codes from "./codes";
import * as talk from "./comments";
import * as datasetPage from "./dataset";
import { facts } from "./facts";
import { cuts, encoding, importing, importStage } from "./import";
import * as together from "./live";
import * as memberPages from "./members";
import * as problems from "./problem";
import * as projectPages from "./projects";
import * as reasons from "./reasons";
import * as releasing from "./releases";
import { review } from "./review";
import { shell } from "./shell";
import * as signingIn from "./sign-in";
import { tokens } from "./tokens";
import { verifyFindings } from "./verify";

export const messages: Words<typeof zh> = {
  ...codes,
  ...reasons,
  ...problems,
  ...signingIn,
  ...memberPages,
  ...datasetPage,
  ...together,
  ...activities,
  ...talk,
  account,
  tokens,
  apiDocs,
  apiChapter,
  bulk,
  calendar,
  import: importing,
  importStage,
  cuts,
  encoding,
  packageFinding: verifyFindings,
  ...projectPages,
  ...releasing,
  facts,
  shell,
  review,
};
