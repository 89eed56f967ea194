/** Asks for the next page while the present one is worked on, so that neither waits for the other. Holds two pages. */

export async function* readAhead<T>(pages: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = pages[Symbol.asyncIterator]();
  const ask = () => {
    const asked = iterator.next();
    // It is awaited with the next page, and may fail before that is taken.
    asked.catch(() => undefined);
    return asked;
  };
  let asked = ask();
  try {
    for (let page = await asked; !page.done; page = await asked) {
      asked = ask();
      yield page.value;
    }
  } finally {
    await iterator.return?.();
  }
}
