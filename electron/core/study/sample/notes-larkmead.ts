/** Ffion at Larkmead. */
import type { SampleNote } from './types'

export const LARKMEAD_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:45',
    kind: 'observation',
    codes: ['room', 'belonging'],
    text: `08.45 The link worker's room is not in the building. It is behind it, on blocks, between the bins and a row of sweet
peas: a portable cabin which was for vaccinations. The patients call it the Tardis. So does the rota.

09.10 {toby} has hung a door bell on it, the kind on a spring. "Otherwise they stand outside and lose their nerve." To get
to it one has to walk past the window of the partners' common room. Who chose that? 09.30 I count: eleven people walk past
the window; nine of them look at their feet.

10.15 Sunniva Halvorsen, practice manager, gives me a site plan and draws the cabin on, since it is not there.`,
  },
  {
    day: 1,
    at: '11:50',
    kind: 'jotting',
    codes: ['room'],
    text: `The window. Nine of eleven. Ask {toby}: has he walked it as a patient would?`,
  },
  {
    day: 2,
    at: '09:15',
    kind: 'observation',
    codes: ['holding', 'time', 'practical'],
    text: `09.15 Mr and Mrs Bewley, together. He is 88; his wife was asked first, as his consultee, and then he was asked as well,
by {toby}, slowly, twice, and said, "Will there be tea?" There is tea. I stay.

09.20 She has a list and he has a duster, with which he does the window sill all through, carefully, corner to corner.
Betty: the attendance allowance, the stair gate, the night. "The night" has been written last and underlined. {toby} starts
with the night. She looks at the sill. "He thinks I'm the help. He's ever so polite." 09.31 "Then who's he married to?"
asks {toby}. "Oh, Betty," says Arthur from the sill. "Betty's at the shops."

09.32 Nobody laughs and then she does. She leaves with the number of the night line, a form half filled in, and the
duster. He leaves with a new one.`,
  },
  {
    day: 2,
    at: '16:45',
    kind: 'debrief',
    codes: ['discretion', 'mechanism'],
    with: ['arthur', 'betty'],
    text: `What was today like? "I keep thinking about the shops." What did you decide that nobody told you to? Dusters: he buys
them himself, in tens. And the order: "They put the thing last. I start from the bottom. It's not clever, it's how my nan
read the paper."

Has anyone taught it to you? No; he did two days of motivational interviewing, and a day on SystmOne. Where did you stop?
"I didn't say *carer*. If I say it she has to be one." When will you? He turns the door bell with one finger, so that it
nearly rings. "She'll say it. I'm just making sure I'm there."`,
  },
  {
    day: 4,
    at: '10:20',
    kind: 'observation',
    codes: ['context', 'practical', 'outcome'],
    text: `10.20 On foot, because {toby} has failed his test again and says so to everyone we meet. Mr Gurung's, above the old
saddler's in Sheepwash Row. Sixty-six, the Rifles, then security at a distribution shed, then his hip.

10.35 Dil brings out a box with a ribbon and in it every letter he has had from the pensions people, in order, with a
translation into Nepali in pencil under each line. Nineteen years. 10.50 {toby}: "Who checks these?" He has misunderstood;
it is the pensions people's sums which Mr Gurung checks, and they have been wrong since 2011. He has not liked to say. His
service number is on each; also his NHS number, 999 450 2735, which someone there asked him for and should not have.

11.20 They write one letter. It is three lines long. Mr Gurung stands up to sign it.`,
  },
  {
    day: 6,
    at: '13:15',
    kind: 'observation',
    codes: ['belonging', 'counting'],
    text: `Partners' meeting, Mon 15th. I am let in for the first half hour. {langstaff} says "our young man in the shed" and then,
seeing me write, "in the cabin". He is not unfriendly. He wants to know whether the cabin can be hired out on the days it
is not used. 13.24 {sunniva}: it is used every day. 13.25 "By whom?" She reads out numbers with no names. He is silent a
moment: "That many walk past us?"

13.40 The item becomes a different item: can there be a path on the other side, through the sweet peas? £340 for gravel.
Agreed. It has taken seven minutes. Toby was not asked and is not there; he is, as it happens, in the cabin.`,
  },
  {
    day: 8,
    at: '10:00',
    kind: 'conversation',
    codes: ['boundaries', 'context'],
    with: ['toby'],
    text: `Rupert Langstaff, coming to look at the sweet peas in his lunch hour with a tape measure. "I've been here thirty-one
years. I used to *be* that cabin. I'd go round of an evening, sit in the kitchen. Then it was ten minutes, then it was a
telephone." He lets the tape run back. "I wasn't being rude about the shed. I was being jealous."

He asks me not to use "jealous". Then he says that I may.`,
  },
  {
    day: 9,
    at: '18:20',
    kind: 'observation',
    codes: ['outcome', 'context'],
    text: `18.20 Bike workshop in the old fire station. Callum Frith, 27, has not signed the form yet ("leave it on the side"), so
only the outline: eight people, six of them sent by {toby}, one of them Mr Gurung, who does the wheels. He trues by ear.
Nobody speaks while he is doing it.

19.10 A boy of about fifteen asks him where he learned. "Army." "Cool." "Sometimes." That is all of it. I have written four
lines about it already and should stop.`,
  },
  {
    day: 9,
    at: '21:30',
    kind: 'methodological',
    precision: 'evening',
    text: `Evening groups are where things come out, and I have one in three weeks: our plan has me at desks between nine and
five. Put to Tunde and Ada: swap two clinic mornings for evenings at the last site. Also, {callum} not yet asked in a way
that lets him say no; I was standing between him and the vice. Ask by text, with an out.`,
  },
  {
    day: 12,
    at: '09:30',
    kind: 'jotting',
    codes: ['mechanism', 'holding'],
    text: `09.30 Betty Bewley alone. Bell. "I've come in my own right." Sits. 09.33 says it: "I'm his carer." {toby} does not look at
me & I do not look at {toby}.`,
  },
  {
    day: 12,
    at: '20:40',
    kind: 'analytic_memo',
    codes: ['mechanism', 'outcome', 'discretion'],
    text: `"Start from the bottom", "the second thing", "first one to say driving loses", "when you like – Thursday". Four sites, one
shape: the worker knows the word and keeps it back until the other person has said it. I had this under *time*. Time is
what it costs; it is not what it is. Call it *leaving the word*?

If [the worker is not hurried and is not the one who must act on the word], then [leaving the word] leads to [it is mine,
I said it], resulting in [it can be used: an allowance, a set of keys, a clinic]. Where would it fail? Where the word is
urgent. {verity}'s scarf waited a day. What if it had been a fortnight? Contrary case wanted at the last site.`,
  },
  {
    day: 14,
    at: '16:35',
    kind: 'debrief',
    codes: ['room', 'belonging', 'unintended'],
    text: `Gravel came this morning. We do the debrief walking up and down on it. {toby}: "You can hear them coming now. I had
forty seconds today to put my face on." He likes it and then he is not sure: with the window nobody came who was not
desperate. "Three people this morning just to see the path. I've not got a code for that."

Fifty-two on the list; the contract says two hundred a year and he has no idea whether that is more or fewer. Is there
anything I should leave out? "My test." How many times? "Leave it out." (Done.)`,
  },
]
