import type { SourceLine } from '#app/contract/scenario-sources.ts';
import type { Effect } from '#app/domain/scenario/task-format.ts';
import type { SourceReader } from './source-reader.ts';

/** An item of the script that changes the caseload. `source` is the item's source, if its format has one. */
interface Owner {
  readonly anchor: string;
  readonly where: string;
  readonly round: number;
  readonly source: string | null;
  readonly effects: readonly Effect[];
}

/** The effects of injects, options and movements on people in numbers, with the range that the author gives for each. */
export function effectLines(reader: SourceReader): readonly SourceLine[] {
  const { t } = reader.texts;
  return ownersIn(reader).flatMap(({ anchor, where, round, source, effects }) =>
    effects.map((effect, at) => {
      const range = rangeOf(effect, reader);
      return {
        anchor: `${anchor}-${at + 1}`,
        group: 'effects',
        what: sentenceOf(effect, reader),
        where,
        round,
        source: source === null ? range : t('sources.effect.source', { range, source }),
        grade: effect.evidence,
      };
    }),
  );
}

function ownersIn({ file, book, texts: { t } }: SourceReader): readonly Owner[] {
  return [
    ...file.injects.map(({ id, round, effects }) => ({
      anchor: `effect-inject-${id}`,
      where: t('sources.where.inject', { title: book.text(`injects.${id}.subject`) }),
      round,
      source: null,
      effects,
    })),
    ...file.decisions.flatMap(({ id, round, options }) =>
      options.map((option) => ({
        anchor: `effect-option-${id}-${option.id}`,
        where: t('sources.where.option', {
          title: book.text(`decisions.${id}.title`),
          option: book.text(`decisions.${id}.options.${option.id}.text`),
        }),
        round,
        source: book.text(`decisions.${id}.source`),
        effects: option.effects,
      })),
    ),
    ...file.movements.map(({ id, round, effects }) => ({
      anchor: `effect-movement-${id}`,
      where: t('sources.where.movement', { title: book.text(`movements.${id}.title`) }),
      round,
      source: book.text(`movements.${id}.source`),
      effects,
    })),
  ];
}

function sentenceOf(effect: Effect, { book, texts: { t, language } }: SourceReader): string {
  const cohortsIn = (ids: readonly string[]) =>
    ids.map((id) => book.text(`caseload.cohorts.${id}.title`)).join('; ');
  if ('list' in effect)
    return t('sources.effect.list', {
      list: book.name(effect.list),
      share: percent(effect.enrol, language),
      cohorts: cohortsIn(effect.cohorts),
    });
  if ('cohorts' in effect)
    return t('sources.effect.travelDocuments', {
      people: effect.people,
      travelDocuments: t(`sources.effect.gets.${effect.travelDocuments}`),
      cohorts: cohortsIn(effect.cohorts),
    });
  const { route, open, capacity, travelDocuments } = effect;
  const changes = [
    ...(open === undefined ? [] : [t(open ? 'sources.effect.opens' : 'sources.effect.closes')]),
    ...(capacity === undefined ? [] : [t('sources.effect.capacity', { capacity })]),
    ...(travelDocuments === undefined ? [] : [t(`sources.travelDocuments.${travelDocuments}`)]),
  ];
  return t('sources.effect.route', { route: book.name(route), changes: changes.join(', ') });
}

/** The range that the author gives for the size of the effect. */
function rangeOf(effect: Effect, { texts: { t, language } }: SourceReader): string {
  const { low, high } = effect;
  if ('list' in effect)
    return t('sources.range.list', { low: percent(low, language), high: percent(high, language) });
  return t('cohorts' in effect ? 'sources.range.travelDocuments' : 'sources.range.route', { low, high });
}

function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}
