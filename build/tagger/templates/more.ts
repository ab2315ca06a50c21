/** A second voice: places, organisations, by-names, dialect, interruptions. Slots as in `sentences.ts`. */
export const PLACES_AND_BODIES = `
We met outside {landmark}, as agreed, and nobody came.
You turn left at {landmark} and it's behind {landmark}.
The van stops by {landmark}, then {landmark}, then {village}.
Somebody has put flowers at {landmark}.
He sleeps near {landmark} most nights.
She pointed across to {landmark}: "That's where I was born."
There's a bench by {landmark} that they call the office.
The old men sit at {landmark} till it gets cold.
It's the house opposite {landmark}, with the blue gate.
They're knocking down {landmark} for flats.
Half of {estate} was in the waiting room.
The {estate} lot don't mix with the {village} lot.
Nobody from {estate} will come to {org}.
Nobody goes to {org} now that {x} has left.
It used to be {org}; before that it was {org}.
The hall belongs to {org}, the kettle to {org}.
{org} lends the room. {org} lends the chairs.
There's a poster for {org} and one for {org}, and a third that's been torn off.
{org} has a waiting list of its own now.
{org} do a hot meal on a {day}.
{org}, {org} and {org} all wrote to the council.
{org} is where people go when there's nowhere.
The people at {org} know {p} by name.
The manager of {org}, {xF}, had brought samples.
A man from {org} came to read the meter.
A girl from {org} was giving out badges.
A letter from {org}, a letter from {hosp}, a letter from {nat}.
Through {org} she met {x}.
Thanks to {org} he's got a bed.
Via {org}, via {p}, via {hosp}: three forms.
She sings with {org}.
He keeps goal for {org}.
He was second row for {org} before the knee.
He's got an allotment with {org}.
She does the flowers at {org}.
She was confirmed at {org}, married at {org}, and she'll be buried from {org}.
Her kids go to {org}; she's a dinner lady there.
His daughter teaches at {org}.
Their lad's at {org}, doing plumbing.
The twins start at {org} in {mon}.
The funeral's at {org}, {time}, then back to {pub}.
The wake was in {pub}.
They've a quiz at {pub} of a {day}.
{pub} has shut, {pub} has shut, {pub} is hanging on.
He's in {pub} by eleven.
We had soup in {pub}.
{pub} do a dementia lunch.
The walk goes from {pub} to {pub} by way of {landmark}.
The pharmacy on {street} has a queue.
There was a fight on {street} on {day} night.
They've dug up {street} again, so the bus goes round by {street}.
Everything past {street} is somebody else's patch.
The far end of {street}, where the lights don't work.
Number nine, {street}.
Her shop's on the corner of {street} and {street}.
We walk the length of {street} and {p} is greeted eleven times.
{street} in the rain.
{street}, {street}, {street}: she reads them off like a psalm.
In {village} everyone has a key to everyone.
In {village} they say it's {place} people who bring it.
The {village} bus doesn't run if there's a funeral.
The {village} surgery closed the year the pit did.
The {village} road was shut.
{village} born and bred.
{village} people, she says, and shakes her head.
{village} has had it hard.
{village}'s got a shop, {village}'s got a school, {village}'s got nothing.
Up {village} way.
Down {village}, over the bridge.
Somewhere between {village} and {village} the signal goes.
From {village} you can see the sea, or the power station.
She's from {village}, not from here; nine miles.
A {place} accent, gone soft.
A {place} man, a {place} wife, and a dog from {village}.
The {place} train was late.
{place} was the making of him.
{place}, he says, was never like this.
He did his time in {place}.
He did his nursing in {place} and then {place}.
She has cousins in {foreign}, {foreign} and {place}.
In {foreign} she was a teacher.
In {foreign} he had a shop; here he has a shopping trolley.
In {foreign} you'd be fed by now.
Last saw her father in {foreign}, {mon} 2011.
Came by {foreign}, {foreign} and a lorry.
Flew to {foreign} for her mother's fortieth day.
Sends half of it to {foreign}.
{foreign} first, then {foreign}, then a hotel in {place}.
The village near {foreign} has no road.
He's a {foreign} boy, she says.
Taken to {hosp}, sent home from {hosp}, taken back.
{hosp} is full.
{hosp} lost her teeth.
Was under {hosp} for years.
The ward at {hosp} has a window on the bins.
He calls it 'the factory': {org}, nights.
Laid off from {org} in {mon}.
Forty years at {org}, and a clock.
Bus to {org}, walk to {org}, taxi home.
The minibus from {org} is driven by {x}.
Cheque from {org}: £150.
Cake from {org}.
A plaque: gift of {org}.
Room hired to {org} on {day}s.
`

