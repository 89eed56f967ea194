/** When something is painted, for pages that are measured. Milliseconds of the page's own clock. */

/** The end of the frame that paints what is in the document now. */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

const patience = 60_000;

/** Resolves at the end of the first frame in which this holds. Rejects if that takes longer than a minute. */
export function whenPainted(holds: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`Not within a minute: ${holds}`));
    }, patience);
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      clearTimeout(late);
      void painted().then(resolve);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
}
