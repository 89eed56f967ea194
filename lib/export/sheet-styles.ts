/** How cells of a spreadsheet look, and the numbers under which the cells ask for it. */

/** Formats for so many digits behind the point, from none on. Those that are written are shown, as the source has them. */
const decimalFormats = ["#,##0", ...Array.from({ length: 10 }, (_, places) => `#,##0.${"0".repeat(places + 1)}`)];
const ownFormats = [...decimalFormats, "0.000", "yyyy-mm-dd hh:mm:ss"];
/** Below it are Office's own. */
const firstOwn = 164;

const fixed = 3;

export const styleOf = {
  plain: 0,
  head: 1,
  link: 2,
  /** By the number of digits behind the point. */
  places: decimalFormats.map((_, places) => fixed + places),
  share: fixed + decimalFormats.length,
  moment: fixed + decimalFormats.length + 1,
} as const;

const formats = ownFormats.map((code, index) => `<numFmt numFmtId="${firstOwn + index}" formatCode="${code}"/>`);
const styles = ownFormats.map(
  (_, index) =>
    `<xf numFmtId="${firstOwn + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
);

/** xl/styles.xml. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${fixed + styles.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>${styles.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
