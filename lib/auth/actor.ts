/** Who asks. Operations take this and look up for themselves what the person may do; it carries no rights. */
export interface Actor {
  readonly userId: string;
}
