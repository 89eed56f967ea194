/** How an import goes, file by file: moving bars on a terminal, one line a file elsewhere. Writes to stderr. */
import cliProgress from "cli-progress";
import { remark } from "./print";

/** Steps of one file, in the order in which they come. */
export const stages = ["waiting", "reading", "extracting", "done"] as const;
export type Stage = (typeof stages)[number];

export interface Progress {
  /** `words` stand beside the file's name. */
  at(index: number, stage: Stage, words: string): void;
  refused(index: number, why: string): void;
  end(): void;
}

/** @param waiting words for the files that are not begun yet */
export function showProgress(names: readonly string[], waiting: string): Progress {
  return process.stderr.isTTY ? bars(names, waiting) : lines(names);
}

function bars(names: readonly string[], waiting: string): Progress {
  const multi = new cliProgress.MultiBar({
    format: "{bar} {name}  {words}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 12,
    hideCursor: true,
    stream: process.stderr,
    // A file may be done between two ticks.
    forceRedraw: true,
    linewrap: false,
  });
  const last = stages.length - 1;
  const each = names.map((name) => multi.create(last, 0, { name, words: waiting }));
  return {
    at: (index, stage, words) => each[index]?.update(stages.indexOf(stage), { words }),
    refused: (index, why) => each[index]?.update(0, { words: `✗ ${why}` }),
    end: () => multi.stop(),
  };
}

function lines(names: readonly string[]): Progress {
  return {
    at: (index, stage, words) => {
      if (stage === "done") remark(`✓ ${names[index]}  ${words}`);
    },
    refused: (index, why) => remark(`✗ ${names[index]}  ${why}`),
    end: () => undefined,
  };
}
