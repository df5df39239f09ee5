// The talk of small-story.ts, with the same rules in Ink's own means. The formulas are those of src/README.md; rules that this
// talk can't reach (promises, concessions, insults, apologies …) are left out. Weights are counted in hundredths.

CONST POSITION = 0
CONST EXPLOSION = 1
CONST ACCEPTANCE = 2
CONST PLAN = 3
CONST ACTION = 4

// the client: calm, a regular
CONST NORM = 20
CONST SHOCK = 50
CONST WALKOUT = 90
CONST PATIENCE = 30
CONST FLARE = 75
CONST FIRST_TRUST = 50

CONST POINT = 1000000
CONST MOST = 600

VAR stage = POSITION
VAR emotion = 25
VAR trust = FIRST_TRUST
VAR lost = 0
VAR heard = 0
VAR progress = 0
VAR return_to = ACCEPTANCE
VAR flared = false
VAR returning = false
VAR hidden = true
VAR ending = ""

// the process score
VAR points = 0
VAR best = 0

// the moves that wear out when the next reply repeats them
LIST Relational = courtesy, open_question, encourage, reflect_feeling, validate, paraphrase
VAR recent = ()

// the moment: was its exchange played before, and the most points that a reply on offer earns
VAR again = false
VAR on_offer = 0

// the reply that is weighed
VAR help = 0
VAR harm = 0
VAR listening = 0
VAR keen = 0
VAR shock = 0

-> p1

// ---------------------------------------------------------------- position

=== p1 ===
Good morning. I’ve come for the grey touring bike, the name is Marin. You said on the phone it would be ready today.
~ asks(false)
~ p1_tell()
~ offers()
~ p1_throw()
~ offers()
~ p1_chat()
~ offers()
+ [Good morning, Mr Marin. The bike isn’t ready: the hub from the maker hasn’t come, and without it we can’t build the wheel.]
  ~ p1_tell()
  ~ replies((courtesy))
  Not ready? You had it for two weeks, and on Monday somebody told me that Friday was certain.
+ [No, not that one. It can’t be had today and it can’t be had tomorrow either, that is simply how it is.]
  ~ p1_throw()
  ~ replies(())
  Simply how it is? Then why did somebody promise it to me on the phone, in so many words?
+ [Good morning, Mr Marin! What weather for a ride, isn’t it? One moment, please, I only have to finish this chain.]
  ~ p1_chat()
  ~ replies((courtesy))
  Hold on. That is my bike over there, without its back wheel. Were you going to tell me at all?
- -> onward

=== function p1_tell()
~ says()
~ adds(fresh(1, courtesy))
~ makes_clear(3)
~ makes_clear(2)
~ shock = 100 - (5 * MIN(help, MOST)) / 100

=== function p1_throw()
~ says()
~ does(-3)
~ shock = 100

=== function p1_chat()
~ says()
~ adds(fresh(1, courtesy))
// the news is kept back at the last moment for it
~ does(-3)
~ shock = 100

// ---------------------------------------------------------------- explosion

=== e1 ===
Two weeks for one wheel! I called three times, and each time it was a different story. What am I to think of this shop?
~ asks(false)
~ e1_hear()
~ offers()
~ e1_explain()
~ offers()
~ e1_ask()
~ offers()
+ [You relied on a date that we gave you, and it makes you angry that it didn’t hold. Please tell me what happened.]
  ~ e1_hear()
  ~ replies((reflect_feeling, encourage))
  Of course I’m angry. I took the afternoon off, I came across the whole town on two trams, and for nothing.
+ [The maker changed the carrier in March, so orders of under ten hubs now wait in Hamburg until a van is full.]
  ~ e1_explain()
  ~ replies(())
  I don’t care about Hamburg. I care about a bike that I paid for and that I can’t ride.
+ [I see. What were you told on Monday, and what did you arrange for the weekend because of what we told you?]
  ~ e1_ask()
  ~ replies((open_question))
  I was told Friday, noon at the latest, and I arranged everything around it, down to the train tickets.
- -> onward

=== function e1_hear()
~ says()
~ listens(3, reflect_feeling)
~ listens(2, encourage)

=== function e1_explain()
~ says()
~ makes_clear(-3)

=== function e1_ask()
~ says()
~ listens(2, open_question)

=== e2 ===
And it isn’t only the date. I feel like a number here, and I’ve brought you my bikes for six years.
~ asks(false)
~ e2_hear()
~ offers()
~ e2_brush_off()
~ offers()
~ e2_ask()
~ offers()
+ [After three calls and three answers anybody would be angry. You feel that nobody here took you seriously.]
  ~ e2_hear()
  ~ replies((validate, reflect_feeling))
  Exactly, nobody did. I don’t ask for miracles, I only want to hear the same thing twice.
