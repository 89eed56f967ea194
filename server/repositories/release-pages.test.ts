import { expect, test } from "vitest";
import { getDb, getQuick } from "../db";
import { importSource } from "../operations/import-source";
import { done } from "../testing/outcomes";
import { approveNow, freezeNow, makeDraft } from "../testing/release-scene";
import { packedSources } from "./release-pages";

test("sources come as many as there is room for, each once, with the text and the file where they differ", async () => {
  const { project, owner } = await makeDraft();
  const text = "2023年，宁远县破获盗窃案件34起。";
  done(await importSource(owner.actor, project.id, { fileName: "二.txt", bytes: Buffer.from(text) }));
  const facts = await getDb().fact.findMany({ where: { projectId: project.id }, select: { id: true } });
  await approveNow(
    owner,
    facts.map(({ id }) => id),
  );
  const { id } = await freezeNow(owner, project.id);
  const stored = await getDb().source.findMany({ where: { projectId: project.id }, orderBy: { id: "asc" } });
  const all = await packedSources(getQuick(), id, { texts: true, after: null, room: 2 ** 22 });
  expect(
    all.map((source) => ({ ...source, bytes: source.bytes && Buffer.from(source.bytes).toString("hex") })),
  ).toEqual(
    stored.map(({ id, fileName, encoding, sha256, textSha256, importedAt, text, bytes }) => ({
      ...{ id, fileName, encoding, sha256, textSha256, importedAt: importedAt.toISOString(), text },
      bytes: sha256 === textSha256 ? null : Buffer.from(bytes).toString("hex"),
    })),
  );
  expect(all.map(({ bytes }) => bytes === null)).toContain(true);
  expect(all.map(({ bytes }) => bytes === null)).toContain(false);

  // However little room there is, one comes.
  const [first] = await packedSources(getQuick(), id, { texts: true, after: null, room: 1 });
  expect(await packedSources(getQuick(), id, { texts: true, after: null, room: 1 })).toHaveLength(1);
  expect(first?.id).toBe(stored[0]?.id);
  const rest = await packedSources(getQuick(), id, { texts: false, after: first?.id ?? null, room: 1 });
  expect(rest.map(({ id, text, bytes }) => [id, text, bytes])).toEqual([[stored[1]?.id, null, null]]);
  expect(await packedSources(getQuick(), id, { texts: true, after: stored[1]?.id ?? null, room: 1 })).toEqual([]);
});
