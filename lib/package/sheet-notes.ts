/** The sheet of facts.xlsx that says what the file is and what its columns mean. */
import { releaseColumns } from "@/lib/export/columns";
import type { ReleaseHead } from "./content";
import { en, meaningOf, zh } from "./words";

/** Chinese in the second column, English in the third. */
export function aboutSheet({ title, project, number, createdAt, licence, address, id }: ReleaseHead): {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
} {
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
      ...releaseColumns.map(({ name }) => {
        const meaning = meaningOf("facts", name);
        return [name, meaning.zh, meaning.en];
      }),
    ],
  };
}
