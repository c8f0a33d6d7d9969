import type { Picture } from './camera.ts';

/** A page that shows every picture with what it is. */
export function indexOf(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const sections = names.map((name) => {
    const own = pictures.filter((picture) => picture.name === name);
    return `<section id="${name}"><h2>${name}</h2><p>${own[0]?.what ?? ''}</p>${own.map(shown).join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px system-ui;margin:2rem}img{max-height:30rem;max-width:60rem;border:1px solid #999;margin-inline-end:1rem}</style>
<h1>Every screen</h1>
${sections.join('\n')}
</html>
`;
}

function shown({ file, name }: Picture): string {
  const inside = file.endsWith('.pdf') ? file : `<img src="${file}" alt="${name}" loading="lazy">`;
  return `<a href="${file}">${inside}</a>`;
}
