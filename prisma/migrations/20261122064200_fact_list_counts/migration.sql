-- By hand throughout: a partial index, of which Prisma's schema knows nothing.

-- All that facts are counted and chosen by, so that counting reads a tenth of the table. An entry holds at most 2,704 bytes:
-- the longest contents that lib/review/decision.ts lets people type come to 1,950, and the engine's are far shorter.
CREATE INDEX "Fact_by_choice" ON "Fact" ("projectId", status, rule, "decidedById", confidence, unit, "articleId")
  INCLUDE (period, findings, place, indicator) WHERE NOT withdrawn;
