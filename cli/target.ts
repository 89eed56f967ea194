/** The options that say which project a command works on and in whose name, and the words when that fails. */
import { type FoundTarget, findTarget, type Target, type TargetRequest } from "@/server/operations/find-target";
import { endWith, remark } from "./print";
import { words } from "./words";

/** The target, or undefined after saying what is wrong. */
export async function target(request: TargetRequest): Promise<Target | undefined> {
  const found: FoundTarget = await findTarget(request);
  if (found.ok) return found.target;
  // The words of each problem take some of these.
  const { code, ...particulars } = { name: "", names: "", login: "", count: 0, ...found.problem };
  remark(words()(`target.${code}`, particulars));
  endWith(1);
  return undefined;
}
