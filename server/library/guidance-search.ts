import type { GuidanceHit } from '#app/contract/guidance-page.ts';
import type { Guidance } from '#app/domain/guidance/format.ts';
import { textsFor } from '#app/i18n/translator.ts';

/** All entries that contain every word of the query, also as part of a word, ignoring case and accents. */
export function findInGuidance(guidance: Guidance, query: string, language: string): GuidanceHit[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entriesOf(guidance, language)
    .filter(({ hit, also }) => {
      const text = plain([hit.title, hit.text, ...also].join(' '));
      return words.every((word) => text.includes(word));
    })
    .map(({ hit, also }) => {
      const found = also.find((text) => words.some((word) => plain(text).includes(word)));
      return found === undefined ? hit : { ...hit, text: found };
    });
}

/** Lower case, without accents, and with one kind of apostrophe, because phones type a different one than books print. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

type Entry = { readonly hit: GuidanceHit; readonly also: readonly string[] };

function entriesOf({ micic, mcof2012, mcof2021, law, sources }: Guidance, language: string): Entry[] {
  const { t } = textsFor(language);
  const entry = (
    kind: GuidanceHit['kind'],
    title: string,
    text: string,
    at: string,
    also: readonly string[] = [],
  ): Entry => ({ hit: { kind, title, text, href: `/guidance${at}` }, also });
  return [
    ...micic.principles.map(({ id, asks }) =>
      entry('principle', `${id} · ${t(`principle.${id}`)}`, asks, `/${id}`),
    ),
    ...micic.guidelines.map(({ id, asks }) =>
      entry(
        'guideline',
        `${id} · ${t(`guideline.${id}`)}`,
        asks[0]?.text ?? '',
        `/${id}`,
        asks.map(
          ({ of, text }) => `${t(of === 'everyone' ? 'guidance.everyone' : `stakeholder.${of}`)}: ${text}`,
        ),
      ),
    ),
    ...mcof2012.sectors.map(({ id, covers }) => entry('sector', t(`sector.${id}`), covers, `/${id}`)),
    ...mcof2021.sectors.map(({ id, name, like }) =>
      entry('sector-2021', name, like.map((each) => t(`sector.${each}`)).join(', '), `#list2021-${id}`),
    ),
    ...mcof2021.issues.map(({ id, name }) => entry('issue-2021', name, '', `#issue2021-${id}`)),
    ...law.anchors.map(({ id, title, says }) => entry('law', title, says, `#law-${id}`)),
    ...sources.sources.map(({ id, title, where }) => entry('source', title, where, `#source-${id}`)),
  ];
}
