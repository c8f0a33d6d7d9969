import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block, Inline } from '#app/contract/prose.ts';
import { readMarkdown } from './read-markdown.ts';

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A scenario's README by second-level headings; empty if there is none. It is only for people, so exercises do not pin it. */
export async function readmeSections(library: string, id: string): Promise<readonly Section[]> {
  const text = await readFile(join(library, id, 'README.md'), 'utf8').catch(() => '');
  return sectionsOf(readMarkdown(text));
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ title: textOf(block.inside), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The first paragraph of `For whom, how long`. The page has its own table of rounds. */
export function audienceIn(sections: readonly Section[]): readonly Block[] {
  const found = sections.find(({ title }) => /^for whom/i.test(title));
  return found?.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 1) ?? [];
}

function textOf(inside: readonly Inline[]): string {
  return inside
    .map((each) => (each.kind === 'text' ? each.text : each.kind === 'break' ? ' ' : textOf(each.inside)))
    .join('');
}
