/** What is counted of a release when it is frozen. Types only; counting is the database's. */

export interface ReleaseCounts {
  readonly facts: number;
  /** With released facts in them; likewise sources. */
  readonly articles: number;
  readonly sources: number;
  /** Events of the released facts, up to the versions that were released. */
  readonly decisions: number;
  /** Against the release before; in a first release all facts are added. */
  readonly added: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly unchanged: number;
}

export interface RuleReview {
  readonly rule: string;
  readonly approved: number;
  /** Of the approved ones, those whose fields or words a person changed. */
  readonly corrected: number;
  /** In the articles of the release. */
  readonly rejected: number;
}
