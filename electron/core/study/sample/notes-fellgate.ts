/** Tunde at Fellgate: clipped, fast, much direct speech, abbreviations as they come. */
import type { SampleNote } from './types'

export const FELLGATE_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:50',
    kind: 'observation',
    codes: ['room', 'belonging'],
    text: `Back office. No desk for link wkr. {hamish} works off the end of the scanning bench, laptop on a box of gloves. Jan
(practice manager) has to ask him to lift it each time post comes. Counted: 5 lifts before 10.

Two phones, one for farms ("if it's a tractor in the background it's that one"). SystmOne down 09.05 to 09.25, nobody
minds, everyone talks. H. learns in those 20 min: the Askrigg lad has come home, school bus is cut from Easter, old
Mr Fearon's been seen driving with no lights. Writes all 3 on his hand. Only the third becomes a task.`,
  },
  {
    day: 1,
    at: '10:40',
    kind: 'jotting',
    codes: ['referral'],
    text: `{musgrave} at hatch, sideways, one foot still in her room: "Hamish. Fearon. Lights." Gone. That's a referral.`,
  },
  {
    day: 2,
    at: '09:40',
    kind: 'observation',
    precision: 'about',
    codes: ['practical', 'boundaries'],
    text: `In H's van (GX79 LFD, dog hair, 2 flasks). 38 miles for 3 visits. Lay-by above the reservoir = only signal for 20
min so he does all calls there, window down, engine off "so they can hear I've stopped".

Calls: DWP re Attendance Allowance, hold music 14 min. Pharmacy. Then {bryony} at Fellside Wheels: can she do a Tuesday?
She can't. She can if he rings her sister. He rings her sister.`,
  },
  {
    day: 2,
    at: '11:15',
    kind: 'observation',
    codes: ['time', 'holding'],
    with: ['isaac'],
    text: `Kitchen at High Intake farm. Isaac Fearon 84, 2 collies, range lit, door open regardless. Consent done at the table
w/ his reading glass, he signs "I. Fearon, farmer". Says to me "tha can stop but tha'll not be fed first."

H does NOT mention the lights. Talks tups for 25 min. Ike asks what the doctor thinks of his eyes. H: "What do you think
of them?" Long. Clock. "I think I cannot see the yard end." H: "Would you say that to Elspeth?" – "I would if she came
here." H: "She'd come here."

His wife is in & out w/ scones, never sits. Not down as taking part so nothing more on her than that.`,
  },
  {
    day: 2,
    at: '16:45',
    kind: 'debrief',
    codes: ['discretion', 'boundaries', 'holding'],
    text: `Debrief in van outside surgery, heater on.

T: what did you decide today that nobody told you to? H: "Not to say 'driving'. First one to say driving loses." T: and if
he'd driven tonight? H: "Noreen's had the keys since Sunday. She rang me. I never said."
T: so who's holding who? H laughs. "Put that in your book."

Where did you stop? "I didn't look in his fridge. I used to look in fridges. It's a thing nurses do and I'm not one."
Before this: 11 yrs w/ mountain rescue & a feed merchant's. Caseload 29 – "and the families, which is 60."`,
  },
  {
    day: 3,
    at: '12:35',
    kind: 'observation',
    codes: ['counting', 'belonging'],
    text: `MDT, Wed. 7 people, soup. {musgrave} (chair), Jan, D/N x2, H, physio on Teams w/ camera off, me.

Case 2 = IF. Parkinson's clinic letter from Dec never actioned bc. it went to the branch. EM says whose fault is not the
q. Physio says is it PD or is it cataract? EM: "It's a man who can't see his own yard." Decides to go up herself Friday.
First time in the mtg anyone looks at H. He's looking at soup.

Jan's dashboard: 11 "contacts" for H last month. He did 140 miles this week. Jan: "I know, pet. There's no box for miles."`,
  },
  {
    day: 5,
    at: '11:30',
    kind: 'conversation',
    codes: ['referral', 'mechanism'],
    text: `Branch surgery (village hall, Fri a.m. only). Marta Kovacova, 34, came abt her chest, was told by rcptn "there's a
man by the tea urn who's better than he looks". Works nights at the egg packers.

"He didn't ask for my papers. Everybody asks for papers. He asked what I cook." She's started a table at the hall,
dumplings, 3 weeks running. H got the hall fee waived, wdn't tell me how.

Her surname's spelt 4 ways on the system. She thinks it's funny. H doesn't: one of the 4 has the wrong NHS no. (hers:
999 218 3403). He fixed it himself, stood behind Jan's chair till done.`,
  },
  {
    day: 7,
    at: '10:20',
    kind: 'methodological',
    text: `How I was seen this wk: Mon "inspector", Tue "Hamish's student", Thu "the lad that writes". Good that it's moving.
I'm the only Black person in most rooms here & people are careful w/ me for abt 10 min then forget or decide to. Noted bc.
the first 10 min of several obs may be for my benefit. Check: do the long silences begin after 10 min?`,
  },
  {
    day: 8,
    at: '10:50',
    kind: 'observation',
    codes: ['practical', 'outcome', 'context'],
    text: `Fellside Wheels, a shed behind the auction mart. {bryony} + whiteboard + 9 volunteer drivers, youngest 61. Phone
07700 900361 on every gatepost for 10 miles.

She's got Mr Fearon down Tues & Fri "as a navigator". B: "I'm not putting him down as a passenger, he'd never get in."
Driver's 72, doesn't know the hill roads. Ike does. Ike sees far off fine, it's near he's lost. They've not missed a turn.

H didn't set this up, says B. He just said on the phone "he knows every gate between here and Appleby".`,
  },
  {
    day: 12,
    at: '09:35',
    kind: 'jotting',
    codes: ['outcome'],
    text: `{isaac} at hatch in a TIE. Wants H. No appt. "I've a lad wants learning to lay a hedge." H out from behind the gloves
box in 2 sec. 1st time I've seen a pt. bring *him* a referral.`,
  },
  {
    day: 14,
    at: '16:40',
    kind: 'debrief',
    codes: ['unintended', 'counting'],
    text: `Last-but-one debrief. Not the van, the bench, everyone gone.

H low. Funding letter: post is "under review from June". Jan in tears in the stationery, he says, & it was him fetching
her tea. "I hold them, she holds me, who's got Jan?" Dr Musgrove's offered to write. He doesn't want a letter, he wants
the miles counted.

T: what shd I leave out? H: "The tears." T: they're Jan's. H: "Ask Jan then." (Asked. She says leave it, but no name.)`,
  },
  {
    day: 14,
    at: '22:05',
    kind: 'analytic_memo',
    codes: ['context', 'mechanism', 'outcome'],
    text: `C: one valley, one LW, everyone's cousin. Resource = he lets the *other* person say the hard word first ("first one
to say driving loses"). Reasoning = I've not been told, I've told. O: gives up the keys w/out losing face; turns up w/ a
hedge to lay.
Q: is that discretion or just manners? Q: cd anyone do it from an office in Carlisle w/ a GAD-7? Ada has an unopened
letter at hers that looks like the same thing.`,
  },
]
