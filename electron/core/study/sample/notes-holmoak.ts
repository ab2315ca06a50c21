/** Ada at Holm Oak. */
import type { SampleNote } from './types'

export const HOLMOAK_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:40',
    kind: 'observation',
    codes: ['room', 'referral'],
    text: `The tree the surgery is called after came down in the spring gales and there is a bench made out of it, so new that it
is still weeping. People sit on the bench rather than inside, and the receptionist has taken to coming out to them with
the tablet under her arm like a waiter.

{jory} arrives by bicycle at ten to nine with a loaf. He greets the bench from left to right. By the time he has reached
the door he has been told about a grandson's driving test, a fallen wall and a prescription for the wrong dose of
something, and he has written nothing down. Inside he goes straight to the nurses' corridor and says three sentences to
Tamsin Rosewarne. The third is the dose.`,
  },
  {
    day: 1,
    at: '11:05',
    kind: 'jotting',
    codes: ['belonging'],
    text: `{tamsin}: "He's ours. He's got a hook." Hooks again. Compare {kath} and the yellow notes; {deepak}'s mugs.`,
  },
  {
    day: 2,
    at: '09:40',
    kind: 'observation',
    codes: ['mechanism', 'time', 'holding'],
    text: `A consulting room with a couch, which {jory} uses as a table: maps on it, a tide table, a bowl of shells for
children.

Denzil Kitto, crab boats, fifty-seven. He has a form from the Seafarers and a form from the DWP and has filled in each
with what the other one wants. {jory} reads both through without speaking, which takes six minutes by the clock over the
couch. Mr Kitto watches him read. "You got to the bit about the hand." – "I've got to the bit about the hand." The hand is
on the table between them, two fingers short. He was told at the hospital that it could be worse. "I knaw it could be
worse. I never asked 'em that."

They do not finish either form. They go through the tide table for Saturday and argue about it.`,
  },
  {
    day: 3,
    at: '14:00',
    kind: 'observation',
    codes: ['room', 'context', 'practical'],
    text: `In {jory}'s car (he borrows his mother's, AU79 WEN, with a saint on the dashboard) to see Mrs Chenoweth, who is
ninety-one and by her own account the oldest person in Penwarren still to have her own teeth. She lives at Coastguard
Steps, in the end one, with eleven steps up to it and a rope for a handrail.

She knows exactly what she wants: a letterbox at the bottom of the steps. She has wanted it for four years. An occupational
therapist offered her a stairlift, a falls team offered her a pendant, a previous link worker offered her a befriender. "I
don't need a friend, I've buried better ones than that. I need the post where I can get at it."

{jory} measures the wall with his hand, thumb to little finger, and writes *9* on his wrist.`,
  },
  {
    day: 3,
    at: '14:50',
    kind: 'conversation',
    codes: ['boundaries', 'mechanism'],
    text: `{verity}, while he was outside with the measuring: "He'll put it up himself, you watch, and he's not allowed. I shan't
tell them. Are you going to tell them?" I said that I wrote down what I saw, and that no one's name would be in it. She
considered me for some time. "Then you'd better look at the view." I looked at the view. There was some hammering.`,
  },
  {
    day: 3,
    at: '17:05',
    kind: 'debrief',
    codes: ['discretion', 'boundaries', 'practical'],
    with: ['verity'],
    text: `Debrief on the weeping bench.

What did you decide that nobody told you to? "Letterbox." He is cheerful about it for a moment and then not. The rules say
no tools, no lifting, nothing with a ladder. "I rang the council in January, it's a listed wall, they said twelve weeks
for a site visit. It's a box, Ada. It's four screws." Who knows? "Tamsin. Dr A, probably. Vee's told the whole of the
bench by now."

Where did you stop? "She's got a lump on her neck and she wears a scarf over it. I saw and she saw me see. I said, when
you like. She said, Thursday." He will go on Thursday. I ask if he has told {amarasinghe}. "Not until Thursday. If she's a
patient on Wednesday I don't get Thursday."`,
  },
  {
    day: 4,
    at: '08:20',
    kind: 'analytic_memo',
    codes: ['mechanism', 'discretion', 'unintended'],
    text: `On the four screws. The letterbox is not a kindness added to the work; it seems to be the price of admission to the
scarf. (C) a woman who has been offered everything but the thing she asked for; (resource) the thing she asked for, at
once, a little against the rules; (reasoning) *this one heard me, and he has something to lose as well*; (O) Thursday.

If that is so, a service that forbids the screws forbids Thursday, and will never know that it did. Against: {aga}'s rule
about two forms; {hamish} and the fridge. They get their Thursdays by not doing something.`,
  },
  {
    day: 6,
    at: '10:30',
    kind: 'conversation',
    precision: 'about',
    codes: ['holding'],
    with: ['denzil'],
    text: `In the corridor, with the urn. {tamsin} tells me that the man from the crab boats has been in for his dressing and did
not want it looked at. "But he sat with Jory after. I could hear them through the wall, going on about the tide." She
thinks he is frightened of winter. Raynaud's in what is left of the hand. She lowers her voice for "winter" and not for
"Raynaud's".`,
  },
  {
    day: 8,
    at: '14:20',
    kind: 'observation',
    codes: ['context', 'outcome'],
    text: `Memory café in the lifeboat house, the boat still in it, so that everyone sits along the hull. Morwenna Tregear runs it
with a ship's bell. Wenna's rule is that nobody may be asked what day it is. There is a great deal of Alzheimer's in the
room and no leaflet about it anywhere.

{jory} plays the piano badly on purpose. A tall woman corrects him, sits down, and plays through to the end. Her husband
says to {morwenna}, "She hasn't since Easter." {jory} has gone to wash up by then and does not hear it. I told him. I
think I should not have; it was theirs.`,
  },
  {
    day: 10,
    at: '13:10',
    kind: 'observation',
    codes: ['counting', 'belonging'],
    text: `Friday meeting, windows open, gulls. Nilani Amarasinghe chairs from the window sill with her shoes off. She begins with
"Who's on our minds?", and not with the list. Four of the seven answers are people on {jory}'s caseload; he speaks to
each for about a minute, as do the nurse and the health visitor, and I lose track of whose patient anyone is. That may be
what fitting in looks like.

The practice manager asks for the friends-and-family score. There is one reply. It says "Box is champion."`,
  },
  {
    day: 12,
    at: '09:30',
    kind: 'methodological',
    text: `Mr Kitto came to the desk this morning and asked me to stop. He is civil about it: he would rather not be "in a
book". I have told him what that means and what it cannot mean for the notes that the others have already read, as it
stands in the sheet he had, version 2. Recorded as withdrawn today. I have asked {jory} not to discuss him with me. I shall
leave the room on Thursday when he comes.`,
    with: ['denzil'],
  },
  {
    day: 14,
    at: '16:40',
    kind: 'debrief',
    codes: ['outcome', 'holding', 'unintended'],
    text: `"She went. Two-week wait, and she's had me cancel it and rebook it twice, but she went, in the scarf." He is very tired.
He drove her, forty minutes each way; that is also not allowed. {amarasinghe} knows all of it now, and has said nothing,
and has put *him* down for an appointment with herself, under the heading of blood pressure.

Thirty-six on the list. Five of them he calls "for keeps". What would you want a new person to know? "Where the screws
are."`,
  },
]
