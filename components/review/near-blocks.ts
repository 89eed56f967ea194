/**
 * Which blocks of the article are in sight or less than a screen away. The browser goes over every marked range in each frame in
 * which anything of the page has changed, so that marks out of sight would cost as much as those in sight. Marks nothing.
 */

interface NearBlocks {
  readonly isNear: (block: Element) => boolean;
  /** Calls back once the first are known, and whenever others are near. Answers with the way to stop. */
  readonly watch: (listener: () => void) => () => void;
}

/** `root` scrolls. Where the browser cannot tell, every block counts as near. */
export function nearBlocks(root: HTMLElement, blocks: readonly Element[]): NearBlocks {
  const near = new Set<Element>(typeof IntersectionObserver === "undefined" ? blocks : []);
  return {
    isNear: (block) => near.has(block),
    watch: (listener) => {
      if (typeof IntersectionObserver === "undefined") return () => undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) near.add(target);
            else near.delete(target);
          }
          listener();
        },
        // A screen above and below: marks are there before their words are scrolled into sight.
        { root, rootMargin: "100% 0px" },
      );
      for (const block of blocks) observer.observe(block);
      return () => observer.disconnect();
    },
  };
}
