-- By hand: an announcement also names the newest row that it is about. Whoever made that row has it from the answer to
-- their own request and need not ask what changed: without it, every decision would cost its maker a second request.
-- \x3b is a semicolon: Prisma's engine cuts a script at each, also within quotes and comments.
CREATE OR REPLACE FUNCTION kaoju_announce() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM pg_notify(''kaoju_changes'',
    json_build_object(''kind'', TG_ARGV[0], ''project'', x."projectId", ''article'', x."articleId", ''row'', x.newest)::text)
  FROM (SELECT "projectId", "articleId", max(id::text) AS newest FROM added GROUP BY "projectId", "articleId") x\x3b
  RETURN NULL\x3b
END';
