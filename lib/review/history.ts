/** Which events of a row's log are in force. Pure; an event taken back stays in the log, and so does what took it back. */

export interface LoggedEvent {
  readonly id: string;
  readonly kind: string;
  /** The event that this one took back, or null. */
  readonly undoes: string | null;
}

/**
 * The events that still hold: those not taken back, and those whose taking back was itself taken back. `events` are all
 * of one row, in any order.
 */
export function inForce<T extends LoggedEvent>(events: readonly T[]): T[] {
  const undoneBy = new Map<string, T>();
  for (const event of events) if (event.undoes) undoneBy.set(event.undoes, event);
  const holds = (event: T): boolean => {
    // A chain of undo and redo can be long: walk it instead of calling oneself.
    let taken = false;
    for (let next = undoneBy.get(event.id); next; next = undoneBy.get(next.id)) taken = !taken;
    return !taken;
  };
  return events.filter(holds);
}

/** True if a correction by a person is in force. */
export function isCorrected(events: readonly LoggedEvent[]): boolean {
  return inForce(events).some((event) => event.kind === "correct");
}
