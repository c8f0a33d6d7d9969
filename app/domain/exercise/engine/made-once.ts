import type { TextBook } from '../../scenario/compiled.ts';

/**
 * Remembers what hangs on a definition of the scenario and the book alone: a form, the words of an inject. Every
 * audience of a language is shown the same, again and again, and looking up the texts is most of the work of a view.
 * `rest` has to follow from the definition. It is forgotten with the book.
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
