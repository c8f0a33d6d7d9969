import { createElement, type ReactNode } from 'react';
import type { Block, Inline } from '#app/contract/prose.ts';

/** An author's text. It comes as data, so nothing in it is read as markup. `level`: of its highest heading. */
export function Prose({ blocks, level = 3 }: { blocks: readonly Block[]; level?: number }) {
  return draw('div', 'prose', drawBlocks(blocks, level));
}

/** Passes children by position, so that none needs a key: a text is rendered once and never reordered. */
function draw(tag: string, className: string | undefined, children: readonly ReactNode[]): ReactNode {
  return createElement(tag, className === undefined ? null : { className }, ...children);
}

function drawBlocks(blocks: readonly Block[], level: number): readonly ReactNode[] {
  return blocks.map((block) => drawBlock(block, level));
}

function drawBlock(block: Block, level: number): ReactNode {
  switch (block.kind) {
    case 'heading':
      return draw(`h${Math.min(6, level + block.level - 1)}`, undefined, drawInlines(block.inside));
    case 'paragraph':
      return draw('p', undefined, drawInlines(block.inside));
    case 'list': {
      const items = block.items.map((item) => draw('li', undefined, drawItem(item, level)));
      return draw(block.ordered ? 'ol' : 'ul', undefined, items);
    }
    case 'quote':
      return draw('blockquote', undefined, drawBlocks(block.inside, level));
    case 'table':
      return <ProseTable table={block} />;
  }
}

/** A list item of a single paragraph is rendered without it. */
function drawItem(item: readonly Block[], level: number): readonly ReactNode[] {
  const [only] = item;
  if (item.length === 1 && only?.kind === 'paragraph') return drawInlines(only.inside);
  return drawBlocks(item, level);
}

function ProseTable({ table: { head, rows } }: { table: Extract<Block, { kind: 'table' }> }) {
  const headCells = head.map((cell) => createElement('th', { scope: 'col' }, ...drawInlines(cell)));
  const lines = rows.map((row) =>
    draw(
      'tr',
      undefined,
      row.map((cell) => draw('td', undefined, drawInlines(cell))),
    ),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <figure className="scroll" tabIndex={0}>
      <table>
        <thead>{draw('tr', undefined, headCells)}</thead>
        {draw('tbody', undefined, lines)}
      </table>
    </figure>
  );
}

function drawInlines(inlines: readonly Inline[]): readonly ReactNode[] {
  return inlines.map(drawInline);
}

function drawInline(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return draw('strong', undefined, drawInlines(inline.inside));
    case 'emphasis':
      return draw('em', undefined, drawInlines(inline.inside));
    case 'code':
      return draw('code', undefined, drawInlines(inline.inside));
    case 'link':
      return createElement('a', { href: inline.href, rel: 'noreferrer' }, ...drawInlines(inline.inside));
    case 'break':
      return <br />;
  }
}
