/** Ada at Marlpit Lane: whole sentences, what a room is like before what it means. */
import type { SampleNote } from './types'

export const MARLPIT_NOTES: readonly SampleNote[] = [
  {
    day: 1,
    at: '08:35',
    kind: 'observation',
    codes: ['room', 'referral'],
    text: `The waiting room has fourteen chairs and, at twenty-five to nine, nineteen people. The radiator under the window
is too hot to sit by, so three of the fourteen stay empty and the queue leans on the wall instead. Kath is on the desk.
She has a phone under her chin, a pen in each hand and a way of saying "bear with me, bab" that buys her about a minute.

A man in a good overcoat comes to the hatch and asks, quietly, who he should see about "not going out". Kath does not
type anything. She turns the screen a little so that nobody behind him can read it, and says: "You want our {lorraine}.
She's not a doctor and she's not the council. She's just good." He laughs. She writes his name on a yellow note and
sticks it to the stapler, where, I see now, there are six others.`,
  },
  {
    day: 1,
    at: '11:20',
    kind: 'jotting',
    codes: ['referral'],
    text: `Yellow notes on the stapler = the real referral route. EMIS form exists, nobody has opened it today. Ask {kath}
when the stapler began. Ask what happens when the stapler is full.`,
  },
  {
    day: 2,
    at: '09:30',
    kind: 'observation',
    codes: ['time', 'mechanism', 'room'],
    text: `{lorraine} sees people in what was the baby clinic. There are still height marks on the door frame. She has put
the desk against the wall so that it is behind her, and two chairs at an angle by the window, "so we can both look at the
car park if it gets too much".

First is Mr Lascelles, seventy-eight, retired from the buses, who has agreed to my being here and shakes my hand twice. He
has a letter from the memory clinic still sealed in his inside pocket. {lorraine} does not ask about the letter. They talk
for eleven minutes about dominoes at the Marcus Garvey hall, which has closed, and where the players went. Then he takes
the letter out himself and lays it on the window sill between them. "You open it, Miss Loz. My glasses is at home." His
glasses are on a cord around his neck.

She opens it. It is an appointment, nothing more. He breathes out. "Only a date," he says. "Only a date," she says.`,
  },
  {
    day: 2,
    at: '10:25',
    kind: 'conversation',
    codes: ['practical', 'boundaries'],
    text: `Shirley Mobberley, on why she came back after what she calls her "bad do" with the last service:

"They give me a leaflet. I've got a drawer of leaflets. {lorraine} come down the housing with me on the bus, the 74, and
sat there two hours while that lad looked for my file. Two hours. She'd brought a flask."

{lorraine}, once she had gone, to me: "I'm not supposed to travel with them. Insurance. So I happened to be on the same
bus." She put air quotes round *happened* and then looked at my notebook. I asked if she wanted it left out. She thought
about it. "No. Put it in. Somebody should count flasks."`,
  },
  {
    day: 2,
    at: '16:30',
    kind: 'debrief',
    codes: ['discretion', 'holding', 'unintended'],
    text: `Debrief in the old baby clinic, lights off because the sensor gives up on people who sit still.

What was today like? "Long but not heavy. Winston opened his letter, that's my week made." What did you decide that
nobody told you to? "To leave Shirl's six sessions at six on the system and see her anyway. If I put seven a box goes red
at the PCN." How many on the books now? Forty-eight. The job says thirty. "Nobody's ever asked me to close one. They ask
how many I've opened."

Where did you stop? A long pause. "I didn't give her my own number. I wanted to. I gave her the desk's, 01632 960248, and
told Kath to put her straight through." Anything I misread? She says I wrote down the flask as kindness. "It's January,
Ada. It was for me."`,
    earlier: `Debrief in the baby clinic, lights off.

{lorraine} says today was long but not heavy. Decided by herself: to leave Shirl's six sessions at six. 48 on the books,
job says 30. Did not give her own number. Rest from memory tonight.`,
  },
  {
    day: 4,
    at: '13:05',
    kind: 'observation',
    codes: ['belonging', 'counting'],
    text: `Thursday team meeting, thirteen round a table for eight, sandwiches under film. {bhogal} chairs and is quick.
{lorraine} is item nine of nine, "social prescribing update", and has been given four minutes at six minutes to two. She
has brought Mr Lascelles's story, with his leave and without his name. She gets as far as the dominoes when the
pharmacist's pager goes. {bhogal} says, and she means it, "That is exactly what we need to hear more of," and closes the
meeting.

In the corridor Dr Bhogal stops {lorraine} by the fire door. They talk for nine minutes, standing. She asks which of her
patients have stopped going out since the hall shut. {lorraine} knows of five. None of this will be in any minutes.`,
  },
  {
    day: 6,
    at: '10:10',
    kind: 'conversation',
    codes: ['belonging', 'boundaries'],
    with: ['lorraine'],
    text: `Michelle Dugmore, who covers two practices from the same upstairs corridor, is eating toast. She has read the
poster about me and is happy to talk. Her own clinic is done in twenty-minute slots with GAD-7 first and last.

"Lorraine's from here. She went to school with half of them. I'm from Stourbridge, so they tell me things they'd never
tell Lorraine, and they don't tell me things they'd tell her over the fence. I don't think hers is better. It's a
different shape." She asks me to put that in exactly, so I have read it back to her.`,
  },
  {
    day: 8,
    at: '10:40',
    kind: 'observation',
    codes: ['context', 'outcome', 'practical'],
    text: `Allotments behind the Baptist chapel, frost still on the sacking. Deepak Rana runs the Wednesday group: eleven
people, one brazier, a kettle on a camping stove. He keeps no register. "I've a hook for each mug. If a mug's on the hook
I ring them at dinner."

Mr Lascelles is here, in the good overcoat, not digging. He has been made judge of the leek trench. {deepak} tells me he
walked down on his own the first time and back with three others. {lorraine} stays twenty minutes, talks to nobody from
her caseload, washes four mugs and goes. On the way to the car (a small blue one, AE79 KRT, with a boot full of coats) she
says: "If I stand next to them they turn back into patients."`,
  },
  {
    day: 9,
    at: '12:45',
    kind: 'jotting',
    precision: 'about',
    codes: ['counting'],
    text: `Kitchen. {marguerite} visiting from the training hub, first time. Says the new dashboard wants ONS4 at weeks 0, 6
and 12 "or it didn't happen". {kath}, washing up: "Half of mine didn't happen, then."`,
  },
  {
    day: 9,
    at: '20:15',
    kind: 'analytic_memo',
    codes: ['context', 'mechanism', 'outcome', 'unintended'],
    text: `Where the link worker is known on the streets she works in, and the room has been turned away from the desk (C), an
unopened letter can wait until the person is ready for it (resource: time that is not marked out). The response seems to
be: *I shall not be hurried, so I can be asked* (M). People open the letter, and come back (O). But the same knownness
means that nobody on the list is ever finished with (O-): forty-eight, and no way of closing that does not feel like
leaving.

For: Mr Lascelles, the yellow notes. Against: {michelle}, who says that strangers are told other things. Unclear: whether
Shirley would have come for a stranger with a flask. Not to be forced yet.`,
  },
  {
    day: 11,
    at: '09:50',
    kind: 'observation',
    codes: ['practical', 'time'],
    with: ['shirley'],
    text: `Telephone clinic. {lorraine} stands for all of it, headset on, walking the length of the flex. With Mrs Mobberley
she does the security questions because the recording says she must: date of birth 02/11/1955, first line 14 Tannery Row,
postcode AX4 7QB, and the NHS number, which Mrs Mobberley reads from the fridge: 999 041 7288. "I know your voice, Shirl,"
says {lorraine}, "but the computer doesn't." Twenty-six minutes on a blue badge. Four on the knee. The rest on whether a
budgie can be left.`,
  },
  {
    day: 15,
    at: '21:10',
    kind: 'reflection',
    text: `Last evening, writing in the guest house on Forge Street with a tray on my knees. I was given a mug with a hook of
its own today and had to go and stand in the chapel porch. I have been telling myself that I am the one who looks. {kath}
said, not unkindly, "You've been good company, what is it you actually do?" and I gave her the sentence from the
information sheet. She nodded as one nods at a leaflet.`,
  },
]
