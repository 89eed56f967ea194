/** The sheet of a spreadsheet that says what the file is and what its columns mean. */
import { exportColumns, releaseColumns } from "@/lib/export/columns";
import type { ReleaseHead } from "./content";
import { en, meaningOf, zh } from "./words";

/** Chinese in the second column, English in the third. */
interface Notes {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Of a release. */
export function aboutSheet({ title, project, number, createdAt, licence, address, id }: ReleaseHead): Notes {
  const release = String(number);
  return {
    name: "about",
    rows: [
      [title, zh.about, en.about],
      [project.name, zh.release.replace("{number}", release), en.release.replace("{number}", release)],
      [createdAt, zh.frozen, en.frozen],
      [licence ?? "", licence === null ? zh.noLicence : zh.licence, licence === null ? en.noLicence : en.licence],
      [`${address}/releases/${id}`],
      [],
      ["", zh.offsets, en.offsets],
      ["", zh.numbers, en.numbers],
      [],
      ...meanings(releaseColumns),
    ],
  };
}

/** Of an export, which is no release. `filter`: as the address of the table of facts has it, empty for all facts. */
export function exportSheet(about: { readonly project: string; readonly day: string; readonly filter: string }): Notes {
  return {
    name: "about",
    rows: [
      [about.project, zh.notRelease, en.notRelease],
      [about.day, zh.exported, en.exported],
      [about.filter, zh.filter, en.filter],
      [],
      ["", zh.offsets, en.offsets],
      ["", zh.numbers, en.numbers],
      [],
      ...meanings(exportColumns),
    ],
  };
}

function meanings(columns: readonly { readonly name: string }[]): string[][] {
  return columns.map(({ name }) => {
    const meaning = meaningOf("facts", name);
    return [name, meaning.zh, meaning.en];
  });
}
