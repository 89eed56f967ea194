/** The line of a fact in evidence.jsonld, held against what stands there, from the places of its own line and the text around its words. */
import { evidenceRoles } from "@/lib/fact/fact";
import { annotationStart, quoteContext, targetStart } from "@/lib/package/annotations";
import { type Raw, rawOf } from "./raw";
import type { RawFact } from "./raw-fact";
import { idLength } from "./raw-forms";
import { characters, type RawSource } from "./raw-source";
import { Walk } from "./walk";

/** The beginning of an annotation, cut where the id of its fact stands. */
const [startBefore, startBetween, startBehind] = annotationStart("\u0000").split("\u0000").map(rawOf) as [
  Raw,
  Raw,
  Raw,
];
const [prefix, suffix, position, end, targetEnd, lineEnd] = [
  ...['","prefix":"', '","suffix":"', '"},{"type":"TextPositionSelector","start":', ',"end":', "}]}", "]}"],
].map(rawOf) as [Raw, Raw, Raw, Raw, Raw, Raw];
const comma = 0x2c;

/** The annotations of one source. */
export class AnnotationWalk {
  readonly #walk = new Walk();
  readonly #starts: readonly Raw[];

  constructor(
    private readonly source: RawSource,
    sourceId: string,
  ) {
    this.#starts = evidenceRoles.map((role) => rawOf(`${targetStart(role, sourceId, true)}"`));
  }

  /** Where the annotation ends that stands at `at`, or -1. */
  annotation(found: Raw, at: number, fact: RawFact, line: Raw): number {
    const walk = this.#walk;
    const { spans } = fact;
    walk.begin(found, at);
    walk.all(startBefore);
    walk.piece(line, fact.id, fact.id + idLength);
    walk.all(startBetween);
    walk.piece(line, fact.id, fact.id + idLength);
    walk.all(startBehind);
    for (let index = 0; index < spans.count; index++) {
      if (index > 0) walk.byte(comma);
      this.#target(fact, line, index);
    }
    walk.all(lineEnd);
    return walk.at;
  }

  #target({ spans }: RawFact, line: Raw, at: number): void {
    const walk = this.#walk;
    const { json, places, pairs } = this.source;
    const [start, to] = [spans.starts[at] ?? 0, spans.ends[at] ?? 0];
    const before = characters(this.source, start, -quoteContext);
    const behind = characters(this.source, to, quoteContext);
    walk.all(this.#starts[spans.roles[at] ?? 0] ?? lineEnd);
    walk.piece(line, spans.quoteFrom[at] ?? 0, spans.quoteTo[at] ?? 0);
    walk.all(prefix);
    walk.piece(json, places[before] ?? 0, places[start] ?? 0);
    walk.all(suffix);
    walk.piece(json, places[to] ?? 0, places[behind] ?? 0);
    walk.all(position);
    if (pairs) walk.all(rawOf(String(start - (pairs[start] ?? 0))));
    else walk.piece(line, spans.startFrom[at] ?? 0, spans.startTo[at] ?? 0);
    walk.all(end);
    if (pairs) walk.all(rawOf(String(to - (pairs[to] ?? 0))));
    else walk.piece(line, spans.endFrom[at] ?? 0, spans.endTo[at] ?? 0);
    walk.all(targetEnd);
  }
}
