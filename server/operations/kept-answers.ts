/**
 * Answers about what never changes, kept in this process: each is worked out once, also for many who ask at the same time.
 * Only for what holds nothing of who asks.
 */

export class KeptAnswers<T> {
  private readonly kept = new Map<string, Promise<T>>();

  /** @param most that are kept; the one that was asked for longest ago goes first */
  constructor(private readonly most: number) {}

  get(key: string, workOut: () => Promise<T>): Promise<T> {
    const answer = this.kept.get(key) ?? workOut();
    // Behind all others again, as the newest.
    this.kept.delete(key);
    this.kept.set(key, answer);
    // What failed is worked out anew; whoever asks hears of the failure by their own promise.
    answer.catch(() => this.kept.get(key) === answer && this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return answer;
  }
}
