/** Personal tokens, as answers. */
import { z } from "zod";
import { id, moment } from "./building-blocks";

const token = z
  .strictObject({
    id,
    name: z.string(),
    projects: z
      .array(z.strictObject({ id, name: z.string() }))
      .nullable()
      .describe("Null: all of the person's"),
    createdAt: moment,
    expiresAt: moment,
    lastUsedAt: moment.nullable().describe("To the minute"),
    state: z.enum(["active", "expired", "revoked"]),
  })
  .meta({ id: "Token" });
export const tokensAnswer = z.array(token);
export const newTokenAnswer = z.strictObject({
  token,
  secret: z.string().describe("What a program sends as `Authorization: Bearer …`; told this once"),
});
