/** Ffion at Ropewalk: times in the line, questions to herself, attention to her own place in the room. */
import type { SampleNote } from './types'

export const ROPEWALK_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:55',
    kind: 'observation',
    codes: ['room', 'belonging'],
    text: `08.55 Three doors and all of them are the wrong one. The poster with my photograph is on the second, at knee
height, behind a display about shingles.

09.10 Dawn Ellery, care navigator, moves it for me without being asked and says "there you are, pet, now you're
somebody". She has a list of what each GP will and will not be interrupted for, laminated, on the inside of a cupboard.
{aga} is not on the list. Where is she on it? I look twice. She is on the back, in biro, with: "any time, she likes it".

09.40 What surprises me: how many people come to the desk for something which is not the thing they say first. I count
nine of fourteen. Dawn waits for the second thing every time. It costs her about forty seconds.`,
  },
  {
    day: 1,
    at: '11:30',
    kind: 'jotting',
    codes: ['referral'],
    text: `"The second thing." {dawn} waits for it. Who taught her? Does {aga} wait for a third?`,
  },
  {
    day: 2,
    at: '09:50',
    kind: 'observation',
    codes: ['time', 'mechanism', 'holding'],
    text: `Shared room: the smoking-cessation adviser's lungs in a jar are on the shelf above {aga}'s head all morning.

10.05 Raymond Tulloch, 63, ship's plater until the yard shut. He has agreed to me. He sits so that the jar is behind him.
He says he's come about the electric. They do the electric: meter reading, priority register, a call on loudspeaker. 22
minutes. It is very thorough and I nearly stop writing.

10.29 He puts his cap on. Takes it off. "My brother was the one did forms." She caps her pen. She does not say anything,
and neither do I, and I become aware of my own breathing. 10.33 "Was," he says. She says: "Tell me what he was like with a
form." And he does: an accent, the tongue out, the blots. They are both laughing. He comes out on to the street with the
meter reading still in his hand.

What did I just see? It is in no field that she can fill in afterwards. She types "energy advice given".`,
  },
  {
    day: 2,
    at: '11:10',
    kind: 'jotting',
    with: ['leonard'],
    text: `11.10–11.50 The next patient did not want me in the room. Waited in the corridor. Nothing recorded.`,
  },
  {
    day: 4,
    at: '14:10',
    kind: 'observation',
    codes: ['counting', 'belonging', 'discretion'],
    text: `Network meeting on Thurs 20th March, at the town hall annexe, horseshoe of tables. Seven link workers, two managers, a
slide: *Activity by site*. Ropewalk is the shortest bar.

14.25 Someone asks {aga} whether she needs "support with throughput". 14.26 Dr Okonjo, who is only there for the item
after, says from the back: "Her people don't come to me any more. Can you put that on a bar?" There is a laugh of the
kind which closes something. Nobody writes it down. I do. The chair moves on to PHQ-9 completeness.

14.50 Aga draws a bar chart in her pad, upside down, all of it below the line.`,
  },
  {
    day: 5,
    at: '16:35',
    kind: 'debrief',
    codes: ['discretion', 'boundaries', 'counting'],
    text: `What did you decide that nobody told you to? "To write 'energy advice'. If I write bereavement he gets a letter from
the bereavement pathway. He would hate that letter."

Did you think of it then or is it a rule? "A rule. I have maybe ten rules. They are not in the handbook." I ask for the
other nine. She gives me four: never two forms in one day; sit lower than them; ring when you said, to the minute; if they
bring food, eat it.

Where did you stop? "His sister-in-law asked me to find out if he drinks. I said ask him." Is there anything you want left
out? No. Then, at the door: "The jar. Please leave in the jar."`,
  },
  {
    day: 7,
    at: '09:20',
    kind: 'observation',
    codes: ['practical', 'boundaries', 'time'],
    text: `Clinic by telephone interpreter. Mrs Rostami, 29, with a pushchair, seven months in England. The interpreter is a
woman's voice in Leicester or so, on speaker, on a box of tissues between them.

09.34 Two conversations seem to go on. One is about a GP registration for the baby (address: Flat 6, 31 Capstan Way,
UX3 9LE; a number to ring back, 07700 900527). The other is in the pauses. Fatemeh looks at {aga} while the voice is
speaking and Aga looks back, and nods at things that have not been translated yet.

09.51 The line drops. Nobody reaches for it. Fatemeh takes out her own telephone and shows a photograph of a room full of
sewing machines. Aga: "Yours?" – "My." – "How many?" Six fingers. That is the referral. It takes four minutes and there is
no language in it.`,
    earlier: `Clinic by telephone interpreter. Mrs Rostami with pushchair. Two conversations at once: one about registering the
baby, the other in the pauses. 09.51 line drops, nobody reaches for it. Photograph of sewing machines. Six.`,
  },
  {
    day: 9,
    at: '10:30',
    kind: 'conversation',
    codes: ['outcome', 'context'],
    text: `The net loft, first floor, smells of tar and toast. Keeva Devlin runs a making group here, Thursdays. I spell her name
wrong on my pad and she writes it for me: Caoimhe. "Everyone gets one free go."

On link workers: "Most of them send me an e-mail with a leaflet on it. {aga} sent me a woman with a sewing machine in a
pram. There's a difference, like." On what she is asked to report: "Did wellbeing improve, one to ten. I said four of them
have started arguing about thread. That's an eleven."

She would rather be written to at caoimhe.devlin@netloft.example than rung.`,
  },
  {
    day: 9,
    at: '21:00',
    kind: 'reflection',
    text: `I notice that I write down Aga's rules as if they were findings. My mother interpreted for hers at the hospital in
Bangor when she was nine; I sat through 09.34 with a feeling that I knew what it was, and I do not know at all. Ask Ada
whether she puts such things in the same notebook. Why was I so pleased when the line dropped?`,
  },
  {
    day: 11,
    at: '10:15',
    kind: 'document',
    codes: ['counting'],
    text: `Job description, link worker, 3 sides, dated 2022; copy from the network office, kept in the site folder (paper).
"Manage a caseload of 200–250 per annum." "Use recognised tools (ONS4, PAM, SWEMWBS)." "Work with autonomy within agreed
boundaries": the boundaries are not in it. The word *listen* does not occur. {aga} has written "eat the food" at the foot.`,
  },
  {
    day: 13,
    at: '12:30',
    kind: 'conversation',
    precision: 'lunch',
    codes: ['belonging', 'outcome'],
    text: `Kitchen. {okonjo} makes tea for whoever is in the room, by rota, the doctors too. I ask what he meant at the network
meeting. "Ray Tulloch came every fortnight for six years. Chest, back, chest. I've seen him once since October. He came to
tell me the Crohn's nurse was rude." He stirs. "I don't know what she does. I don't want to know, I'd only send her more
of it."

He asks me not to say which patient when I write it up. I say that nobody will be named. He says, "I know what you'll
*say*."`,
  },
  {
    day: 15,
    at: '15:50',
    kind: 'debrief',
    codes: ['unintended', 'holding'],
    text: `Last one, on the sea wall, because of the sun. It is an hour later than it was on Friday fortnight and we both say so.

What did I miss? "Tuesdays. You never came on a Tuesday. On Tuesday I do nothing, I ring people who are fine." Why? "So
that I am not only for when it is bad." How many? She counts on the railings: nineteen. It is not activity. It is not on
the slide.

What will you do after I have gone? "Tulloch's brother's birthday is the 14th. I will ring about the electric."`,
  },
]
