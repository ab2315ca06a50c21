/** Jottings: no verbs, arrows, abbreviations, one thing a line. Slots as in `sentences.ts`. */
export const JOTTINGS = `
{pf} – off sick
{pf}: kettle, keys, alarm
{p} → {q} → nobody
{p} late (bus)
{p} / {q} / me. Coffee
{p} + {q} @ desk, {time}
{p} & {q}, back office, not speaking
{p} in tears, {q} w/ tissues
{p} on phones. {num} waiting
{p} off to {place}, back {day}
{p}: 'it's not my job it's just what I do'
{pI} chairing, {qI} minutes
{pI} to ring {q} re {org}
{pI} says no. {qI} says yes. {rI} says nowt
{pI}: '{drug}?' {qI}: shrug
{pI} v. uncomfortable
{p1} laughs. {q1} doesn't
{p1}. writes it down, {q1}. watches
{p1} to visit, {q1} to phone
{p1} and {q1} swap rooms
{pT}, {age}, from {place}
{pT} – {nat} form again
{pT} (wife: {xf}) – benefits
{pT} w/ daughter {xf}
{pT} DNA x{num}
{pT}. {epo}. {drug}. Lonely
{pT} → {org}
{pT} ?moved to {village}
{pS} – review
{pS} 9.20, {qS} 9.40, {rS} DNA
{pS} / {qS} / {rS} on the board
{pL} – bloods
{pL} again
{pL}, {qL}, {rL}: all home visits
{pR} – {drug}
{pR} ({age}) – housing
{pR} {num}
{pN} in the car park
{pN} & {qN}: brothers
{pN}'s dog in the waiting room
F, {num}, {people}. Came w/ son ({xf})
M, {num}s. Wife ({xf}) in {hosp}
M, ex {chain}. Knows {p}
F, brought by {x} (neighbour)
Couple. Him: {xf}. Her: {yf}
pt = friend of {x}
sister ({xf}) interprets
brother {xf} – lives {place}
mum ({xf}) anxious
nan {xf} brings them up
baby {xf}, 6/12
kids: {xf}, {yf} + one
ex = {xF}, non-mol
NOK: {xF}
carer: {xF} (niece)
landlord {xT}, {street}
s/w {xF}, {org}
HV = {x}
CPN {x} to f/up
OT: {x}. SALT: {y}
solicitor – {xT}
ring {x} @ {org}
ring {xf} back!!
tell {p}
ask {p} abt {scale}
thank {p} for cake
email {p}, cc {q}
see {p}'s note
lift w/ {p} → {village}
walk w/ {p}: {street}, {landmark}, {pub}
route: {street} – {street} – {landmark}
past {pub}, past {org}, left
bus: {village} → {place}, {num} min
parked {street}
{org} – shut
{org} – {x} on door – soup
{org} / {org} / {org} (leaflets)
{org} ref'd, no reply
{org}: {num} there. Mostly {people}
{org} = {x}'s front room
from {foreign} via {place}
b. {place}, left at 16
lives {street}, hates it
lives nr {landmark}
{estate}: lifts out
{village}: no bus
{village} lot v {village} lot
{hosp}, ward {num}
{hosp} letter – {epo}
{addr}
?{epo}. ?{epo}. ?
{drug} ↑. {drug} stopped
{drug}, {drug}, {drug}
BP {num}/{num}
{scale} {num}, {scale} {num}
{abbr} / {abbr} / {abbr}
{abbr} {day}
{nat} x2
{soft} down {time}–{time}
{schol}!!
cf {schol}, {schol}
{chain} voucher
{celeb} on radio
{day} – quiet
{day} AM: {num}. PM: {num}
{mon}: {num} refs
queue. wet coats. fish tank
phones phones phones
lunch: {food}
6 chairs, 9 people
printer. again
nobody says the word
?power ?kindness ?rota
TO DO: leaflets, badge, tape
GP1 – yes. GP2 – no
mark on the wall
may not last
will ring back
hope so
bill unpaid, rose on the table
summer hols
grace period 14 days
pt w/ parrot
the look
Q: who is it for
→ code: waiting
`

/** Lines people say; the speaker's label comes from the generator. */
export const UTTERANCES = `
So how's {q} getting on?
{q}'s all right. It's {r} I worry about.
You'd have to ask {q} that.
I said to {q}, I said, you can't.
Well {q} would say that.
Did {q} tell you about {xT}?
She was at {org} with my mum.
He's from {place} originally, is {q}.
I come from {foreign}, my wife from {place}.
I lived on {street} till I was nine.
We used to go in {pub}, me and {x}.
My son {xf}, he does all that.
My husband, {xf}, he won't come.
Our {xf} said it was nowt.
Our {xf}'s lad is the same.
Me nan, {xf}, she'd have known what to do.
Me and {xf} haven't spoken in a year.
Is {q} in? I was told to ask for {q}.
{q}, can you get that?
{q}? Are you there?
{q} love, pass us the pen.
Don't look at me, look at {q}.
Come on {q}, up you get.
Sorry, {q}, go on.
Cheers {q}.
Right, {q}, what matters to you?
Thanks {q}. {r}, anything?
Not now, {q}.
Morning {q}!
It's {x} on line two.
It's about Mrs {xL}.
{xT} wants her tablets.
{xD} said it was {epo}.
I've seen {xD}, I've seen {xD}, and now I'm seeing you.
They've put me on {drug}.
I can't be doing with {drug}.
I was on {drug} and then {drug}.
I scored what on the {scale}?
What's a {scale} when it's at home?
I rang {nat} and they said ring {nat}.
I'm not going to {nat} again.
I got it in {chain}.
I was only in {chain}.
I go to {org} of a {day}.
I don't like {org}, it's cliquey.
They sent me to {org}. There was nobody there.
I was in {hosp} three weeks.
They took him to {hosp}.
I'd sooner walk to {place}.
You know {landmark}? There.
It's by {landmark}.
She lives up {estate} now.
He moved to {village}, didn't he.
I'm {pf}, by the way.
My name? {pF}.
It's {pf}. With a {word}.
They call me {pN}.
Call me {pN}, everybody does.
Nobody calls me {pF}.
You can put {pf}, I don't care.
Do you want my real name?
Will you be here {day}?
May I?
I may do. I may not.
I will, I will.
I hope so.
Hope's not in it, love.
Mark my words.
It'll be summer before we hear.
What day is it? {day}?
It's {mon}, it's always bad in {mon}.
What's {soft}?
It's on {soft}. It should be on {soft}.
I don't speak {people}.
He's {people}, he doesn't like to say.
Is it like {celeb}?
Like on {celeb}.
I'm no {celeb}.
No.
Yeah. No. Yeah.
Mm.
[laughs]
[pause]
What do you mean by that?
And how did that feel?
I don't know. I don't know.
Well. There you are.
I'm not being funny but.
You're never.
I am.
Go on then.
That's what I said.
They never rang.
It's the waiting.
I've had it up to here.
You want to put that in your book.
Don't write that.
`