+ [Now, now, it is only a bicycle. People come in here with far worse, and they don’t raise their voices at me.]
  ~ e2_brush_off()
  ~ replies(())
  Only a bicycle? And now it is my voice that is the trouble here, is it?
+ [Please go on, I’m listening. How did the three calls go, and who told you what about the date?]
  ~ e2_ask()
  ~ replies((open_question, encourage))
  First a young man, then a lady, then you. The lady at least wrote something down.
- -> onward

=== function e2_hear()
~ says()
~ listens(2, validate)
~ listens(3, reflect_feeling)

=== function e2_brush_off()
~ says()
~ does(-4)

=== function e2_ask()
~ says()
~ listens(2, open_question)
~ listens(2, encourage)

// what is left of the explosion, and the one that comes back
=== reprise ===
{ emotion >= 60:
  You still don’t see what this is about, do you? I could just as well be talking to the wall over there!
- else:
  I’m not shouting any more, but I’m not done either. There are things that I want to have said.
}
~ asks(true)
~ reprise_retell()
~ offers()
~ reprise_side()
~ offers()
~ reprise_send_off()
~ offers()
+ [Let me say it back: three calls, three answers, an afternoon lost, and the worst is not knowing where you stand.]
  ~ reprise_retell()
  ~ replies(retold())
  Yes. That is it, more or less. At least now somebody has got the whole of it.
+ [You have every right to expect one answer from one shop. What else went wrong that I should know about?]
  ~ reprise_side()
  ~ replies((validate, open_question))
  Well, the invoice. It came before the work was even begun, if you want to know.
+ [Complaints are handled by the head office. There is a form for it on the website, under service and contact.]
  ~ reprise_send_off()
  ~ replies(())
  A form. I stand here in front of you, and you send me to a form on a website.
- -> onward

=== function reprise_retell()
~ says()
{ heard >= 30:
  ~ listens(3, paraphrase)
}
~ listens(3, reflect_feeling)

// a retelling that comes too early has nothing to wear out
=== function retold()
{ heard >= 30:
  ~ return (paraphrase, reflect_feeling)
}
~ return (reflect_feeling)

=== function reprise_side()
~ says()
~ listens(2, validate)
~ listens(2, open_question)

=== function reprise_send_off()
~ says()
~ does(-3)

// ---------------------------------------------------------------- acceptance

=== a1 ===
Fine. So it isn’t ready, and shouting won’t make it so. What happens now, according to you?
~ asks(a1 > 1)
~ a1_together()
~ offers()
~ a1_correct()
~ offers()
~ a1_listen()
~ offers()
+ [The hub is on its way and comes on Tuesday, no sooner. Shall we look together at what can save your weekend?]
  ~ a1_together()
  ~ replies(())
  Tuesday. So Saturday is lost whatever I say. All right, let us look, though I can’t see what there is to find.
+ [That isn’t correct, I’m afraid. Our sheet says that you were told Friday if the part arrives, not Friday for certain.]
  ~ a1_correct()
  ~ replies(())
  So now I’m a liar as well? I know very well what I was told, and by whom.
+ [It is fair that you ask that. What would you have to know from me now, to be able to plan your weekend?]
  ~ a1_listen()
  ~ replies((validate, open_question))
  When it will be ready, really ready. And whether I can believe it this time.
- -> onward

=== function a1_together()
~ says()
~ makes_clear(3)
~ does(3)

=== function a1_correct()
~ says()
~ does(-3)

=== function a1_listen()
~ says()
~ listens(2, validate)
~ listens(2, open_question)

=== a2 ===
I’m still standing here without a bike. How do you imagine this going on from here?
~ asks(a2 > 1)
~ a2_together()
~ offers()
~ a2_blame()
~ offers()
+ [You are right to want something firm. Let us put together what we know, and build your weekend around that.]
  ~ a2_together()
  ~ replies((validate))
  Something firm would be a change. Go on then, what do we know, the two of us?
+ [With a hub that old you should have come in February. Everybody brings the bike in May and wants it by Saturday.]
  ~ a2_blame()
  ~ replies(())
  I should have? I came when your own reminder card told me to come. Here it is, look.
- -> onward

=== function a2_together()
~ says()
~ listens(2, validate)
~ does(3)

=== function a2_blame()
~ says()
~ does(-4)

// ---------------------------------------------------------------- plan

=== l1 ===
Then tell me what I’m to do about Saturday. You have seen more of these cases than I have.
~ asks(l1 > 1)
~ l1_ask()
~ offers()
~ l1_offer()
~ offers()
~ l1_refer()
~ offers()
+ [So Saturday is the day that counts, and it isn’t about the kilometres. What is it that happens on Saturday?]
  ~ l1_ask()
  ~ temp voiced = surfaces()
  ~ replies((paraphrase, open_question))
  You really want to know? All right. I don’t tell this to every shop that I walk into.
  { voiced: -> main_concern -> }
