-- By hand throughout: partial indexes and indexes over expressions, of which Prisma's schema knows nothing.

-- One index for each order of the table of all facts but that of the text, which has its own. With the key and the id a
-- page is read from where the last one ended, forwards or backwards, and never counted off. Withdrawn facts are in none.
CREATE INDEX "Fact_by_confidence" ON "Fact" ("projectId", confidence, id) WHERE NOT withdrawn;
CREATE INDEX "Fact_by_period" ON "Fact" ("projectId", period, id) WHERE NOT withdrawn;
CREATE INDEX "Fact_by_value" ON "Fact" ("projectId", value, id) WHERE NOT withdrawn;
CREATE INDEX "Fact_by_decided" ON "Fact" ("projectId", "decidedAt", id) WHERE NOT withdrawn;

-- Only by their first characters: an entry of an index holds at most 2,704 bytes, and an article may make one phrase of
-- a whole page. Those whose first 100 are the same stand in the order in which they were made.
CREATE INDEX "Fact_by_place" ON "Fact" ("projectId", left(place, 100), id) WHERE NOT withdrawn;
CREATE INDEX "Fact_by_indicator" ON "Fact" ("projectId", left(indicator, 100), id) WHERE NOT withdrawn;

-- Nothing is ever planned by what stands in these, and to sample them took most of the time of an ANALYZE.
ALTER TABLE "Fact" ALTER COLUMN "searchText" SET STATISTICS 0, ALTER COLUMN trace SET STATISTICS 0, ALTER COLUMN sources SET STATISTICS 0;
