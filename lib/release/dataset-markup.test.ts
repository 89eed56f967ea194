import { expect, test } from "vitest";
import { datasetMarkup } from "./dataset-markup";

const release = {
  id: "0198c2aa-1111-7222-8333-abcdefabcdef",
  title: "各县水利</script><b>",
  number: 2,
  projectName: "整理组",
  names: [],
  createdAt: "2026-03-05T23:10:00.000Z",
  licence: "CC-BY-4.0",
  url: "https://kaoju.example/releases/x",
  sha256: "ab".repeat(32),
  description: "三条事实",
  downloadUrl: "https://kaoju.example/api/releases/x/package",
  bytes: 1234,
  withdrawn: false,
};

test("says what a search engine asks of a dataset", () => {
  expect(JSON.parse(datasetMarkup(release))).toMatchObject({
    "@type": "Dataset",
    name: release.title,
    description: "三条事实",
    version: "2",
    license: "https://spdx.org/licenses/CC-BY-4.0.html",
    creator: { "@type": "Organization", name: "整理组" },
    distribution: { contentUrl: release.downloadUrl, sha256: release.sha256, contentSize: "1234 B" },
  });
  const named = JSON.parse(datasetMarkup({ ...release, names: ["甲"], licence: null, bytes: null, withdrawn: true }));
  expect(named).toMatchObject({ creator: [{ "@type": "Person", name: "甲" }], creativeWorkStatus: "Withdrawn" });
  expect(named.license).toBeUndefined();
});

test("no title ends the element that it stands in", () => {
  expect(datasetMarkup(release)).not.toContain("<");
});