+ [You can take our red touring bike until Tuesday, or we fit a used wheel now. I would take the red one for hills.]
  ~ l1_offer()
  ~ replies(())
  { hidden:
    Any bike will do, you think? You haven’t understood why I need mine.
  - else:
    The red one, with the child seat from mine? Yes, that might just work for the two of us.
  }
+ [There is a hire station behind the railway station. They have all sorts of bikes, you could ask them tomorrow.]
  ~ l1_refer()
  ~ replies(())
  So I can go and look for one myself. Thank you very much for the advice.
- -> onward

=== function l1_ask()
~ says()
~ listens(2, paraphrase)
~ listens(2, open_question)

=== function l1_offer()
~ says()
~ does(solving(3))
~ does(solving(3))

=== function l1_refer()
~ says()
~ does(-3)

=== l2 ===
{ hidden:
  All that is about bikes, and well meant. But it misses the point of Saturday.
- else:
  So that she doesn’t stand there with her helmet on for nothing, what exactly do we do, step by step?
}
~ asks(l2 > 1)
~ l2_settle()
~ offers()
~ l2_ask()
~ offers()
~ l2_repeat()
~ offers()
+ [Then I’d set the red bike up for you, saddle and seat, and it stands here for you today by five o’clock.]
  ~ l2_settle()
  ~ replies(())
  { hidden:
    By five, for what? You decide things before you know what they are for.
  - else:
    By five I can be here. And the lights work? We may come home late on Saturday.
  }
+ [What would have to be different about a plan, for you to go home today and look forward to the weekend?]
  ~ l2_ask()
  ~ temp voiced = surfaces()
  ~ replies((open_question))
  Different? It would have to be about what I came for, and that isn’t only the bike.
  { voiced: -> main_concern -> }
+ [As I said, Tuesday. The part comes on Tuesday, and before Tuesday there is no wheel. I can only say Tuesday.]
  ~ l2_repeat()
  ~ replies(())
  Yes, Tuesday, I heard it the first time. I’m not deaf, I’m disappointed.
- -> onward

=== function l2_settle()
~ says()
~ does(solving(3))
~ does(2)

=== function l2_ask()
~ says()
~ listens(2, open_question)

=== function l2_repeat()
~ says()
~ does(-3)

// a fix offered before the main concern is out solves the wrong problem
=== function solving(weight)
{ hidden:
  ~ return -2
}
~ return weight

// is this what brings the main concern out?
=== function surfaces()
~ temp first = hidden
~ hidden = false
~ return first

=== main_concern ===
On Saturday my daughter turns six, and her present is our first tour together. She has counted the days.
->->

// ---------------------------------------------------------------- action

=== c1 ===
That sounds like something. What do I tell them at home tonight, so that it is also true tomorrow?
~ asks(c1 > 1)
~ c1_confirm()
~ offers()
~ c1_part()
~ offers()
~ c1_doubt()
~ offers()
+ [Agreed then: the red bike with the child seat, today by five, yours on Wednesday by ten. I’ll ring you on Tuesday.]
  ~ c1_confirm()
  ~ replies(())
  Written down and all. Good. You ring on Tuesday, and I’ll tell you how far we got.
+ [Well then, a nice weekend to you, Mr Marin, and say hello to your daughter from all of us at the workshop.]
  ~ c1_part()
  ~ replies((courtesy))
  Thank you. I do hope that somebody here remembers what we have just talked about.
+ [We do what we can, but with the carriers these days and two of us on holiday nobody can really be sure of anything.]
  ~ c1_doubt()
  ~ replies(())
  Can’t be sure. So in the end I go home with exactly what I had when I came in.
- -> onward

=== function c1_confirm()
~ says()
~ does(3)
~ does(3)

=== function c1_part()
~ says()
~ adds(fresh(1, courtesy))

=== function c1_doubt()
~ says()
~ does(-2)

// ---------------------------------------------------------------- weighing

=== function asks(played_before)
~ again = played_before
~ on_offer = 0

=== function offers()
~ on_offer = MAX(on_offer, worth())

=== function says()
~ help = 0
~ harm = 0
~ listening = 0
~ keen = 0

=== function does(weight)
~ adds(weight * 100)

// a calm client gains more from clarity, and suffers more from it at the wrong time
=== function makes_clear(weight)
~ adds(weight * 100)
~ keen += weight * 25

=== function listens(weight, move)
~ temp hundredths = fresh(weight, move)
~ adds(hundredths)
~ listening += hundredths

