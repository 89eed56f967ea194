/** Projects, members, files and articles, as answers. */
import { z } from "zod";
import { articleCut, count, id, next, person, progress, role } from "./building-blocks";

const summary = {
  id,
  name: z.string(),
  role: role.describe("That of the person who asks"),
  articles: count,
  completeArticles: count,
  approvedFacts: count,
  openFacts: count,
  openNumerals: count,
};
export const projectAnswer = z.strictObject(summary).meta({ id: "ProjectSummary" });
export const projectsAnswer = z.array(projectAnswer);

export const assignee = z
  .strictObject({
    id,
    name: z.string(),
    gone: z.boolean().describe("Can decide here no more; the article is free to be given to another"),
  })
  .meta({ id: "Assignee" });

const { start: _start, end: _end, ...head } = articleCut;
const article = z
  .strictObject({
    id,
    sourceId: id,
    ordinal: count.describe("0, 1, … in the order of the source"),
    ...head,
    fileName: z.string(),
    assignee: assignee.nullable(),
    progress,
  })
  .meta({ id: "ArticleSummary" });

export const projectWithArticlesAnswer = z
  .strictObject({ ...summary, articleList: z.array(article) })
  .meta({ id: "Project" });
export const articlePageAnswer = z.strictObject({ articles: z.array(article), next }).meta({ id: "ArticlePage" });

const member = z
  .strictObject({
    user: z.strictObject({ ...person.shape, login: z.string() }),
    role,
    disabled: z.boolean(),
  })
  .meta({ id: "Member" });
export const memberAnswer = member;
export const membersAnswer = z.array(member);
export const addedMemberAnswer = z.strictObject({
  member,
  password: z.string().nullable().describe("A one-time password, told this once, where an account was made"),
});

export const previewAnswer = z
  .strictObject({
    fileName: z.string(),
    encoding: z.string(),
    sha256: z.string().describe("Of the file as it came, hexadecimal"),
    text: z.string().describe("Decoded, without a byte-order mark, line ends as LF"),
    articles: z.array(z.strictObject(articleCut)),
    counts: z.array(z.strictObject({ facts: count, openNumerals: count })),
  })
  .meta({ id: "Source" });
export const importAnswer = z
  .strictObject({ sourceId: id, fileName: z.string(), articles: z.array(article) })
  .meta({ id: "Import" });
