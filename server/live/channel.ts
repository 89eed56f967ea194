/** The name under which changes are announced in PostgreSQL; the triggers of the migrations know it too. */
export const channel = "kaoju_changes";
