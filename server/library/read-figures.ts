/** A number that people will repeat: a hundred or more, a percentage, or a half. */
export interface Figure {
  /** In normalised form: `17220`, `40%`, `half`. */
  readonly value: string;
  /** As written in the text. */
  readonly words: string;
  readonly index: number;
}

const SPACE = '[\\s\u00a0\u202f]';
/** `17,220`, `17 220` and `1.5`. A comma or point that is not followed by exactly three digits is a decimal separator. */
const DIGITS = `\\d{1,3}(?:[.,\u00a0\u202f ]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?`;
const PER_CENT = `(?:${SPACE}?%|${SPACE}per${SPACE}?cent(?!\\p{L})|${SPACE}percent(?!\\p{L})|${SPACE}pour${SPACE}cent(?!\\p{L})|${SPACE}por${SPACE}ciento(?!\\p{L})|${SPACE}(?:في المئة|بالمئة))`;
const NOT_WITHIN = '(?<![\\p{L}\\p{N}_{}:/.,#-])';
/** Units of time. Numbers with such a unit do not count people. */
const UNITS =
  'days?|hours?|minutes?|weeks?|months?|years?|jours?|heures?|minutes|semaines?|mois|ans|d[ií]as?|horas?|minutos?|semanas?|meses|a[nñ]os?';
const BEFORE_AN_ID = /(?:days?|rounds?|pages?|articles?|resolutions?|nos?\.?|numbers?|rooms?|annex|form)\s$/i;
/** A number that is read as a year unless it has a scale. */
const YEAR = /^(?:19|20)\d\d$/;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
const WORD = [...SMALL, ...TENS.slice(2), ...Object.keys(SCALES)].join('|');
const HALVES: Readonly<Record<string, string>> = {
  en: '(?:a )?half(?! ?(?:an?|past|way|time|hour|day)\\b|-|(?:[ -](?:hour|day|brother|sister|way))| a (?:day|hour|minute|mile))',
  fr: 'la moitié|moitié',
  es: 'la mitad|mitad',
  ar: 'نصف',
};

/** The figures of a text, in order. Numbers in words are only recognised in English. */
export function figuresIn(text: string, language: string): readonly Figure[] {
  const found = [...inDigits(text), ...halves(text, language), ...(language === 'en' ? inWords(text) : [])];
  return found.sort((a, b) => a.index - b.index);
}

function inDigits(text: string): Figure[] {
  const pattern = new RegExp(
    `${NOT_WITHIN}(${DIGITS})(?:(${PER_CENT})|${SPACE}(${Object.keys(SCALES).join('|')})(?!\\p{L}))?(?![\\p{L}\\p{N}_:-]|[.,]\\d)(?!${SPACE}(?:${UNITS})(?!\\p{L}))`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap((match): Figure[] => {
    const [words = '', digits = '', perCent, scale] = match;
    const { index } = match;
    if (BEFORE_AN_ID.test(text.slice(Math.max(0, index - 14), index))) return [];
    const isGrouped = /^\d{1,3}([.,\u00a0\u202f ]\d{3})+$/.test(digits);
    const number = Number(isGrouped ? digits.replace(/\D/g, '') : digits.replace(',', '.'));
    if (perCent !== undefined) return [{ value: `${number}%`, words, index }];
    if (scale === undefined && YEAR.test(digits)) return [];
    return figure(number * (SCALES[scale?.toLowerCase() ?? ''] ?? 1), words, index);
  });
}

function inWords(text: string): Figure[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:an? )?(?:${WORD})(?:(?:[ -]| and )(?:${WORD}))*(?![\\p{L}-])(?: per ?cent\\b)?(?! (?:${UNITS})(?!\\p{L}))`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap((match): Figure[] => {
    const [words] = match;
    const { index } = match;
    const parts = words.toLowerCase().split(/[ -]/);
    const number = numberOf(parts);
    // A number word after digits has already been read together with them.
    if (/\d[ \u00a0]$/.test(text.slice(Math.max(0, index - 2), index))) return [];
    return / per ?cent$/i.test(words)
      ? [{ value: `${number}%`, words, index }]
      : figure(number, words, index);
  });
}

function numberOf(parts: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const part of parts) {
    const scale = SCALES[part];
    if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else group += Math.max(0, SMALL.indexOf(part)) + 10 * Math.max(0, TENS.indexOf(part));
  }
  return total + group;
}

function halves(text: string, language: string): Figure[] {
  const half = HALVES[language] ?? HALVES['en'];
  return [...text.matchAll(new RegExp(`(?<![\\p{L}-])(?:${half})(?!\\p{L})`, 'giu'))].map((match) => ({
    value: 'half',
    words: match[0],
    index: match.index,
  }));
}

const figure = (number: number, words: string, index: number): Figure[] =>
  number < 100 ? [] : [{ value: String(number), words, index }];
