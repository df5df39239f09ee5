import type { Scenario } from '../../src/scenario/format.ts';
import { exchange, reply, small } from './small.ts';

/**
 * A small but whole talk, told once more in small-story.ink for another runtime: all five stages, news that is told, thrown
 * at the client or found out, moves that wear out, one flare-up, and every ending that such a client can come to.
 */
export const smallStory: Scenario = small(
  {
    position: [
      exchange(
        'p1',
        [
          reply('tell', ['courtesy', 'state_bad_news', 'explain_reason'], {
            say: 'Good morning, Mr Marin. The bike isn’t ready: the hub from the maker hasn’t come, and without it we can’t build the wheel.',
            reply: 'Not ready? You had it for two weeks, and on Monday somebody told me that Friday was certain.',
            why: 'The essence comes at once, in one breath with its reason.',
          }),
          reply('throw', ['flat_refusal'], {
            say: 'No, not that one. It can’t be had today and it can’t be had tomorrow either, that is simply how it is.',
            reply: 'Simply how it is? Then why did somebody promise it to me on the phone, in so many words?',
            why: 'A bare no gives the client nothing to hold on to.',
          }),
          reply('chat', ['courtesy'], {
            say: 'Good morning, Mr Marin! What weather for a ride, isn’t it? One moment, please, I only have to finish this chain.',
            reply: 'Hold on. That is my bike over there, without its back wheel. Were you going to tell me at all?',
            why: 'Who has to find the bad news alone believes less of what follows.',
          }),
        ],
        {
          client:
            'Good morning. I’ve come for the grey touring bike, the name is Marin. You said on the phone it would be ready today.',
        },
      ),
    ],
    explosion: [
      exchange(
        'e1',
        [
          reply('hear', ['reflect_feeling', 'encourage'], {
            say: 'You relied on a date that we gave you, and it makes you angry that it didn’t hold. Please tell me what happened.',
            reply:
              'Of course I’m angry. I took the afternoon off, I came across the whole town on two trams, and for nothing.',
            why: 'A named feeling tells the client that it was heard.',
          }),
          reply('explain', ['explain_reason'], {
            say: 'The maker changed the carrier in March, so orders of under ten hubs now wait in Hamburg until a van is full.',
            reply: 'I don’t care about Hamburg. I care about a bike that I paid for and that I can’t ride.',
            why: 'Reasons don’t reach a client who isn’t heard yet.',
          }),
          reply('ask', ['open_question'], {
            say: 'I see. What were you told on Monday, and what did you arrange for the weekend because of what we told you?',
            reply:
              'I was told Friday, noon at the latest, and I arranged everything around it, down to the train tickets.',
            why: 'An open question lets the client talk.',
          }),
        ],
        {
          client:
            'Two weeks for one wheel! I called three times, and each time it was a different story. What am I to think of this shop?',
        },
      ),
      exchange(
        'e2',
        [
          reply('hear', ['validate', 'reflect_feeling'], {
            say: 'After three calls and three answers anybody would be angry. You feel that nobody here took you seriously.',
            reply: 'Exactly, nobody did. I don’t ask for miracles, I only want to hear the same thing twice.',
            why: 'The anger is called justified, which it is.',
          }),
          reply('brush-off', ['dismiss_feeling'], {
            say: 'Now, now, it is only a bicycle. People come in here with far worse, and they don’t raise their voices at me.',
            reply: 'Only a bicycle? And now it is my voice that is the trouble here, is it?',
            why: 'A feeling that is called too big grows.',
          }),
          reply('ask', ['open_question', 'encourage'], {
            say: 'Please go on, I’m listening. How did the three calls go, and who told you what about the date?',
            reply: 'First a young man, then a lady, then you. The lady at least wrote something down.',
            why: 'Listening goes on until the client has said everything.',
          }),
        ],
        {
          client: 'And it isn’t only the date. I feel like a number here, and I’ve brought you my bikes for six years.',
        },
      ),
      exchange(
        'reprise',
        [
          reply('retell', ['paraphrase', 'reflect_feeling'], {
            say: 'Let me say it back: three calls, three answers, an afternoon lost, and the worst is not knowing where you stand.',
            reply: 'Yes. That is it, more or less. At least now somebody has got the whole of it.',
            why: 'A retelling checks that everything was understood.',
          }),
          reply('side', ['validate', 'open_question'], {
            say: 'You have every right to expect one answer from one shop. What else went wrong that I should know about?',
            reply: 'Well, the invoice. It came before the work was even begun, if you want to know.',
            why: 'The right to be annoyed is granted, and more is asked for.',
          }),
          reply('send-off', ['deflect'], {
            say: 'Complaints are handled by the head office. There is a form for it on the website, under service and contact.',
            reply: 'A form. I stand here in front of you, and you send me to a form on a website.',
            why: 'Being sent away is being refused a second time.',
          }),
        ],
        {
          reprise: true,
          client: [
            {
              when: { emotion: '>= 60' },
              say: 'You still don’t see what this is about, do you? I could just as well be talking to the wall over there!',
            },
            { say: 'I’m not shouting any more, but I’m not done either. There are things that I want to have said.' },
          ],
        },
      ),
    ],
    acceptance: [
      exchange(
        'a1',
        [
          reply('together', ['explain_reason', 'invite_collaboration'], {
            say: 'The hub is on its way and comes on Tuesday, no sooner. Shall we look together at what can save your weekend?',
            reply:
              'Tuesday. So Saturday is lost whatever I say. All right, let us look, though I can’t see what there is to find.',
            why: 'Now the reason is heard, and the way out is a common one.',
          }),
          reply('correct', ['contradict'], {
            say: 'That isn’t correct, I’m afraid. Our sheet says that you were told Friday if the part arrives, not Friday for certain.',
            reply: 'So now I’m a liar as well? I know very well what I was told, and by whom.',
            why: 'Being right about a detail costs the talk.',
          }),
          reply('listen', ['validate', 'open_question'], {
            say: 'It is fair that you ask that. What would you have to know from me now, to be able to plan your weekend?',
            reply: 'When it will be ready, really ready. And whether I can believe it this time.',
            why: 'The question hands a piece of control back.',
          }),
        ],
        { client: 'Fine. So it isn’t ready, and shouting won’t make it so. What happens now, according to you?' },
      ),
      exchange(
        'a2',
        [
          reply('together', ['validate', 'invite_collaboration'], {
            say: 'You are right to want something firm. Let us put together what we know, and build your weekend around that.',
            reply: 'Something firm would be a change. Go on then, what do we know, the two of us?',
            why: 'The client becomes a partner of the search.',
          }),
          reply('blame', ['blame_client'], {
            say: 'With a hub that old you should have come in February. Everybody brings the bike in May and wants it by Saturday.',
            reply: 'I should have? I came when your own reminder card told me to come. Here it is, look.',
            why: 'Blame, even when it is true, closes every door.',
          }),
        ],
        { client: 'I’m still standing here without a bike. How do you imagine this going on from here?' },
      ),
    ],
    plan: [
      exchange(
        'l1',
        [
          reply('ask', ['paraphrase', 'open_question'], {
            surfaces: 'main',
            say: 'So Saturday is the day that counts, and it isn’t about the kilometres. What is it that happens on Saturday?',
            reply: 'You really want to know? All right. I don’t tell this to every shop that I walk into.',
            why: 'What matters most comes last, to those who ask.',
          }),
          reply('offer', ['offer_choice', 'guide'], {
            say: 'You can take our red touring bike until Tuesday, or we fit a used wheel now. I would take the red one for hills.',
            reply: [
              { when: { hidden: 'main' }, say: 'Any bike will do, you think? You haven’t understood why I need mine.' },
              { say: 'The red one, with the child seat from mine? Yes, that might just work for the two of us.' },
            ],
            why: 'A choice is good, once it answers the right question.',
          }),
          reply('refer', ['deflect'], {
            say: 'There is a hire station behind the railway station. They have all sorts of bikes, you could ask them tomorrow.',
            reply: 'So I can go and look for one myself. Thank you very much for the advice.',
            why: 'The client is left alone with it.',
          }),
        ],
        { client: 'Then tell me what I’m to do about Saturday. You have seen more of these cases than I have.' },
      ),
      exchange(
        'l2',
        [
          reply('settle', ['guide', 'commit_time'], {
            say: 'Then I’d set the red bike up for you, saddle and seat, and it stands here for you today by five o’clock.',
            reply: [
              {
                when: { hidden: 'main' },
                say: 'By five, for what? You decide things before you know what they are for.',
              },
              { say: 'By five I can be here. And the lights work? We may come home late on Saturday.' },
            ],
            why: 'Advice with a time to it is a plan.',
          }),
          reply('ask', ['open_question'], {
            surfaces: 'main',
            say: 'What would have to be different about a plan, for you to go home today and look forward to the weekend?',
            reply: 'Different? It would have to be about what I came for, and that isn’t only the bike.',
            why: 'There is more behind it, and the question opens the door.',
          }),
          reply('repeat', ['broken_record'], {
            say: 'As I said, Tuesday. The part comes on Tuesday, and before Tuesday there is no wheel. I can only say Tuesday.',
            reply: 'Yes, Tuesday, I heard it the first time. I’m not deaf, I’m disappointed.',
            why: 'The same sentence again is a wall.',
          }),
        ],
        {
          client: [
            {
              when: { hidden: 'main' },
              say: 'All that is about bikes, and well meant. But it misses the point of Saturday.',
            },
            {
              say: 'So that she doesn’t stand there with her helmet on for nothing, what exactly do we do, step by step?',
            },
          ],
        },
      ),
    ],
    action: [
      exchange(
        'c1',
        [
          reply('confirm', ['confirm_agreement', 'commit_time'], {
            say: 'Agreed then: the red bike with the child seat, today by five, yours on Wednesday by ten. I’ll ring you on Tuesday.',
            reply: 'Written down and all. Good. You ring on Tuesday, and I’ll tell you how far we got.',
            why: 'What was agreed is said once more, with its times.',
          }),
          reply('part', ['courtesy'], {
            say: 'Well then, a nice weekend to you, Mr Marin, and say hello to your daughter from all of us at the workshop.',
            reply: 'Thank you. I do hope that somebody here remembers what we have just talked about.',
            why: 'Kind words don’t close a plan.',
          }),
          reply('doubt', ['excuse'], {
            say: 'We do what we can, but with the carriers these days and two of us on holiday nobody can really be sure of anything.',
            reply: 'Can’t be sure. So in the end I go home with exactly what I had when I came in.',
            why: 'An excuse in advance takes the promise back.',
          }),
        ],
        {
          client: 'That sounds like something. What do I tell them at home tonight, so that it is also true tomorrow?',
        },
      ),
    ],
  },
  {
    id: 'small-story',
    title: 'The bike for Saturday',
    domain: 'repairs',
    minutes: 3,
    summary: 'A touring bike isn’t ready on the promised day, and the day matters more than the bike.',
    employee: { role: 'mechanic at the counter' },
    client: {
      name: 'Mr Marin',
      relationship: 'regular',
      temperament: 'calm',
      concerns: [
        {
          id: 'main',
          main: true,
          text: 'On Saturday my daughter turns six, and her present is our first tour together. She has counted the days.',
        },
      ],
    },
    briefing: {
      situation: 'The hub for Mr Marin’s wheel has not come. He was promised the bike for today.',
      company: { wants: 'A client who comes back.', limits: [], may_offer: ['The red bike.'], concession_limit: 0 },
      client: { wants: 'His bike, today.', fears: 'To disappoint his daughter.' },
    },
    emotion: { norm: 20, start: 25, shock: 50, walkout: 90, patience: 6 },
  },
);
