-- By hand: an index on an expression, of which Prisma's schema knows nothing.

-- The rows and the chart of one indicator of a release, without reading every other content. A hash: words of any length take
-- the same room.
CREATE INDEX "FactSnapshot_by_indicator" ON "FactSnapshot" USING hash ((content->>'indicator'));
