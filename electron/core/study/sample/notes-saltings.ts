/** The last site: Tunde, with Ada beside him in the third week. The clocks go back on the second Sunday. */
import type { SampleNote } from './types'

export const SALTINGS_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:40',
    kind: 'observation',
    codes: ['room', 'referral'],
    text: `Brindlesea, end of the line, literally: buffers, then shingle, then us. Surgery = ex-coastguard mess. Glenys Catchpole on
rcptn since 1989, two glasses on two strings. Knows who's late bc. she can see the bus.

{caroline}'s room is the old records room. Lloyd George envelopes gone, shelves still up, A–Z labels still on. People sit
down under their own letter w/out noticing. Caro noticed. "The worried ones go under Q. Nobody's a Q."`,
  },
  {
    day: 1,
    at: '11:00',
    kind: 'jotting',
    codes: ['context'],
    text: `{glenys} on who comes in Oct: "Them that don't go home." = caravan park shuts 31st. How many live there all yr? "Officially
none."`,
  },
  {
    day: 2,
    at: '09:40',
    kind: 'observation',
    codes: ['holding', 'boundaries', 'time'],
    text: `Ivy-Mae Goodchild, 19, + baby 7 wks (asleep, not in notes). Van 14 at the park, out by the 31st. Consent recorded on
phone, she says her own name into it & giggles.

PHQ-9 done by text beforehand = 19. C. has it on scr. & turns scr. away. "That's a number. What's the van like?" – cold,
nice, hers. I-M: "If I tell you it's cold do you have to tell someone?" C: "I have to tell someone if he's not safe.
Cold I can do something about." Straight. Doesn't soften it. I-M thinks. "It's cold."

So here she SAID the word first, & it worked. Contrary case for Ffion.`,
  },
  {
    day: 3,
    at: '12:15',
    kind: 'observation',
    codes: ['practical', 'outcome', 'context'],
    text: `Lunch club, church hall, Rev. Allcott in an apron, 34 covers, £3 or "what's in your pocket". Sid Borrett, 74, on the
door with the tin. He's on C's list. He thinks C's on his.

Sid: "She needed somebody for the door. I said I'd see her right." Pru, in kitchen: "He hadn't been out of that house
since the funeral. I didn't need somebody for the door." Both true? Tin had £61.40 & a button.`,
  },
  {
    day: 5,
    at: '16:35',
    kind: 'debrief',
    codes: ['discretion', 'boundaries', 'unintended'],
    text: `Sea wall, flask. T: what did you decide nobody told you to? C: "To say safeguarding to Ivy. First meeting. We're told to
build rapport first. I think if you build it first and then say it, you've built a trap."

Rang housing 5x, the duty line 01632 960815, got through at 16.20 on the fifth. Homeless team says 56 days. Park says 14.
"I've got a fortnight and a form that's eight weeks long."

Where did you stop? "I've a spare room. I've not said it. I've not said it to anyone, I've now said it to you." T: leave
out? Long look at sea. C: "Leave it in. But not my name." T: it's never your name.`,
  },
  {
    day: 7,
    at: '10:10',
    kind: 'conversation',
    codes: ['mechanism', 'referral'],
    text: `Mrs Nguyen, 53, nail bar, waiting under N which is right for once. Came w/ wrists, Dr Szabo sent her down the corridor "for
the other thing". T: what's the other thing? "The shop. It is closing, I am not saying to my daughter." She says it to me
like a weather report. Had said it to C. in abt 4 min, she says. "She do her own nails. Very bad. So I trust."

Registered as Anh Thi, Thi Anh & A. Nguyen, 3 records, one NHS no. (999 533 1063). Glen's merging them w/ a ruler.`,
  },
  {
    day: 8,
    at: '13:10',
    kind: 'observation',
    codes: ['belonging', 'counting'],
    text: `MDT. {szabo} (trainee, 4th month) presents Ivy-Mae w/out notes, 3 min, w/ the van, the park, the 31st, the 56 days. Then:
"I don't have a medical question. I'd like to know what we're going to do." Senior partner looks at clock, at her, at C.
C: "I'd like a letter by tonight. Not 'supports'. 'Requires'." He writes it there, by hand, other cases wait.

Bolted on / fitting in / belonging? Today it's belonging, till 14.00.`,
  },
  {
    day: 11,
    at: '09:15',
    kind: 'observation',
    by: 'ada',
    codes: ['room', 'time'],
    text: `Clocks went back yesterday and the waiting room is full an hour early of people who know it perfectly well. I have come to
sit beside Tunde for the third week; we have agreed to write without talking until the evening.

{caroline} begins each conversation by taking something off her desk. With Mr Borrett it is the telephone. With a young
mother, her own lanyard. With Mrs Nguyen it is the lamp, and they sit for a while in the daylight there is. It may be
nothing. I have seen it nine times.`,
  },
  {
    day: 11,
    at: '09:20',
    kind: 'observation',
    codes: ['time', 'holding'],
    text: `Mon, week 3, Ada at my elbow. Waiting rm full early. C's 1st = Sid, abt the tin (he wants a lock on it, Pru says it's
church). 10 min tin, 15 min his wife. He calls her "the management". C. doesn't write. C. moved phone off desk at start,
not sure why. Ms Thurlow (he's formal when it matters): "Ms Thurlow, I'm not lonely, I'm under-employed."`,
  },
  {
    day: 11,
    at: '21:00',
    kind: 'methodological',
    by: 'ada',
    text: `Two sets of notes on one morning. Tunde has the words and I have the desk. Neither of us has Glenys, who was standing in
the door for most of it. For the team: pair up for one morning at each site if there is ever an eighth; compare by
episode, not line by line; and put both in the archive as they are.`,
  },
  {
    day: 13,
    at: '14:10',
    kind: 'observation',
    codes: ['practical', 'outcome', 'holding'],
    text: `Caravan park w/ C. (her car, AV79 SEA she swears is chance). Half the vans already on blocks. Ivy-Mae's got the letter
laminated. Housing rang: temp flat above the chandler's, Marine Row, WX7 2HB, from Fri, cot included. She's packed a
bin bag and a plant.

I-M to C: "Do you stop now?" C: "Do you want me to?" – "No." – "Then I'll do you a Tuesday." In car C: "That's not a
pathway, is it." Doesn't start engine for a bit. I look at plant in mirror.`,
  },
  {
    day: 14,
    at: '09:00',
    kind: 'document',
    codes: ['counting', 'practical'],
    text: `Letter, 1 p., hand-written on practice paper, dated within the window, GP → district housing. Seen & described only, no
copy taken. Three sentences. 2nd has "requires" underlined twice. C's filed it under Q.`,
    with: ['caroline'],
  },
  {
    day: 15,
    at: '15:50',
    kind: 'debrief',
    codes: ['holding', 'unintended', 'boundaries'],
    text: `Last debrief of last site. C, Ada, me, fish van. C: 44 on list, 2 in flat, 1 on tin. T: what did we miss? C: "November."

What wd you tell next one? "Say what you have to tell and what you don't. First five minutes. Then take your lanyard off."
Ada writes that & so do I. Cd hear both pens.`,
  },
  {
    day: 15,
    at: '16:55',
    kind: 'jotting',
    inTheBin: true,
    text: `Test. Does this pen type. Train 17.22, platform 1 (there's only 1).`,
  },
]
