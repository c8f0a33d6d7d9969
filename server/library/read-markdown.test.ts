import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const text = (value: string) => ({ kind: 'text', text: value });

test('[PA40] headings, paragraphs, lists and tables come as data', () => {
  const blocks = readMarkdown(
    '# Who\n\nYou **run**\nposts.\n\n1. Buy\n2. Talk\n\n| A | B |\n|---|---|\n| 1 | *2* |\n',
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, inside: [text('Who')] },
    { kind: 'paragraph', inside: [text('You '), { kind: 'strong', inside: [text('run')] }, text(' posts.')] },
    {
      kind: 'list',
      ordered: true,
      items: [
        [{ kind: 'paragraph', inside: [text('Buy')] }],
        [{ kind: 'paragraph', inside: [text('Talk')] }],
      ],
    },
    {
      kind: 'table',
      head: [[text('A')], [text('B')]],
      rows: [[[text('1')], [{ kind: 'emphasis', inside: [text('2')] }]]],
    },
  ]);
});

test.each([
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '[go](javascript:alert(1))',
  '[go](data:text/html,x)',
  '![x](javascript:alert(1))',
  '<a href="javascript:alert(1)">go</a>',
])('[PA40] %s becomes text and nothing that acts', (source) => {
  const kinds = new Set<string>();
  const addresses: unknown[] = [];
  JSON.stringify(readMarkdown(source), (key, value: unknown) => {
    if (key === 'kind') kinds.add(String(value));
    if (key === 'href') addresses.push(value);
    return value;
  });
  expect([...kinds].filter((kind) => kind !== 'paragraph' && kind !== 'text')).toEqual([]);
  expect(addresses).toEqual([]);
});

test('[PA40] an address of the web stays a link', () => {
  expect(readMarkdown('[IOM](https://www.iom.int)')).toEqual([
    {
      kind: 'paragraph',
      inside: [{ kind: 'link', href: 'https://www.iom.int', inside: [text('IOM')] }],
    },
  ]);
});
