/** The fields that are figures of the text, each with linked words of the same name. */
export const figureFields = ["value", "change", "prior"] as const;
