import { told } from '../../analysis/review.ts';
import type { Moment } from '../../terminal/moment-view.ts';
import type { Past } from '../past.ts';
import { turnsOf } from '../transcript.ts';

/** The replies of a past talk, each with all that belongs to it. */
export function momentsOf({ session, board, talk, review }: Past): Moment[] {
  const asks = talk.events.filter((event) => event.type === 'asked');
  const levels = talk.events.flatMap((event) =>
    event.type === 'opened'
      ? [{ emotion: event.emotion, perceived: event.perceived }]
      : event.type === 'felt'
        ? [{ emotion: event.to, perceived: event.perceived }]
        : [],
  );
  return turnsOf(talk.events).flatMap((events, index) => {
    const [replied] = events;
    const asked = asks[index];
    const before = levels[index];
    const after = levels[index + 1];
    // every reply answers a question and leaves the client in some mood
    if (replied?.type !== 'replied' || !asked || !before || !after) return [];
    const assessment = review?.replies[index] ?? null;
    return {
      turn: index + 1,
      asked,
      replied,
      events,
      levels: levels.slice(0, index + 1).map(({ emotion }) => emotion),
      before,
      after,
      assessment,
      better:
        assessment && assessment.better !== replied.response ? told(board, replied.exchange, assessment.better) : null,
      hinted: session.hinted.includes(index + 1),
      checks: session.checks.flatMap(({ replies, balance }) => (replies === index ? [balance] : [])),
    };
  });
}
