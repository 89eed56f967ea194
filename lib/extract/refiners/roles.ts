/**
 * Says of each figure of a sentence what it states: a level, a change, an earlier level, or after all no quantity of its
 * own. It only decides; assemble.ts puts the parts together.
 */
import { contains } from "@/lib/text/span";
import { clauseAt } from "../clauses";
import { arrivalBefore, changeVerbBefore, signBefore } from "../finders/changes";
import { signOf } from "../finders/comparisons";
import type { Figure } from "../finders/figure";
import { isGoal } from "../finders/figure-qualifiers";
import type { Reading, Role } from "../reading";
import { lastBefore } from "../spans-within";
import {
  contribution,
  improvement,
  isRateOfGrowth,
  isSignedRemark,
  mayBeWeak,
  moreThan,
  netChange,
  selects,
  splitVerb,
} from "./change-roles";
import { isRatio, sameKind } from "./figure-kind";
import {
  followsItsLevel,
  inComparison,
  isOfLastYear,
  isSaidOfLastYear,
  isStandingMark,
  opensPrior,
  turnsInto,
} from "./prior-roles";

const listSeparator = /^(?:、|，|,|和|与|及|以及|或|\s|；|;|和约|、约){1,3}$/;

/** The role of each figure, by its index. */
export function rolesOf(reading: Reading): Role[] {
  const roles: Role[] = [];
  reading.figures.forEach((figure, index) => {
    roles.push(roleOf(reading, figure, index, roles[index - 1]));
  });
  return roles;
}

function roleOf(reading: Reading, figure: Figure, index: number, previousRole: Role | undefined): Role {
  const words = reading.sentence.words;
  const clause = clauseAt(reading.clauses, figure.start);
  const previous = reading.figures[index - 1];
  const left = Math.max(clause.start, previous?.end ?? 0);
  const comparison = lastBefore(reading.comparisons, figure.end);
  if (comparison?.other && contains(comparison.other, figure)) return inComparison(words, figure);
  const ratio = isRatio(figure);
  if (previous && isStandingMark(words, figure, left)) return { kind: "prior", of: "last" };
  const signed = signBefore(words, figure.start, left);
  if (signed) return { kind: "change", sign: signed.sign, verb: signed, listed: false };
  if (isSignedRemark(words, figure, clause, previous)) return { kind: "change", sign: 1, verb: null, listed: false };
  const contributed = contribution(words, figure, clause);
  if (contributed) return contributed;
  const verb = isRateOfGrowth(words, figure) ? null : changeVerbBefore(words, figure.start, left);
  if (verb && turnsInto(words, figure, clause)) return { kind: "prior", of: "change", sign: verb.sign };
  const compared = comparison !== undefined && comparison.end <= figure.start && comparison.end > clause.start;
  if (verb && selects(words, figure)) return { kind: "refused", reason: "threshold" };
  if (verb && (!verb.weak || mayBeWeak(words, verb, figure, compared ? comparison : null)))
    return { kind: "change", sign: verb.sign, verb, listed: false };
  const better = improvement(words, figure, left, compared);
  if (better) return better;
  const net = netChange(reading, figure, index, previousRole);
  if (net) return net;
  if (isGoal(words, figure.end)) return { kind: "level", arrival: null };
  const arrival = arrivalBefore(words, figure.start, left);
  if (arrival) return { kind: "level", arrival };
  const more = compared ? moreThan(words, comparison.end, figure.start) : null;
  if (more) return more;
  if (ratio && compared && figure.start - comparison.end <= 1)
    return { kind: "change", sign: signOf(words, comparison) ?? 1, verb: null, listed: false };
  if (
    previous &&
    previousRole?.kind === "change" &&
    sameKind(previous, figure) &&
    listSeparator.test(words.slice(previous.end, figure.start))
  )
    return { ...previousRole, listed: true };
  const listedPrior = previousRole?.kind === "prior" && previousRole.of !== "change";
  if (
    previous &&
    listedPrior &&
    sameKind(previous, figure) &&
    /^[、和与及]$/.test(words.slice(previous.end, figure.start))
  )
    return previousRole;
  if (opensPrior(reading, figure, index, left)) return { kind: "prior", of: "next" };
  if (previous && isOfLastYear(words, figure, clause, previous, previousRole)) return { kind: "prior", of: "last" };
  const again = previous && isSaidOfLastYear(words, figure, previous, previousRole);
  if (again) return again;
  if (followsItsLevel(reading, figure, index, previousRole)) return { kind: "prior", of: "last" };
  if (ratio && figure.unit !== "倍") {
    const split = splitVerb(words, left, figure, clause);
    if (split) return split;
  }
  return { kind: "level", arrival: null };
}
