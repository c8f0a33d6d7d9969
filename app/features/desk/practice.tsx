import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { Practice as PracticeData } from '#app/contract/handout.ts';
import type { CommandType } from '#app/contract/items.ts';
import { ChoiceCards } from '#app/features/act/choice-inputs.tsx';
import { FormFields } from '#app/features/act/form-fields.tsx';
import { FormLimits } from '#app/features/act/form-limits.tsx';
import { useRoom } from '#app/features/live/room-context.tsx';

/** Ninety seconds to practise the gestures. Nothing leaves this browser; without scripts it is a text to read. */
export function Practice({ practice }: { practice: PracticeData }) {
  const { t } = useTexts();
  const { status } = useRoom();
  return (
    <section aria-labelledby="practice-title" className="practice">
      <h2 id="practice-title">{t('desk.practice')}</h2>
      <p className="hint">{t('desk.practice.note')}</p>
      {status === undefined ? <AsText practice={practice} /> : <Steps practice={practice} />}
    </section>
  );
}

function AsText({ practice: { inject, decision, request, undo } }: { practice: PracticeData }) {
  const { t } = useTexts();
  return (
    <ol>
      <li>
        <strong>{t('desk.practice.read')}</strong> {inject.subject}. {inject.body}
      </li>
      <li>
        <strong>{t('desk.practice.decide')}</strong> {decision.asks}{' '}
        {decision.options.map(({ label }) => label).join(' · ')}
      </li>
      <li>
        <strong>{t('desk.practice.ask')}</strong>{' '}
        {t('desk.practice.askLine', { to: request.to, title: request.title })}
      </li>
      <li>
        <strong>{t('desk.practice.takeBack')}</strong> {undo}
      </li>
    </ol>
  );
}

const STEPS = ['read', 'decide', 'confirm', 'ask', 'takeBack', 'done'] as const;
const GESTURES = ['read', 'decide', 'ask', 'takeBack'] as const;

function Steps({ practice: { inject, decision, request, undo } }: { practice: PracticeData }) {
  const { t } = useTexts();
  const [at, setAt] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const step = STEPS[at] ?? 'done';
  const next = () => setAt(at + 1);

  useEffect(() => {
    if (at > 0) box.current?.focus();
  }, [at]);

  const gesture = step === 'confirm' ? 'decide' : step;
  return (
    <>
      <ol className="practice-steps">
        {GESTURES.map((one) => (
          <li key={one} aria-current={one === gesture ? 'step' : undefined}>
            {t(`desk.practice.${one}`)}
          </li>
        ))}
      </ol>
      <div ref={box} tabIndex={-1} id="practice-step" className="card">
        {step === 'read' && (
          <>
            <p className="kicker">{t('desk.practice.from', { from: inject.from })}</p>
            <h3>{inject.subject}</h3>
            {isOpen && <p>{inject.body}</p>}
            <Press onPress={() => (isOpen ? next() : setIsOpen(true))}>
              {t(isOpen ? 'desk.inject.acknowledge' : 'desk.inject.open')}
            </Press>
          </>
        )}
        {step === 'decide' && (
          <Form
            like="decision.readBack"
            send={t('desk.decision.readBack')}
            onSend={(values) => {
              const option = decision.options.find(({ id }) => id === values.get('option'));
              setChosen(option?.label ?? '');
              next();
            }}
          >
            <h3>{decision.title}</h3>
            <ChoiceCards name="option" legend={decision.asks} items={decision.options} />
          </Form>
        )}
        {step === 'confirm' && (
          <div className="read-back">
            <p>{t('desk.decision.aboutTo')}</p>
            <p className="read-back-text">{chosen}</p>
            <Press onPress={next}>{t('desk.decision.confirm')}</Press>
          </div>
        )}
        {step === 'ask' && (
          <Form like="request.send" send={t('desk.ask.send')} onSend={next}>
            <h3>{request.title}</h3>
            <p>{t('desk.practice.to', { to: request.to })}</p>
            <FormFields fields={request.form} />
          </Form>
        )}
        {step === 'takeBack' && (
          <>
            <p>{undo}</p>
            <Press onPress={next}>{t('desk.decision.takeBack')}</Press>
          </>
        )}
        {step === 'done' && (
          <>
            <p>{t('desk.practice.done')}</p>
            <p>
              <a className="button button-main" href="#ready">
                {t('desk.practice.on')}
              </a>
            </p>
            <Press
              onPress={() => {
                setIsOpen(false);
                setAt(0);
              }}
            >
              {t('desk.practice.again')}
            </Press>
          </>
        )}
      </div>
    </>
  );
}

function Press({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="button button-main" onClick={onPress}>
      {children}
    </button>
  );
}

function Form({
  like,
  send,
  onSend,
  children,
}: {
  /** The command whose form is practised. */
  like: CommandType;
  send: string;
  onSend: (values: FormData) => void;
  children: ReactNode;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(new FormData(event.currentTarget));
      }}
    >
      <FormLimits of={like}>{children}</FormLimits>
      <button type="submit" className="button button-main">
        {send}
      </button>
    </form>
  );
}
