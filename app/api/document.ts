/** The document of this API, made once by each process. */
import { z } from "zod";
import { type ApiDocument, openApi } from "@/lib/api/document/openapi";
import packageJson from "@/package.json";
import { everyRoute } from "./every-route";

/** Of the route that answers the document, which it is to describe as well. */
export const documentDeclaration = {
  summary: "This document.",
  access: "anyone",
  answer: z.looseObject({ openapi: z.literal("3.1.0") }),
} as const;

let made: ApiDocument | undefined;

export function apiDocument(): ApiDocument {
  const own = { method: "GET", path: "/api/openapi.json", declaration: documentDeclaration };
  made ??= openApi([...everyRoute, own], packageJson.version);
  return made;
}
