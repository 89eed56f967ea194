/** What the commands of the cells do: selecting, copying, pasting, emptying. Told by use-runner.ts; asks nothing. */
import { clearCells, copiedCells, pasteCells } from "./clipboard";
import { readFromClipboard, writeToClipboard } from "./clipboard-access";
import { columnBeside } from "./columns";
import type { Decisions } from "./decisions";
import { visibleFacts } from "./select";
import type { ReviewStore } from "./store";

export function cellCommands(store: ReviewStore, decisions: Decisions) {
  const { get, dispatch } = store;
  const extend = (rows: number, columns: number) => () => {
    const { hand, column } = get();
    const facts = visibleFacts(get());
    const index = facts.findIndex(({ id }) => id === hand?.id);
    const fact = facts[Math.min(Math.max(index + rows, 0), facts.length - 1)];
    if (index >= 0 && fact)
      dispatch({ kind: "extend", to: { factId: fact.id, column: columnBeside(column, columns) } });
  };
  const say = (reason: string) => dispatch({ kind: "say", key: "cannot", values: { reason } });
  return {
    "extend-down": extend(1, 0),
    "extend-up": extend(-1, 0),
    "extend-right": extend(0, 1),
    "extend-left": extend(0, -1),
    copy: () => {
      const copied = copiedCells(get());
      if (!copied) return;
      void writeToClipboard(copied).then((done) => {
        if (done) dispatch({ kind: "say", key: "copied", values: { cells: String(copied.cells) } });
        else say("noClipboard");
      });
    },
    paste: () => {
      void readFromClipboard().then((text) => {
        if (text) pasteCells(get(), text, decisions);
        else say(text === null ? "noClipboard" : "nothingToPaste");
      });
    },
    clear: () => clearCells(get(), decisions),
  };
}
