/**
 * Prose of field notes. Slots: p q r s t are people of the note, x y strangers; a letter after says the form (f first,
 * F full, T title and surname, D Dr, L surname, I initials, 1 one initial, N nickname, S initial and surname, R reversed,
 * O office and name, m misspelt). The rest are places, organisations and look-alikes: see `generate.ts`. ⏎ breaks the line.
 */
export const SENTENCES = `
{p} was already at the desk when I came in, headset on, eating toast.
{p} waves me through without asking who I am.
First morning. {p} on the front, {q} in the back office, {r} nowhere to be seen.
I sit where {p} tells me to sit, which is under the poster about {mon} and bowels.
{p} says the phones are worse on a {day}.
{p} shrugs. "{q} knows."
{p} laughs and says I should ask {q}, who laughs and says I should ask {r}.
There's a mug with {pf} on it; nobody remembers who {pf} was.
"She's gone to {place}," {p} said, "and good luck to her."
{pT} came in at ten with a carrier bag full of letters.
{pT} doesn't sit down. {qf} doesn't ask.
Nobody had told {p} that the clinic was cancelled.
It was {p} who noticed that the door was open.
{p}'s room is the old store cupboard, with a window on to the bins.
{p}'s handwriting is the only thing on the board that I can read.
According to {p} the real work is done in the car park.
After {p} left, {q} shut the door and said nothing for a minute.
Before {p} came there was {x}, and before {x} there was nobody.
I asked {p} what a link worker is for.
I asked {p} how long she'd been doing this. "Since {xT} retired."
Ask {p} about the leaflet drawer.
Sat in with {p} and {q}; consent taken at the door.
Shadowed {pF} (link worker) for the morning.
Rode along with {p} to {village}, window down, dog in the back.
{p}, {q} and {r} are having lunch standing up.
{p} and {q} were at school together, at {org}, and it shows.
{p} and her sister {xf} haven't spoken since the funeral.
{p} lives with his mother {xf} and his brother {yf}, who doesn't go out.
{p}'s husband {xf} drives a taxi nights.
{p}'s wife, {xf}, used to do all the forms.
{p}'s daughter {xf} rings from {foreign} every evening at six.
{p}'s eldest, {xf}, is doing her A levels; the little one is called {yf}.
Her son {xf} was killed on the {street} in 2004, and she still lays the table for him.
His mate {xf} told him about the group.
Her auntie {xf} brought her up in {foreign}.
His grandmother, {xf}, had the shop on {street}.
Their neighbour {x} has a key.
Uncle {xf} drives, Auntie {yf} doesn't.
Twins, {xf} and {yf}, asleep in the buggy.
A lad called {x} holds the door.
A man I'll call nothing, since {p} says everyone would know, came in with a parrot.
A woman called {xF} had rung four times.
The new GP, {pD}, has a bicycle.
The locum, {xD}, asks where the toilets are.
The practice manager ({p}) wants a one-page summary.
The caretaker, {x}, says the boiler is older than the doctor.
The interpreter, {x}, arrives late and out of breath.
The volunteer on the door is {x}; she's been here since it opened.
The student ({x}) writes down more than I do.
The driver of the minibus, {x}, knows every gate.
The chair, {xT}, opens at half past.
Someone shouts "{p}!" and three people look up.
Someone has written {p} WAS HERE on the back of the door.
"{p}?" calls the screen. Nobody moves. "{p}?"
"Is {p} in?" "She's on a course." "When's she back?" "She's never back."
"Ask {p}," says {q}, not looking up.
"Morning {p}." "Is it?"
"I'm {p}," he says, "like the {word}."
"I don't want {p}, I want the other one, the one with the hair."
"{p}, love, sit down before you fall down," said {q}.
"That's not a referral," said {q}, "that's a cry for help with a code on it."
"You'll want {xT}," the man told me, "up by {landmark}."
"You can put my name," said {p}, "I've nothing to hide." I said I wouldn't.
"My name's {p} but they call me {pN}," he said.
They call him {pN}. His name is {pF}.
He signs himself {pS}; the label says {pR}.
It's {pF} on the form, {pN} to everybody else.
On the system she is {pR}; at home {pN}; here '{pf} love'.
Nobody can say {pL}, so everyone says {pf}.
Spelt {pf}, said some other way.
{p} spells it out for the receptionist, letter by letter, as she's done all her life.
{pm}, or {p}: I've written both.
Not {x}, {p}. I always mix them up.
{p} (not that {p}, the other one) rang at four.
There are two {pf}s on the list and a third who moved to {place}.
The {pL}s have been on the books since the war.
The {pL} family, all nine of them, were in by half past.
Mr and Mrs {pL} sit side by side without touching.
{pO} had driven over from {place}.
{pO} blessed the urn, then the biscuits.
{pO} from {org} sends people, and takes people.
We were met by {pO} in his socks.
After prayers {pO} talked to me about {epo} for twenty minutes.
{xT} from the council came with a clipboard.
{xD} at the {org} had written back, for once.
Under {xT} at the {org} since the op.
{pD} runs forty minutes late and apologises to every single one.
{pD}: kind, brisk, terrible handwriting.
{pD} and {qD} don't agree about {drug}.
{pD} has put {q} down for {drug} and a walk.
Letter to {pD} from {xD}, {hosp}, re bloods.
{pD} says {epo} and {q} hears something else.
{q} asked {pD} twice whether it was {epo}. It isn't.
{p} went to {place} for the day and came back with a cold.
{p} was born in {foreign} and came over in '72.
{p} grew up on {street}, over a shop.
{p} grew up in {place}, but she's lived on {estate} since they built it.
{p} moved here from {place} after the divorce.
{p}'s people are from {place}, "and we don't talk about it".
Originally from {foreign}; {place} first, then here.
Her mother is still in {foreign}.
He did eleven years at {org} till it shut.
She cleans at {org}, five till eight.
He goes to {org} on a {day} for the dinner.
They met at {org}, in the queue.
She used to work at {org}, on the fish.
{p} volunteers at {org} two mornings.
{p} won't go to {org}; it's where her husband died.
{p} has been barred from {pub} and half of {village}.
{p} runs the tea bar at {org} "with an iron spoon".
{org} had sent a hamper, and nobody knew whom to thank.
{org} is a room over a bookmaker's.
{org} closed in {mon}; {org} took the chairs.
At {org} there's a rota, a kettle, and {x}.
The nearest thing is {org}, two buses.
The leaflet says {org}; the number doesn't work.
{p} rings {org}: full till {mon}.
Referred to {org}; declined; referred again.
She'd rather {org} than the hospital.
We drove by way of {village}, {village} and {landmark}.
We parked by {landmark} and walked.
Up past {landmark}, left at {pub}, and it's the third gate.
The bus drops you at {landmark}.
The patch runs from {street} to {landmark}.
It's all {estate} up to the railway, then {estate}.
There used to be a surgery in {village}, and one in {village}.
From the window: {landmark}, a skip, the hill.
He walks as far as {pub} and back, "when the knee lets me".
She won't cross {street} after dark.
The flat is on {street}, over a nail bar.
They've moved her to {street}, away from everybody.
Police on {street} again.
The flood got as far as {street} in 2015.
He was found near {landmark}.
{village} has no pharmacy, no bus, no pub.
{place} is an hour away if the bridge is open.
Rain all the way from {place}.
The meeting is at {org}, in the room with the piano.
The walking group meets outside {pub}.
The choir rehearses in the back of {pub}.
People say {village} as if it were abroad.
{p} is in {hosp} with her chest.
{p} died in {hosp} on the {day}, and it's on the board as DNA.
{p} can't get to {hosp}; there's no bus after six.
His appointment's at {hosp}, which is in {place}, which is two hours.
She rang {hosp} for him, twice, on speaker.
{p} brought me a tea I hadn't asked for.
{p} has three phones and answers none of them.
{p} has a way of leaning in the door that means two minutes.
{p} is off sick, so {q} is doing both lists.
{p} is on leave till {day}; {q} has the keys.
{p} is the only one who knows the code.
{p} isn't on the rota.
{p} keeps a list in her head.
{p} cried, then said sorry, then cried about saying sorry.
{p} wants it known that she never agreed to this.
{p} was told about me, and had forgotten, and minded.
{p} has withdrawn.
{p} has not consented, so I put the pen down.
{p} reads it slowly and signs, pressing hard.
{p} signed as '{pS}'.
Verbal consent from {pF}, witnessed by {q}.
Took {p} through the sheet again, with {q} interpreting.
{p} looked at {q}, and {q} looked at the floor.
{p} handed {q} the phone.
{p} thinks {q} is too soft, {q} thinks {p} is too loud.
{p} has known {q} since {q} was in a pram.
{p} calls {q} '{qN}' when she's pleased.
I saw {p} touch {q}'s sleeve.
I'd got {p} wrong.
I didn't see {p} again that week.
I like {p}, which is a problem.
I wrote {p}'s name and crossed it out.
I think of {p}'s kitchen when I read this.
Debrief with {p} in the car.
In supervision {p} asked me whom I was leaving out.
{p} (supervisor) says follow the paper; {q} says follow the person.
Talked to {p} about this, and to {q}, who disagrees with {p}.
{p}, my co-researcher, has the other half of this.
See {p}'s note of the same day.
Compare {p} at {org}.
What {p} does with silence, {q} does with biscuits.
It isn't {p}'s fault, it's the template.
For {p} a target is a thing you walk towards.
The more {p} explained, the less {q} nodded.
On the way out I passed {p}, smoking by {landmark}.
Outside, {p} was waiting for a lift from {x}.
At ten to five {p} came back with her coat on.
By then {p} had gone.
Later, {p} said that she'd known all along.
Then {p}: "Are we done?"
So {p} took the bus.
And {p}? Not a word.
But {p} had kept the receipt.
Because {p} is deaf on that side, {q} always sits on the left.
If {p} isn't there nobody laughs.
When {p} sings, the room stops.
While {p} looked for the form, {q} found the pen.
Since {p}'s stroke it's {x} who does the shopping.
Without {p} this place would shut.
Like {p}, she's from {place}.
Only {p} uses the back door.
Even {p} was quiet.
Apparently {p} won the raffle.
Today {p} wore the lanyard.
Yesterday {p} told {q} to tell {r} that it's off.
Poor {p}.
Thanks to {p} there's a ramp.
No {p} today.
Enter {p}, stage left, with a cake.
Old {pL} was there, in his cap.
Young {x} has started on reception.
Big {xf} does the door, little {yf} does the coats.
Cheers for {p}.
{p}? Never heard of her, says {q}.
{p} – who'd know if she lied? – says yes.
{p}; {q}; {r}; me; the dog.
Hands up: {p}, {q}, {r}. Against: {s}.
{p} [inaudible] {q} [laughter].
{p} 1, printer 0.
A card for {p} goes round; I sign it.
There's a photograph of {p} with {x}, both in hats, outside {pub}.
Plaque in the corridor: opened by {xF}, {date}.
A bench: in loving memory of {xF}, who hated this place and everyone in it.
The graffiti in the lift says {xf} loves {yf}.
The poster's by {xf}, aged 7.
The prize went to {xF} of {village}.
The tune was by {celeb}, the words by {p}.
It was on in the background, {celeb}, with the sound off.
He looks, he says, like {celeb} after a bad night.
{q} says {p} is no {celeb}.
{schol} would call this repair work; {p} calls it Tuesday.
I've been reading {schol} and I keep seeing {p}.
As {schol} says, and as {p} says better.
{schol} and {schol} on discretion; {p} on biscuits.
{p} lent me {schol} and wants it back.
{p} shows me how {soft} files her under R for {word}.
{p} hates {soft}; {q} is the one who fixes it.
{p} got the {nat} letter open with a knife.
{p} has an appeal against the {nat} on the {date}.
{p} rang {nat}; forty minutes; {celeb}'s greatest hits.
In {chain} I ran into {p} with a trolley.
{p} was in {chain} when it happened.
{p} ex {chain}, ex {org}, ex Army.
{p} scored 21 on {scale}; {q} says it was 12.
{p} and her {epo}, {q} and his {drug}.
Told {p} that {drug} would make her sleepy. It made {q} sleepy.
{p} speaks {people}, {q} doesn't, the leaflet's in {people}.
{p} is {people}, her husband's {people}, the baby 'is from {place}'.
{p} will be 60 in {mon}.
In {mon} {p} will retire and {q} will not replace her.
Will {p} come? {q} hopes so.
May I sit here, I asked {p}.
{p} may or may not have told {q}.
{p} marks the page with a bus ticket.
{p}'s hope is that {org} will take her.
{w} asked me whether I was from the council.
{w} was on the desk, {q} on the phones.
{w} said it would be fine.
{w} says it every {day}.
{w} is back in {mon}.
{w} and {q} shared a lift from {village}.
I asked {w} about it and got a look.
Waited with {w} for the blood van.
Spoke to {w} in the corridor.
{w} laughed; {q} didn't.
{w} thinks I write too much.
{w} wants to know who will read this.
{w} will, if {q} will.
{w} might. {q} won't.
{w}'s coat was on the chair but {w} wasn't in it.
{w}, who is never late, was late.
{w}: "Don't write that down." I wrote it down.
{w} doesn't do mornings.
"Thanks, {w}," said {q}.
"{w}'s not in till ten." "Will she be long?"
Gave the form to {w}.
Asked {w} to sign.
Then {w} took over.
It was {w}'s idea.
With {w} there's always a story.
For {w} it began with {org}.
Me and {w} in the kitchen, the others in the meeting.
Apologies from {w} and {q}.
`

