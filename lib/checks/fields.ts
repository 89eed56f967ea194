/** Are the fields as the codebook wants them? The rules themselves are in lib/fact/validate.ts. */
import { checkFields } from "@/lib/fact/validate";
import type { Check } from "./finding";

export const checkFieldForms: Check = (fact) =>
  checkFields(fact).map(({ field, code }) => ({
    code: "invalid-field",
    severity: "blocks",
    field,
    details: { problem: code },
  }));
