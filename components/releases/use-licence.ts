"use client";
/** What a licence is called. Messages have no keys with a dot in them, as identifiers of SPDX have. */
import { useTranslations } from "use-intl";
import { type Licence, licences } from "@/lib/release/licences";

const keys = {
  "CC-BY-4.0": "ccBy",
  "CC-BY-SA-4.0": "ccBySa",
  "CC-BY-NC-4.0": "ccByNc",
  "CC0-1.0": "cc0",
  "ODC-By-1.0": "odcBy",
  "ODbL-1.0": "odbl",
  "PDDL-1.0": "pddl",
} as const satisfies Record<Licence, string>;

/** The words for an identifier of SPDX; null: all rights reserved. One that this version does not know stands for itself. */
export function useLicence(): (licence: string | null) => string {
  const t = useTranslations("releases");
  const words = useTranslations("licence");
  return (licence) => {
    if (licence === null) return t("allRights");
    const known = licences.find((each) => each === licence);
    return known ? words(keys[known]) : licence;
  };
}