export const VOICES = `
I wasn't going to be a {pf}.
Every {pf} I ever met was trouble.
There's always a {pf}.
She's a {pL} on her mother's side.
He's one of the {street} {pL}s.
Another {pf}. That makes four.
What would {pf} do?
"Our {pf}'s at {org} now," she tells the room.
"Is your {pf} still at {org}?"
Wor {pf}, our {pf}, my {pf}: that's three ways to own someone.
The late {xF}.
The famous {pf}.
The one they all call {pN}.
Known as {pN} in {pub}, {pf} at home, {pL} to the police.
Answers to {pf}, {pN}, oi.
{pN}, that's {pf} to you.
{pN} by name, says {q}.
{pf} to his mother, {pN} to his mates, Mr {pL} to the {nat}.
"{pN}!" shouts someone from a van.
{pf} Bach, they call her.
{pK} was on the bench.
{pK} drives it.
{pK} will know.
Ask for {pK} at {pub}.
It was {pK} who found him.
{pK} and {qK}, every morning, same table.
Got a lift off {pK}.
Tea with {pO} and {qO}.
{pO}, who is ninety, danced.
{pO}'s car is full of nappies.
I'd been warned about {pO}.
{pO} knows everyone on {estate}.
{pO} says that {qO} says there's a bed.
{pD} – {qD} – {rD}: three in a month.
{pD}'s last day.
{pD} hums.
{pD} came out himself to call {qT}.
{pD}, {num}, walks in on crutches: a patient today.
Seen by {pD}, then {qD}, then nobody.
{pT} and {qT} are neighbours and enemies.
{pT} has brought her own chair.
{pT} calls {q} 'the young lady'.
{pT} asked whether I was {pf}'s girl.
{pT}'s carer, {x}, talks for him.
{pT}'s key safe, {pT}'s cat, {pT}'s gas.
{pT}: "I don't want to be a bother."
{pT} had a fall on {street}.
{pT}, by the window, mouths something.
{pF} and {qF} both use the word 'dump'.
{pF} founded {org} in her front room.
{pF}, formerly of {org}, now of nowhere.
{pF} QPM, says the board.
{pF} read from the {people} leaflet, slowly.
{pF} (née {qL}).
{pF}, or {pI} as the minutes have it.
'{pF}', said the screen, and a dog got up.
The form says {pF}. The passport says {pm} {pL}.
Mrs {pL}, Mrs {qL}, Miss {rL}: front row.
Messrs {pL} and {qL} on the steps.
Dr {pL} or Dr {qL}, whichever.
Sent by {p} to {q} and by {q} to {p}.
Between {p} and {q} there's a plant.
Behind {p}, a calendar from {org}; behind {q}, nothing.
Next to {p}, {q}; next to {q}, a gap where {r} would be.
Neither {p} nor {q} would say.
Both {p} and {q} have done this for nothing.
Either {p} gets the key or {q} does.
Not only {p}.
If it were up to {p}.
As {p} puts it.
So says {p}.
Cue {p}.
Ditto {p}.
Exit {p}.
Re {p}: no.
Per {p}: yes.
Cf. {p}.
Pace {p}.
(With {p}.)
({p} nods.)
({p}, not looking round:)
[{p} leaves the room]
[to {p}]
["{p}!"]
— {p}, {time}
* {p}: kettle
NB {p} is left handed.
PS {p} sends love.
Re-reading this, I see that I never asked {p}.
My own part: I laughed at {p}'s joke and shouldn't have.
I owe {p} nine pounds.
I am not {p}'s friend, I am not her colleague, I hold the door.
Me: and what did {p} say? Her: what {p} always says.
Three people have told me about {x}, and none of them has met her.
His phone says {xf} MOB, {xf} HOME, {xf} DO NOT ANSWER.
Her tattoo: {xf}, in curly letters.
The dog's called {celeb}.
The fish are called {celeb} and {celeb}.
The cat, says {p}, has no name.
He named the van {word}.
They've called the baby {xf}.
They've called the baby {xf}, after the midwife.
Baby girl, {xf}, six pounds.
Little {xf} has croup.
{xf} ({num} months) asleep.
{xf}'s school rang.
{xf}'s dad was waiting outside.
{xf}'s mum texts in capitals.
The Jones boy, the {xL} girl, the {yL} twins.
`