/** No names at all: look-alikes and plain field talk. */
export const EMPTY = `
Will they come back? Will anyone ring them?
Will do, says the voice on the phone.
Will the new system cope? Nobody thinks so.
May is the worst month for hay fever and forms.
May be worth asking.
May as well.
March was busy; April was worse.
Hope this makes sense.
Hope is not a plan, it says on the mug.
Grace before lunch, then soup.
Faith groups were invited; two came.
Joy, actually, is the word I wrote.
Mark the date. Mark it in red.
Mark my words, she said, there'll be tears.
Marks out of ten for the service.
Rose from her chair as if it cost her.
Rose hip syrup, of all things.
Dawn over the car park.
Summer clinics are quieter.
Bill for the taxi: nine pounds.
Bill it to the practice, somebody said.
Bills in a carrier bag, unopened.
Art on the walls, by patients, for sale.
Art group moved to the other room.
Sandy beach on the calendar, snow on the road.
Sunny, then hail.
Rich tea, custard creams.
Frank exchange at the huddle.
Frankly, no.
Pat on the shoulder, then out.
Patience is on the appraisal form now.
Guy in a hi-vis asks where to put the skip.
Jack the kettle in, said the electrician.
Rob a bank, that's what you'd need to do to get an appointment.
Sue them, said the man.
Drew the curtain, lowered the voice.
Miles from anywhere.
Grant applications due.
Don't ask.
Dot the i's.
Ray of sun on the lino.
Gale last night; two slates off.
Dale and fell closed in by cloud.
Lee side of the building, where they smoke.
Heather on the hill, sheep on the heather.
Holly and ivy on the desk till Twelfth Night.
Daisy chains on the desk from the school visit.
Crystal clear? Not to me.
Amber alert on the system all morning.
Pearl barley, carrots, an onion: soup for forty.
Lily of the valley in a jam jar.
Robin on the sill.
Basil on the windowsill, dead.
Ginger biscuits with the tea.
Penny drops.
Chase up the bloods, chase up the letter.
Chance of snow.
Major incident exercise postponed.
Christian Aid envelopes on the counter.
Jordan Peterson on his phone, no headphones.
Nick of time.
Carol singers in the foyer, some of them staff.
Melody of the hold music: four bars, for ever.
Harmony is the name of the water cooler.
Constance is not a virtue that I can claim.
Angel delight for pudding.
Star charts for the children's corner.
Autumn leaves in the automatic door.
June, and still the heating's on.
August: everyone away.
Price of milk discussed.
Long wait, short answer.
Short staffed.
Young man, earphones, leg going.
Old coats, wet dog, floor polish.
Strong tea.
White board wiped clean.
Green bags for the pharmacy, white for the post.
Black mould behind the cot.
Brown envelope, second reminder.
Grey sky, grey carpet, grey phone.
Banks closed, all three.
Hill start with the handbrake going.
Church bells through the double glazing.
Field notes, day nine.
Wells dug, wells dry, as the song goes.
Cook, eat, wash up, go home.
Baker's dozen of us round a table for six.
Bishop to knight four: the two old men in the corner.
Kings on the cards, queens on the jigsaw.
Page three missing from the form.
Potter about, have a look, said the man at the door.
Piper alpha survivor, says the badge, but he doesn't want to talk.
Temple, church, mosque: all three have a food bank.
Power cut at two.
Case load: 63.
Case in point.
Judge not, says the tea towel.
Love, she calls everybody. Duck. Petal. My lover.
Love to the family.
Duck, she says, you look nithered.
Pet, she says. Hen, she says. Bab.
The link worker isn't in the structure chart.
The patient in the blue coat had been there since eight.
The man by the window talks to the fish.
The woman in the next chair shows me a photograph of a boat.
The GP said {epo} and wrote something else.
The screen says {soft} is updating.
The poster says {nat}, the sticker on it says something ruder.
A {drug} review, then a {drug} review.
On {drug} and {drug}, neither of which she takes.
{drug} was stopped in {mon}; nobody told the chemist.
{drug} 20mg, {drug} 5mg, one of each at night.
Asked about {drug}; told to try {drug}.
Allergic to {drug}.
{epo} disease, query.
{epo}? {epo}? The letter says neither.
Query {epo}, ?{epo}, bloods sent.
Diagnosed with {epo} at fifty.
Positive {epo} on the left.
{scale} 14, {scale} 9.
{scale} done on paper because {soft} was down.
{scale} score up by two and nobody happier.
They use {scale} here, {scale} at the other place.
We did the {scale} aloud.
{nat} rang. {nat} wrote. {nat} lost it.
{nat} form, forty pages.
{nat}, {nat}, {nat}: the wall of leaflets.
{nat} says no.
Leaflet from {nat} in {people}.
Letter from {nat} dated {date}.
Under the {nat} guidance it counts as a contact.
{chain} bag, {chain} bag, Bag for Life.
{chain} meal deal at the desk.
She gets it from {chain}.
He works nights at {chain}.
Parked outside {chain}.
{chain} is shutting, and where will people sit?
{schol} on the front region.
{schol} would have enjoyed the hatch.
{schol}, again.
{schol} (1980) has street-level bureaucrats; we have a hatch.
{schol} and {schol}, obviously.
Read {schol} on the train; disagreed; slept.
cf. {schol} on face-work, {schol} on gifts.
The trouble with {schol} is that he never had to ring back.
After {schol} it is hard to say 'community' with a straight face.
{soft} down. {soft} up. {soft} down.
{soft} froze at nine; paper till noon.
Logged on {soft}, coded on {soft}, lost.
Did it by {soft}.
{soft} call, cameras off.
{abbr} at two, {abbr} at three.
{abbr} done, {abbr} outstanding.
No {abbr}, no {abbr}, so no {abbr}.
{abbr} meeting moved to {day}.
Ref {abbr} team; await {abbr}.
Pt {abbr} ++, hx {abbr}.
{people} breakfast, {people} lunch, British weather.
The {people} leaflet has the wrong number.
Interpreter booked: {people}. Patient speaks {people}.
{people} on one side of the room, {people} on the other.
{country} was on the news.
She's never been to {country}; he has never left it.
Flights to {country} are cheaper on a {day}.
{celeb} on the radio.
{celeb} is on at seven.
Everyone had watched {celeb}.
Somebody does {celeb} at the karaoke.
He thinks he's {celeb}.
Mug: I'D RATHER BE WATCHING {celeb}.
{day} is soup. {day} is fish.
{day}: nothing.
{day} clinic cancelled, {day} clinic double booked.
Back on {day}.
It's always {mon} in that corridor.
{mon} figures, {mon} targets.
{mon} 2024 was when it started.
End of {mon}.
Counted: {num} calls, {num} hang-ups, {num} apologies.
{num} chairs, {num} people, {num} coats.
By {time} the queue's at the door.
{time}. Blinds up.
{time}–{time}: nothing that I could write down.
Waiting room: a fish tank, a rack of leaflets, a box of toys with a notice.
Everything squeaks.
The printer's jammed and the temp has gone.
Note to self: ask less.
Not for quoting.
(For redaction.)
Why does nobody sit in the blue chair?
What would it look like if it worked?
Who decides what counts as a contact?
I was tired and it shows.
I'm writing this in the car.
Reflexive bit: I wanted to be liked.
Codes: waiting, naming, repair.
Next time: count the leaflets.
Question for the team: is a biscuit an intervention?
Interviewee asked me to turn the tape off; I did.
Tape back on.
Laughter.
Long pause.
Somebody coughs.
My tea's gone cold.
Smell of chips, wet wool, disinfectant.
Male, 60s, cap. Female, 30s, buggy.
Patient A, Patient B, and the patient we call C.
GP1 and GP2 disagree; GP3 is away.
Room 4 is cold. Room 5 is the nurse. Room 6 is the mop.
The Duty Doctor is in Room 2.
The Practice has a Policy.
The Link Worker role was written in London.
The University needs a number.
The Council. The Trust. The Board.
Community Is A Verb, says the banner.
Keep Calm And Take Your Tablets.
PLEASE TELL RECEPTION IF YOU HAVE MOVED.
DO NOT FEED THE FISH.
NO COLD CALLERS. NO EXCEPTIONS.
OUT OF ORDER, says the lift.
ATTENDED, in capitals.
Happy Birthday in five languages.
Merry Christmas from us all at the surgery.
Tea. Biscuits. Forms.
Yes. No. Maybe. DNA.
OK then. Ta-ra. Mind how you go.
Hiya. Bye. Bye. Bye-bye. Bye.
Nowt. Summat. Owt.
Aye. Nah. Wey aye. Ta, pet.
Iawn? Iawn, diolch.
Och, away.
Grand, grand. Ah sure.
Innit. Wallah. Safe.
Inshallah. Mashallah. Alhamdulillah.
Dziękuję. Proszę. Nie ma za co.
Baji, she says to the woman beside her. Beta, says the woman to the child.
Auntie is a title here. So is Uncle.
Mum says no. Dad says ask your mum. Nan says yes.
Doctor, doctor, says the child, and nobody has the punchline.
Sister said so.
Father isn't well today.
Imam or priest, it's the same queue.
Nurse! Nurse!
Sir, says the boy. Miss, says the boy.
Monday's child has a cold.
Lord knows. God knows. Heaven knows.
Christ, it's hot.
Jesus, Mary and Joseph.
Bless.
Cheers, drive.
`
