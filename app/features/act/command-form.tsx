import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { CommandInput, CommandType } from '#app/contract/desk.ts';
import type { CommandMessage } from '#app/contract/messages.ts';
import { messageOfForm, REFUSED } from '#app/contract/plain/message-of-form.ts';
import { useRoom } from '#app/features/live/room-context.tsx';
import { unfold } from '#app/features/live/unfold.ts';
import { newCommandId } from '#app/live/command-id.ts';
import { RefusedFields } from './refused-fields.ts';
import { useSeat } from './seat-context.tsx';
import { useDraft } from './use-draft.ts';

/** The part of a command that its form fixes; the person's fields fill in the rest. */
type Fixed = { readonly type: CommandType } & { readonly [member: string]: unknown };

type Sending =
  | { readonly is: 'idle' | 'sending' | 'saved' }
  | { readonly is: 'refused'; readonly why: string; readonly code: string };

/** What a command's id leaves besides the page's stamp. */
const LONGEST = 60;

/** How long *saved* stays, in milliseconds. */
const SAVED_SHOWN = 6000;

/**
 * A command as a form. Before scripts come, and without any, it is posted; sent twice, it is one command, since its id was
 * made with the page. Once the page is alive the same form goes through the room, what it says stays until an answer
 * is there, and what was typed survives a reload.
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
  command: Fixed;
  /** Tells forms of the same command on one page apart, and stays the same for as long as it is the same thing to say. */
  about: string;
  /** The party that the operator acts for. */
  as?: string | undefined;
  children: ReactNode;
  className?: string;
  /** What was entered stays and comes again with the form, also after it was sent: a read-back is gone back from. */
  isDraftKept?: boolean;
  /** Said once it is there, besides that it is: where to look for it now. */
  saved?: string;
  /** Told what stands in the form, each time that it changes. */
  onValues?: (values: FormData) => void;
  /** What a refusal asks for besides. */
  whenRefused?: (code: string) => ReactNode;
}) {
  const { t } = useTexts();
  const { seat, stamp, refused } = useSeat();
  const { status, send, tellLate, hasSent } = useRoom();
  const form = useRef<HTMLFormElement>(null);
  /** Something was typed since it was sent. */
  const isTyped = useRef(false);
  // Before the page is alive and once its room is closed, the server answers with a page of its own.
  const isPosted = status === undefined || status === 'stale' || status === 'gone';
  // Two answers to one thing differ at their end, which is what is kept of a long one.
  const formId = `${command.type}.${about}`.slice(-LONGEST);
  /** It was sent from the page before this one, refused, and begins with what it held then. */
  const [sent, setSent] = useState(() =>
    refused !== null && refused.form === formId && refused.as === (as ?? null) ? refused : null,
  );
  const [sending, setSending] = useState<Sending>(
    sent === null ? { is: 'idle' } : { is: 'refused', why: sent.message, code: sent.code },
  );
  const tellValues = () => form.current !== null && onValues?.(new FormData(form.current));
  const begin = (sent: CommandMessage | undefined) => {
    tellValues();
    if (sent !== undefined && !isPosted) void deliver(sent);
  };
  const draft = useDraft(
    form,
    `muster.${seat}.${as ?? ''}.${command.type}.${about}`,
    status !== undefined,
    ({ commandId }) => hasSent(commandId),
    begin,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it comes alive filled in, and once when it begins anew.
  useEffect(() => {
    if (sent === null) return;
    unfold(form.current);
    return () => void tellValues();
  }, [sent]);

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

  /** Also what was sent before a reload: with its own id, so that it counts once. */
  async function deliver(message: CommandMessage): Promise<void> {
    setSending({ is: 'sending' });
    isTyped.current = false;
    draft.mark(message);
    const answer = await send({ ...message, ...(as !== undefined && { as }) });
    draft.mark(undefined);
    if (form.current === null) {
      // It went while the answer was on its way, as a decision does that lapsed.
      if (!answer.ok) tellLate(answer);
      else if (!isDraftKept) draft.clear();
      return;
    }
    // What was typed meanwhile is the next entry's.
    if (answer.ok && !isDraftKept && !isTyped.current) {
      draft.clear();
      setSent(null);
      form.current.reset();
      tellValues();
    }
    setSending(answer.ok ? { is: 'saved' } : { is: 'refused', why: answer.message, code: answer.code });
  }

  function changed(): void {
    isTyped.current = true;
    if (status !== undefined) draft.save();
    if (sending.is === 'saved') setSending({ is: 'idle' });
    tellValues();
  }

  return (
    <form
      ref={form}
      method="post"
      action={`/seat/${seat}/command`}
      className={className ?? 'act'}
      onSubmit={submit}
      onInput={changed}
      aria-busy={sending.is === 'sending'}
    >
      <input type="hidden" name="command" value={JSON.stringify(command)} />
      <input type="hidden" name="commandId" value={`${stamp}.${formId}`} />
      {as !== undefined && <input type="hidden" name="as" value={as} />}
      {/* What begins filled in has to be made anew to begin empty. */}
      <RefusedFields.Provider key={sent === null ? 'anew' : 'sent'} value={sent?.fields ?? null}>
        {children}
        {status !== undefined && sending.is === 'refused' && whenRefused?.(sending.code)}
      </RefusedFields.Provider>
      {sending.is !== 'idle' && !(sending.is === 'sending' && isPosted) && (
        <p
          {...(sending.is === 'refused' && sent !== null && { id: REFUSED })}
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

/** A command that needs nothing but a press. */
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

/** As a form is posted: a name that stands several times has all its values, and the button that was pressed has its own. */
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