=== function adds(hundredths)
{ hundredths > 0:
  ~ help += hundredths
- else:
  ~ harm -= hundredths
}

// a relational move counts half when the previous reply used it too
=== function fresh(weight, move)
{ recent ? move:
  ~ return weight * 50
}
~ return weight * 100

=== function worth()
~ return MIN(MOST, MAX(0, help - harm))

=== function work(serves, pace)
~ return rounded(MAX(0, MIN(serves, MOST) - MIN(harm, MOST)) * pace, 1000) * 10

=== function rounded(value, unit)
~ return (value + unit / 2) / unit

// ---------------------------------------------------------------- a turn

=== onward ===
{ lost >= PATIENCE && emotion >= WALKOUT: -> over("walked-out") }
{ serious() && flared: -> over("escalated") }
{ lost >= PATIENCE: -> over("escalated") }
{ serious(): -> flare_up }
{ stage:
- POSITION: -> enter(EXPLOSION)
- EXPLOSION: { heard >= 100: -> enter(return_to) }
- ACTION: -> close
- else:
  { progress >= 100:
    ~ progress = 0
    -> enter(stage + 1)
  }
}
-> next

=== function serious()
~ return stage >= ACCEPTANCE && harm >= 300 && emotion >= 50

=== flare_up ===
~ recent = ()
~ heard = 50
~ progress = 0
~ return_to = stage
~ returning = true
~ flared = true
~ stage = EXPLOSION
-> next

=== enter(to) ===
~ recent = ()
~ stage = to
~ return_to = ACCEPTANCE
~ returning = false
-> next

=== next ===
~ trust = trusts()
{ stage:
- EXPLOSION:
  { returning: -> reprise }
  { not e1: -> e1 }
  { not e2: -> e2 }
  -> reprise
- ACCEPTANCE:
  { not a1: -> a1 }
  -> a2
- PLAN:
  { not l1: -> l1 }
  -> l2
- else: -> c1
}

=== close ===
{ emotion <= NORM + 20 && trusts() >= 40 && progress >= 50: -> over("agreed") }
-> over("resigned")

=== over(how) ===
~ trust = trusts()
~ ending = how
-> END

// moves: those of the reply that wear out
=== function replies(moves)
~ temp hurt = MIN(MOST, harm - MIN(0, keen))
~ temp heard_before = heard
~ temp progress_before = progress
~ points += worth()
~ best += on_offer
{ stage:
- EXPLOSION: ~ heard = MIN(100, heard + work(listening, 7))
- ACCEPTANCE: ~ progress = MIN(100, progress + work(help, 9))
- PLAN:
  ~ progress = MIN(100, progress + work(help, 7))
  { hidden && progress >= 100:
    ~ progress = 90
  }
- ACTION: ~ progress = MIN(100, progress + work(help, 12))
}
~ emotion = feels(MIN(MOST, help + MAX(0, keen)), hurt)
~ lost += rounded(hurt * 3, 1000) * 10
{ again && heard == heard_before && progress == progress_before:
  ~ lost += 10
}
{ emotion >= WALKOUT:
  ~ lost += 10
}
~ lost = MIN(lost, PATIENCE)
~ recent = moves

=== function feels(soothed, hurt)
~ temp share = 100
~ temp drift = 0
~ temp news = 0
~ temp lowest = MIN(emotion, NORM)
{ stage:
- POSITION: ~ news = SHOCK * shock * 10000
- EXPLOSION:
  ~ share = 20 + (80 * heard) / 100
  ~ drift = 60 * FLARE * (100 - heard) * MAX(0, 90 - emotion)
  { listening == 0:
    ~ lowest = emotion
  }
- PLAN:
  { harm == 0:
    ~ drift = -150000 * MAX(0, emotion - NORM - (100 - NORM) / 4)
  }
- ACTION:
  { harm == 0:
    ~ drift = -300000 * MAX(0, emotion - NORM)
  }
}
~ temp relief = soothed * 4 * MAX(0, emotion - NORM) * share
~ temp stirred = hurt * 3 * (110 - emotion) * 100
~ temp after = 5 * rounded(emotion * POINT + stirred + news + drift - relief, 5 * POINT)
~ return MAX(lowest, MIN(100, after))

// earned by the stage's work, less what harm has lost
=== function trusts()
{ stage:
- POSITION: ~ return FIRST_TRUST
- EXPLOSION: ~ return earned(10, trust_at(return_to), heard)
- else: ~ return earned(trust_at(stage), trust_at(stage + 1), progress)
}

=== function earned(from, to, done)
~ return MAX(0, from + rounded((to - from) * done, 100) - lost)

=== function trust_at(which)
{ which:
- ACCEPTANCE: ~ return 35
- PLAN: ~ return 60
- ACTION: ~ return 85
- else: ~ return 100
}
