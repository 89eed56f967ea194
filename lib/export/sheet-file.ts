/** The parts of a spreadsheet file around its sheets (Office Open XML). Pure strings. */
import { columnLetters, escapeXml, mainNamespace } from "./sheet";

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet as the workbook names it. */
export interface NamedSheet {
  readonly name: string;
  /** Columns and rows under the filter; null for a sheet without one. */
  readonly filtered: { readonly columns: number; readonly rows: number } | null;
}

/** Where the sheet of this number (1, 2, …) stands in the file. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/**
 * [Content_Types].xml, which comes first, when nobody knows yet how many sheets there will be: so sheets are what every XML
 * is that is not said to be something else.
 */
export const contentTypes = `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

/** _rels/.rels */
export const rootRelations = `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** xl/workbook.xml */
export function workbookXml(sheets: readonly NamedSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.flatMap(({ name, filtered }, index) => {
    if (!filtered) return [];
    const range = `'${escapeXml(name)}'!$A$1:$${columnLetters(filtered.columns - 1)}$${filtered.rows}`;
    return [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${range}</definedName>`];
  });
  return `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`;
}

/** xl/_rels/workbook.xml.rels */
export function workbookRelations(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${list.join("")}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}
