/** Who asks. Operations take this and look up for themselves what the person may do; it carries no rights. */
export interface Actor {
  readonly userId: string;
  /** Ids of the projects beyond which a token that was made for these alone does not reach; left out, there is no such bound. */
  readonly projects?: readonly string[];
}

/** Whether the actor may be told of the project at all, member or not. */
export function reaches({ projects }: Actor, projectId: string): boolean {
  return projects === undefined || projects.includes(projectId);
}
