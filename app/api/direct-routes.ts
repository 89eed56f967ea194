/** The routes that people's keys call many times a minute: they are answered without Next (server/http/direct.ts). */
import type { DirectRoute } from "@/server/http/direct";
import * as newFacts from "./articles/[article]/facts/route";
import * as undo from "./events/[event]/undo/route";
import * as factDecisions from "./facts/[fact]/decisions/route";
import * as numeralDecisions from "./numerals/[numeral]/decisions/route";

export const directRoutes: readonly DirectRoute[] = [
  { path: "/api/facts/[fact]/decisions", methods: factDecisions },
  { path: "/api/numerals/[numeral]/decisions", methods: numeralDecisions },
  { path: "/api/events/[event]/undo", methods: undo },
  { path: "/api/articles/[article]/facts", methods: newFacts },
];
