import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import { type JoinAs, JoinForm, type JoinLimits } from './join-form.tsx';

/** Where a table's link leads, and where people return after a code that did not work. */
export function JoinPage({
  stamp,
  limits,
  code,
  refused,
  as,
  people,
}: {
  stamp: string;
  limits: JoinLimits;
  code: string;
  refused: string | null;
  as: JoinAs;
  /** What was filled in before. */
  people: string | null;
}) {
  const { t } = useTexts();
  const sentenceFor = useRefusal(limits);
  return (
    <Page title={t('join.title')} lead={t(as === 'staff' ? 'join.lead.staff' : 'join.lead')}>
      {refused !== null && (
        <Notice id="refused" tone="stop">
          {sentenceFor(refused) ?? t('refusal.no-such-code')}
        </Notice>
      )}
      <JoinForm
        stamp={stamp}
        limits={limits}
        code={code}
        isInvalid={refused === 'no-such-code' || refused === 'join-code'}
        as={as}
        people={people}
      />
      <p>
        <a href="/">{t('join.back')}</a>
      </p>
    </Page>
  );
}

/** The refusal's code comes from the address, so it may be anything. */
function useRefusal({ code, people }: JoinLimits): (refused: string) => string | undefined {
  const { t, say } = useTexts();
  return (refused) => {
    const key = refused === 'try-again' ? 'refusal.form.try-again' : `refusal.${refused}`;
    const sentence = say(key, {
      code: t('start.join.code'),
      longest: code.maxLength ?? 0,
      people: t('start.join.people'),
      min: people.min ?? 0,
      max: people.max ?? 0,
    });
    return sentence === key ? undefined : sentence;
  };
}
