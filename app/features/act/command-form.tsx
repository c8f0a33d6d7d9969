import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { CommandInput, CommandType } from '#app/contract/items.ts';
import type { CommandMessage } from '#app/contract/messages.ts';
import { messageOfForm, REFUSED } from '#app/contract/plain/message-of-form.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { unfold } from '#app/features/live/unfold.ts';
import { newCommandId } from '#app/live/command-id.ts';
import { FormLimits } from './form-limits.tsx';
import { RefusedFields } from './refused-fields.ts';
import { useSeat } from './seat-context.tsx';
import { useDraft } from './use-draft.ts';

/** The part of a command that its form fixes; what people fill in is the rest. */
type FixedPart = { readonly type: CommandType } & { readonly [member: string]: unknown };

type Sending =
  | { readonly is: 'idle' | 'sending' | 'saved' }
  | { readonly is: 'refused'; readonly why: string; readonly code: string };

/** Longest form id: a command's id has this much room beside the page's stamp. */
const MAX_FORM_ID = 60;

/** How long *saved* is shown, in milliseconds. */
const SAVED_SHOWN = 6000;

/**
 * A command as a form. Before hydration, or without scripts, it is posted; posted twice, it is still one command, since its
 * id was made with the page. After hydration the same form is sent through the room, keeps its values until it is
 * answered, and what was typed survives a reload.
 */
export function CommandForm({
  command,
  about,
  as,
  children,
  className,
  isDraftKept = false,
  saved,
  onValues,
  whenRefused,
}: {
  command: FixedPart;
  /** Tells apart forms of the same command on one page. Stable for as long as the form is about the same thing. */
  about: string;
  /** The party that the operator acts for. */
  as?: string | undefined;
  children: ReactNode;
  className?: string;
  /** The values stay after they were sent, and come back with the form: people return from a read-back. */
  isDraftKept?: boolean;
  /** Added to *saved*: where to find it now. */
  saved?: string;
  /** Called with the form's values each time that they change. */
  onValues?: (values: FormData) => void;
  /** Fields that a refusal with this code asks for in addition. */
  whenRefused?: (code: string) => ReactNode;
}) {
  const { t } = useTexts();
  const page = useSeat();
  const { status, send, addLate, hasSent } = useRoom();
  const form = useRef<HTMLFormElement>(null);
  /** Something was typed since the form was last sent. */
  const isEdited = useRef(false);
  // Before hydration, and once the room is closed, the server answers with a page.
  const isPosted = status === undefined || status === 'stale' || status === 'gone';
  // Two forms about one thing differ at the end of their ids, so that is the part to keep of a long one.
  const formId = `${command.type}.${about}`.slice(-MAX_FORM_ID);
  /** Posted from the previous page and refused: the form begins with what it held then. */
  const [refused, setRefused] = useState(() =>
    page.refused?.form === formId && page.refused.as === (as ?? null) ? page.refused : null,
  );
  const [sending, setSending] = useState<Sending>(
    refused === null ? { is: 'idle' } : { is: 'refused', why: refused.message, code: refused.code },
  );
  const reportValues = () => form.current !== null && onValues?.(new FormData(form.current));
  const begin = (unanswered: CommandMessage | undefined) => {
    reportValues();
    if (unanswered !== undefined && !isPosted) void deliver(unanswered);
  };
  const draft = useDraft(
    form,
    `muster.${page.seat}.${as ?? ''}.${command.type}.${about}`,
    status !== undefined,
    ({ commandId }) => hasSent(commandId),
    begin,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it is hydrated with refused values, and once when it is emptied.
  useEffect(() => {
    if (refused === null) return;
    unfold(form.current);
    return () => void reportValues();
  }, [refused]);

  useEffect(() => {
    if (sending.is !== 'saved') return;
    const timer = setTimeout(() => setSending({ is: 'idle' }), SAVED_SHOWN);
    return () => clearTimeout(timer);
  }, [sending.is]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    if (isPosted || form.current === null) return;
    const message = messageOfForm(valuesOf(form.current, (event.nativeEvent as SubmitEvent).submitter));
    if (message === undefined) return;
    event.preventDefault();
    if (sending.is === 'sending') return;
    void deliver({ commandId: newCommandId(), command: message['command'] as CommandInput });
  }

  /** Also for a message that was sent before a reload: it keeps its id, so that it counts once. */
  async function deliver(message: CommandMessage): Promise<void> {
    setSending({ is: 'sending' });
    isEdited.current = false;
    draft.mark(message);
    const answer = await send({ ...message, ...(as !== undefined && { as }) });
    draft.mark(undefined);
    if (form.current === null) {
      // The form went away while the answer was on its way, as when a decision lapses.
      if (!answer.ok) addLate(answer);
      else if (!isDraftKept) draft.clear();
      return;
    }
    // What was typed meanwhile belongs to the next command.
    if (answer.ok && !isDraftKept && !isEdited.current) {
      draft.clear();
      setRefused(null);
      form.current.reset();
      reportValues();
    }
    setSending(answer.ok ? { is: 'saved' } : { is: 'refused', why: answer.message, code: answer.code });
  }

  function changed(): void {
    isEdited.current = true;
    if (status !== undefined) draft.save();
    if (sending.is === 'saved') setSending({ is: 'idle' });
    reportValues();
  }

  return (
    <form
      ref={form}
      method="post"
      action={`/seat/${page.seat}/command`}
      className={className ?? 'act'}
      onSubmit={submit}
      onInput={changed}
      aria-busy={sending.is === 'sending'}
    >
      <input type="hidden" name="command" value={JSON.stringify(command)} />
      <input type="hidden" name="commandId" value={`${page.stamp}.${formId}`} />
      {as !== undefined && <input type="hidden" name="as" value={as} />}
      {/* Initial values are read once: another key mounts the fields again, empty. */}
      <RefusedFields.Provider key={refused === null ? 'empty' : 'refused'} value={refused?.fields ?? null}>
        <FormLimits of={command.type}>
          {children}
          {status !== undefined && sending.is === 'refused' && whenRefused?.(sending.code)}
        </FormLimits>
      </RefusedFields.Provider>
      {sending.is !== 'idle' && !(sending.is === 'sending' && isPosted) && (
        <p
          {...(sending.is === 'refused' && refused !== null && { id: REFUSED })}
          className={`sending sending-${sending.is}`}
          role={sending.is === 'refused' ? 'alert' : 'status'}
        >
          {sending.is === 'refused' && sending.why}
          {sending.is === 'saved' && [t('live.form.saved'), saved].join(' ')}
          {sending.is === 'sending' && t(status === 'live' ? 'live.form.sending' : 'live.form.kept')}
        </p>
      )}
    </form>
  );
}

/** A command that takes no more than the press of a button. */
export function CommandButton({
  command,
  about,
  as,
  isMain = false,
  children,
}: {
  command: CommandInput;
  about: string;
  as?: string | undefined;
  isMain?: boolean;
  children: ReactNode;
}) {
  return (
    <CommandForm command={command} about={about} as={as} className="act act-inline">
      <button type="submit" className={isMain ? 'button button-main' : 'button'}>
        {children}
      </button>
    </CommandForm>
  );
}

/** The values as a browser posts them: all of a name that occurs several times, and that of the button that was pressed. */
function valuesOf(form: HTMLFormElement, submitter: HTMLElement | null): Record<string, unknown> {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    data.append(submitter.name, submitter.value);
  const values: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name);
    values[name] = all.length === 1 ? all[0] : all;
  }
  return values;
}
