/**
 * The state of what lib/checks finds about a fact by itself. To be raised with every change by which a fact may get other
 * findings: then the findings that are kept with facts are found anew, in the background (docs/decisions/161).
 */
export const checksVersion = 1;