export const MORE_EMPTY = `
The telly's on with the sound off.
She moves {thing} an inch towards him.
He puts {thing} down and picks up {thing}.
She's brought {thing} in a bag.
Somebody has moved {thing}.
There's {thing} on the desk, and {thing} under it.
{thing} again.
It's {thing} that does it.
Who left {thing} in the corridor?
He leaned on {thing}.
We sat in the kitchen.
We sat in the corridor, outside the treatment room.
They were in the back office with the door shut.
In the car park, in the rain.
At the hatch. At the desk. On the step.
Upstairs, in the meeting room.
Off the ward, on to the list.
Next to the printer there's a sign.
Behind the screen a child was counting.
On the noticeboard: nothing newer than {mon}.
Mam, says the boy. Mam. Mam.
Sis, he calls her. Bro, she says back.
Nan's asleep.
Baba is what the child says.
Ammi's gone to lie down.
Doc! shouts the boy.
Wel, wel. Duw, duw.
Ach well.
Eh up.
Alright duck.
Alreet, says the lad.
Gan on, man.
Howay.
Ow bist.
Ey up me duck.
Ta love.
Hiya pet.
Champion, says the old man.
Canny, aye.
Ramadan began on the {day}.
{people} was mentioned once.
Eid cards on the counter.
After isha, before fajr.
Vaisakhi flags on the lamp posts.
Christmas came early for the rep.
{people}? No, {people}.
Not {people}, {people}.
A {people} woman, fifties, in a blue coat.
Two {people} lads and a {people} grandmother.
{chain} carrier, {chain} trainers, {chain} coffee.
A {chain} lanyard.
In the {chain} queue.
From {chain}, with the sticker on.
He's at {chain}, she's at {chain}.
It's next to the {soft} icon.
{soft} says no.
Put it on {soft}; it isn't on {soft}.
She calls {soft} 'the beast'.
{soft} or paper, I asked. Both.
By {soft} then.
The {nat} woman hung up.
{nat} will not say why.
An {nat} thing, apparently.
{nat} money, {nat} rules.
Since {nat} stopped it.
{scale}, {scale}, {scale}. Tick, tick, tick.
One {scale}, three {scale}, no tea.
{scale} of 9, which nobody believes.
{abbr}, {abbr} and {abbr} walk into a bar.
The {abbr} lead. The {abbr} lead's lead.
{abbr}? {abbr}.
In the {abbr} sense.
Star performer, said the slide.
Star and {schol} on invisible work.
({schol} and {schol} 1999; {schol}, again)
{schol}'s point; {schol}'s reply.
What {schol} calls a gift.
Not {schol}'s gift, then.
{schol} would hate it.
{schol} would have a word for this, and so has she.
Following {schol}, I'd expect a ceremony.
Pure {schol}.
Hep B, hep C, flu.
Vitamin D, vitamin B12.
Group A, group B.
Plan A failed. Plan B is a kettle.
Room A is for crying.
Type 2, stage 3, grade 4.
I, for one, was glad.
I said I didn't know.
I wrote it down. I crossed it out.
I am tired. I'm cold. I want my tea.
A candle. A cup. A queue.
A long way round.
A bit of a do.
O dear.
U ok?
K.
X marks the box.
Pink forms, green forms, white forms.
Pink for yes.
Interp booked.
ID checked.
Txt sent.
Tel. no. wrong.
Ref no. missing.
Sig. illegible.
Appt moved.
Approx forty.
Poss. moved away.
Prob. not.
Incl. dog.
Excl. me.
Re-ref.
Obs done.
Hosp letter.
Paeds rang.
Meds given.
Bloods taken.
Ear syringed.
Welcome! Croeso! Fáilte! Witamy! Karibu!
WELCOME TO RECEPTION
FLU AND RSV: ASK AT DESK
WILL ALL PATIENTS PLEASE NOTE
NB NO DOGS
QUIET PLEASE
To whom it may concern.
With kind regards.
Yours, etc.
All welcome!! Free!! Tea!!
Every {day} at {time}. Just turn up.
Bring your own mug.
Psalm 23.
Ave Maria. Calon Lân. Abide With Me.
Jerusalem, sung flat.
You'll Never Walk Alone, on a loop.
Match of the Day.
United lost. City drew.
Wolves at home.
Grand National sweep in the staff room.
Windrush leaflet, unread.
The Equality Act. The Care Act. The act.
Long Term Plan. Short term money.
Fair Processing Notice.
Freedom of Information.
Standing Orders.
Any Other Business.
Date of Next Meeting.
Matters Arising.
`

export const MORE_SPOKEN = `
so I'm stood by {landmark} waiting for {p}
and she goes is that {x} I said no that's {y}
then {p} says to {q} do you want {thing}
and he says how far and she says to {landmark}
she says {q} love how far and he starts to laugh
he just moves {thing} like an inch towards her
and {thing} is on with the sound off
and they talk about {celeb} for ten minutes
um what else {p} is on {drug} and {drug} and {drug}
the one thing I forgot is {p} mother is in {hosp}
she's at {org} in {place} in a room with a window
it's the third house past {pub} on {street}
so right it's {mon} and I've been here two weeks
it went up the {drug} went up
mister {pM} came in no {pM} I can't spell it
misses {pM} {pM} I think it's spelt like that
missus {pM} she's {num}
doctor {pM} was off sick
her name is {pM} or something like it
{pM} anyway {q} says it properly
so {pf} {pM} is the name on the form
big lad played for {org} in the eighties
right so that's {pf} {qf} {rf} and the dog
so we went {street} {street} {landmark} then back
my nan would say the same
he's a canny lad
the second time it was different
I think the word is repair
you could hear the sheep
note to self ring {p}
thanks {p} bye
it was the {day} before the bank holiday
and that was {p} done
and then to {village} to see {pT}
so that's nine people in {num} minutes
`
