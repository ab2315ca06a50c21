/** Tunde at Canal Street. */
import type { SampleNote } from './types'

export const CANALSTREET_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:20',
    kind: 'observation',
    codes: ['room', 'referral'],
    text: `Queue outside 08.20: 31, round the corner past the vape shop. Doors 08.30. Languages I can name: 7. Check-in screen
offers 12. Rcptn x4, all on headsets, none looks up, all kind on the phone.

{nasima}'s room is 1st floor, lift broken since Feb. Sign: LINK WORKER → pointing at a cupboard. She's stuck a Post-it on
it: "not the cupboard, up!! x Nas".`,
  },
  {
    day: 1,
    at: '10:15',
    kind: 'jotting',
    codes: ['practical'],
    text: `Lift. Everyone who can't do stairs is seen in the pharmacy consulting booth by arrangement w/ {yusuf}. Not written
anywhere. "He lends me it." Price: samosas.`,
  },
  {
    day: 2,
    at: '09:20',
    kind: 'observation',
    codes: ['time', 'mechanism', 'boundaries'],
    text: `Precious Moyo, 42, care wkr, 2 jobs. Ref'd for "stress", Accurx text, no other info. Arrives 20 late, straight off
nights, in tunic. Says sorry 4x.

N moves the clock. Actually takes it off wall & puts it in drawer. "There. Now you're early."
Landlord, damp, boy's asthma, letter says arrears £612. N photographs the letter, doesn't read it out. Asks who cooks.
P. cries at *cooks*. N doesn't pass tissues (box is there). Waits. P. gets own tissue.

After: why not pass it? "If I pass it she's crying. If she takes it she's stopping."`,
  },
  {
    day: 2,
    at: '11:40',
    kind: 'jotting',
    precision: 'about',
    codes: ['counting'],
    text: `Elemental open on scr. 1, Joy demo on scr. 2 (PCN switching, Sept). Same pt. typed twice. MYCaW on paper. "It's fine,
I've got three hands." – {nasima}`,
  },
  {
    day: 3,
    at: '13:05',
    kind: 'observation',
    codes: ['belonging', 'counting'],
    text: `MDT, 14 in the room + 6 on Teams, 11 cases in 55 min. {greenhalgh} fast, fair, timer on phone. N. gets called on 4x,
each time for a fact not a view: is he housed, has she kids, does the son speak English.

5th time PG says "Nas, what do you reckon?" Room looks up. N: "I reckon she's not ill, I reckon she's cold." Silence.
Timer goes. PG turns it over on its face.`,
  },
  {
    day: 4,
    at: '10:05',
    kind: 'conversation',
    codes: ['boundaries', 'holding'],
    text: `Brendan Kilbride, 55, on the landing, waiting. Poster's right by his head, says he's seen me & "you're grand". (NOT asked
properly – do it before I use any of this.) Labourer till his back. "I come up them stairs for her. I wouldn't for the
doctor, I'd ring." Had 3 link wkrs in 2 yrs. "The first one gave me a pedometer."

Ask consent Mon. If no → out.`,
  },
  {
    day: 4,
    at: '16:50',
    kind: 'debrief',
    codes: ['discretion', 'unintended', 'holding'],
    text: `Debrief, chairs on the fire escape.

T: today? N: "Six people, eleven languages of damp." Decided herself: to ring the landlord as "from the surgery". "It's
true. I am *from* the surgery. He heard doctor. I didn't say doctor." T: wd you do it again? "I did it again at three."

Caseload 61, target 35. Leanne (Mon & Tue, other half of the list) off sick & N has hers "just to keep warm". Where do you
stop? "I don't do Fridays after prayers. That's it. That's my one."

Her supervisor asked for a "boundaries reflection". She wrote it on the bus. Got a gold star, actual sticker, on her phone
case.`,
    earlier: `Debrief on fire escape. Six people. Decided herself: rang the landlord "from the surgery". Caseload 61 / target 35.
Only boundary = Fridays. Gold star story – write up properly!`,
  },
  {
    day: 7,
    at: '10:20',
    kind: 'observation',
    codes: ['practical', 'outcome', 'context'],
    text: `Law centre, ex-bank, they use the vault for files. Imtiaz Rahman ("Taz"), 46, debt. N. walks Mrs Moyo there herself,
9 min, doesn't come in. T: why not? "He's better if I'm not there to be nice."

Taz w/ the letter: 4 min. "That's not arrears, love, that's service charge and it's not yours." Rings. On hold he does
standing press-ups on the vault door. Ref no. read out twice, NI no. QQ 12 34 56 C, tel 07700 900674. £612 → £0. She asks
him to say it again. He says it again.

On way back she walks in front of me, fast, on the phone, whole street can hear her. Shona I think. Laughing.`,
  },
  {
    day: 9,
    at: '09:45',
    kind: 'observation',
    codes: ['time', 'holding'],
    text: `Phone clinic. N. on headset, draws while they talk, biro, one per caller, rips it off, pins it up. 5 calls = 5 cats.
Ms Chowdury's cats (her sup. spells it like that on the rota, she's given up) go back to 2023, whole wall.

Call 4: security q's, dob 17.03.1969, NHS 999 306 6176, he gets a digit wrong, she says "close enough, B." Rule says
redo. Call lasts 31 min, she speaks for maybe 4.`,
  },
  {
    day: 11,
    at: '12:30',
    kind: 'conversation',
    codes: ['counting', 'boundaries'],
    by: 'ada',
    text: `I am here for two days to see what Tunde sees. In the kitchen {marguerite} is eating somebody else's grapes. She trains
link workers for two regions and has the gift of saying the official thing as though it had been wrung from her.

"We tell them twelve sessions. Of course we do. And then I do the file audits and the good ones have three people they've
had for years, under different reasons for referral. Diabetes. Damp. A bereavement they had in 2019." Does she stop it? "I
make sure they're not the same three reasons twice." I read this back to her; she asked for "of course we do" to stay.`,
  },
  {
    day: 13,
    at: '10:10',
    kind: 'observation',
    codes: ['outcome', 'unintended'],
    text: `{precious} back, clock still in drawer. Not for herself. Brings neighbour, brings neighbour's letter, in a plastic
wallet, w/ questions numbered. N. sits back. P. runs the session. I write 1 line in 15 min bc I'm just watching.

N. after: "That's one in, one out." Beat. "No it isn't. That's one in, one *more* in."`,
  },
  {
    day: 13,
    at: '22:20',
    kind: 'reflection',
    precision: 'evening',
    text: `Tired & cross & want to say why. I've been rooting for N. to break rules. When she rang the landlord I nearly punched
the air. If she'd been a bloke in a suit being "from the surgery" I'd have it down as misrepresentation. Put that to
Ffion. Also: nobody's moved me on, searched my bag or asked where I'm really from in 3 wks, 1st site that's happened &
I've been softer on it.`,
  },
]
