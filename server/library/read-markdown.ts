import { type MarkedToken, marked, type Token, type Tokens } from 'marked';
import type { Block, Inline } from '#app/contract/prose.ts';

/**
 * Parses Markdown into plain data. HTML becomes text, images are left out, and links are kept only if they lead to the web.
 * Pure.
 */
export function readMarkdown(text: string): readonly Block[] {
  return blocksOf(marked.lexer(text));
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken));
}

function blockOf(token: MarkedToken): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: token.depth, inside: inlineOf(token.tokens) }];
    case 'paragraph':
      return [{ kind: 'paragraph', inside: inlineOf(token.tokens) }];
    case 'text':
      return [{ kind: 'paragraph', inside: token.tokens ? inlineOf(token.tokens) : plain(token.text) }];
    case 'list':
      return [
        { kind: 'list', ordered: token.ordered, items: token.items.map((item) => blocksOf(item.tokens)) },
      ];
    case 'table':
      return [tableOf(token as Tokens.Table)];
    case 'blockquote':
      return [{ kind: 'quote', inside: blocksOf(token.tokens) }];
    case 'code':
    case 'html':
      return [{ kind: 'paragraph', inside: plain(token.text) }];
    default:
      return [];
  }
}

function tableOf({ header, rows }: Tokens.Table): Block {
  return {
    kind: 'table',
    head: header.map((cell) => inlineOf(cell.tokens)),
    rows: rows.map((row) => row.map((cell) => inlineOf(cell.tokens))),
  };
}

function inlineOf(tokens: readonly Token[]): readonly Inline[] {
  return tokens.flatMap((each): readonly Inline[] => {
    const token = each as MarkedToken;
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', inside: inlineOf(token.tokens) }];
      case 'em':
      case 'del':
        return [{ kind: 'emphasis', inside: inlineOf(token.tokens) }];
      case 'codespan':
        return [{ kind: 'code', inside: plain(token.text) }];
      case 'link':
        return /^https?:\/\//.test(token.href)
          ? [{ kind: 'link', href: token.href, inside: inlineOf(token.tokens) }]
          : inlineOf(token.tokens);
      case 'br':
        return [{ kind: 'break' }];
      case 'image':
        return plain(token.text);
      case 'text':
        return token.tokens ? inlineOf(token.tokens) : plain(unescaped(token.text));
      case 'escape':
      case 'html':
        return plain(token.text);
      default:
        return plain(token.raw);
    }
  });
}

function plain(text: string): readonly Inline[] {
  // Line breaks only reflect the width of the author's file.
  return text === '' ? [] : [{ kind: 'text', text: text.replaceAll('\n', ' ') }];
}

/** The lexer does not decode entities, so a page would show the ampersand. */
function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}
