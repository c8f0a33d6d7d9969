import type { TextBook } from '../../scenario/compiled.ts';

/**
 * Remembers what depends only on a definition of the scenario and on the book, such as a form or the words of an
 * inject. All audiences of a language are shown the same again and again, and looking up texts is most of the work of
 * making a view. `rest` must follow from the definition. What was made is garbage-collected together with the book.
 */
export function madeOnce<D extends object, R extends readonly unknown[], T>(
  make: (book: TextBook, definition: D, ...rest: R) => T,
): (book: TextBook, definition: D, ...rest: R) => T {
  const books = new WeakMap<TextBook, WeakMap<D, { readonly made: T }>>();
  return (book, definition, ...rest) => {
    const known = books.get(book) ?? new WeakMap<D, { readonly made: T }>();
    books.set(book, known);
    const first = known.get(definition) ?? { made: make(book, definition, ...rest) };
    known.set(definition, first);
    return first.made;
  };
}
