/** Plain clauses with many verbs, and look-alikes in the positions where names stand. Slots as in `sentences.ts`. */
export const VERBED = `
{w} stops writing.
{w} knows a man.
{w} knows {q}.
{w} allows four minutes to each.
{w} sends him three a week.
{w} rang back at ten to five.
{w} mangled a surname and {q} let her.
{w} told me about {thing}.
{w} wants {thing}.
{w} brought {thing}, {q} ate it.
{w} says I should {verb} more.
{w} isn't sunny. {w} isn't anything.
{w} was the first. {w} was the last.
"{w} ain't in."
"That {w}. He ain't right."
{w}, {num}, and {q}, {num}.
Ask {w}. {w} will know.
Good luck, {w}!
miss you, from {w}
{w}? {w}'s on a break.
from {w} (IT)
so {w} is worried not for herself
{w} has hold of my sleeve
then {w} puts his head in
and {w} went pink
{wF} popped in
this one's {w}, he's also scared
{p} {verb} me {thing}.
{p} {verb} {thing}.
{p} {verb} {thing} and {verb} {q}.
{p} {verb} {q}.
{p} {verb} with {q} about {thing}.
{p} {verb} at {q}.
{p} {verb}.
{p} {verb}, {q} {verb}.
{p} never {verb}.
{p} just {verb} and {verb}.
{p} had {cw} by then.
{p} has {cw} hands.
{p} put me on {thing}.
{p} in {cw} and {cw}.
{p}: {cw}. {q}: {cw}.
{w} {verb} me {thing}.
{w} {verb} {thing}.
{w} {verb} {q}.
{w} {verb}.
{w} put {thing} down and {verb}.
{w} had caught up by then.
{w} is {cw}.
{w} and {p} {verb} {thing}.
Then {w} {verb} {thing}.
So {w} {verb}.
She looked at {thing} rather than at {w}.
They {verb} at {w}.
It was {w} who {verb} {thing}.
I {verb} and {w} {verb}.
Not {w}'s fault.
What {w} {verb} was {thing}.
{q} {verb} as {p} {verb} {thing}.
While {p} {verb}, I {verb} {thing}.
When {q} {verb} {p}, nobody {verb}.
In {place} nobody {verb}.
In {foreign} I {verb} {thing}.
"In {foreign} I have my own {cw}."
From {foreign} at twenty, to {place} at thirty.
At {place} they {verb} {thing}.
{place} {verb} nothing.
{place}, {place}, {village}: she has {verb} in all of them.
{village}. Rain. With {p}.
{village}, {time}.
With {p} & {q} in {village}.
b. {foreign}, m. {place}, now {village}
{foreign}–{place}–{village}, the whole life on one hand.
{p} ({place}) and {q} ({village}).
{p}, {age}, {village}, retired {job}.
{p}, retired {job}, {place}.
He's called {pf} at school, on the van {pN}, in hospital {qf}.
{p} at school, {q} on the form.
The {cw} one is {p}, the {cw} one {q}.
{p}'s {cw}, {q}'s {cw}.
{p}'s {gen}.
Saw {p} in {gen}.
{p} by {gen}, on the phone.
{p} went to {gen} and {verb}.
Met {p} after, by {gen}.
{p} runs it from {gen}.
{org} is next to {gen}.
{org}, not {gen}, is where people go.
Down {street} to {gen}.
{pub}, then {gen}, then {org}.
From {gen} you walk to {landmark}.
{org} feeds more people than {gen} does.
{org} {verb} nothing.
{org} doesn't exist, on paper.
({org}, {gen}, {day})
On {org}: "It's not what it was."
{p} met her at {org} in {mon}.
{org}'s got a new cooker.
Ask at {org}.
`

export const EVEN_MORE_EMPTY = `
{abbr} has ten.
{abbr} has no idea.
{abbr} review.
{nat} review. Form all over the desk.
{abbr}: {cw}?
{abbr}? I sing it.
?{abbr} – do not text
{num}, {abbr}.
{num} {abbr}s, {num} {abbr}s.
Note the {cw} here. {Cw} isn't the right word.
Put me down as {celeb}.
You're {fw}.
"You're Mum." "Oh."
World's best doctor, says the mug.
There's one by the sewage works.
The whole of the Old Testament, twice.
I said {people}.
I'm the {people} at {gen}.
{people}, he said, and then {place}.
calls me {fw}, calls me Apu, calls me Baji
I've nothing to say about {thing}.
Will put it here for now.
Will type up later.
'Hope' on the banner, 'soup' on the door.
Somebody sells {chain} and {chain}.
Next to the {chain} machine.
Ticks no to everything: {cw}, {cw}, {cw}.
By the grace of God.
a&e again
wi the bairns
wi wor lass
d'you know who did it?
d'you mind?
and d'you know what he says?
y'know what i mean
y'alreet?
ta-ra pet
ta-ra then
ppl kept coming
two ppl in
another fella got up
another lass
i said sweet
he says sweet
sharp scratch
Sharp scratch, now.
Doors locked, engine off.
{num} chairs have arms, {num} don't.
Seven chairs have arms.
Jesus, Mary and Joseph, she says.
jesus mary and joseph what next
Our Lady on the wall, our Lady on the dashboard.
Daughter, she calls me. Sister, in the mosque.
He said {people}. I said {people}, {place}.
Bigger than London, she said.
The Health Board had new shoes.
The Board, the Trust, the ICB, the PCN.
{abbr}, in {place}, the first {day}.
by DM, by text, by post
Nobody in {gen} {verb}.
She {verb} {thing} in {gen}.
He was in {gen}, then {gen}.
They met in {gen}.
From {gen} to {gen} is nine minutes.
You close {gen}, {gen} and {gen}, and then you wonder.
At {gen} there's {thing}.
At {gen} nobody asks.
By {gen}, under {thing}.
Behind {gen} they keep {thing}.
Outside {gen}, a queue.
Past {gen}, past {gen}, up the lane.
Up at {gen} they {verb}.
Round by {gen}.
Through {thing} I could see {gen}.
Near {thing} there's a draught.
The man in {gen} {verb}.
The woman by {thing} {verb}.
A lad in a tracksuit {verb} by {thing}.
The girl at {gen} said it, not me.
{Cw}.
{Cw}. {Cw}. {Cw}.
{Cw}!
{Cw}?
{Cw}: {cw}.
{Cw}: nothing yet.
{Cw} = {cw}.
{Cw}, she said.
"{Cw}," he says.
"{Cw}." "{Cw}?" "{Cw}."
'{Cw}', it says on the form.
'{cw}', she called it.
'{cw}' again.
"{Cw} {cw}," says the poster.
{Cw} of the week: '{cw}'.
{Cw} and {cw}.
{Cw} {cw} {cw}.
{Cw} – {cw} – {cw}.
{Cw}, {cw}, {cw}.
{Cw} {verb} here?
{Cw}'s the word.
{Cw} isn't {cw}.
Codes: {cw}, {cw}, {cw}.
→ {cw}?
({cw})
[{cw}]
*{cw}*
Box marked {CW}.
Boxes: {CW}, {CW}, {CW}.
{CW} {CW} {CW}
{CW}!!
DO NOT {CW}
It says {CW} on the door.
{CW} – {cw}
Something with {Cw} in it.
The {Cw} Group meets when it meets.
My {cw}, your {cw}.
So: {cw}. Mine, that is.
That was mine.
Mine, all mine.
Today's word: {cw}.
Also: {cw}.
Also, {thing}.
Fine. Good. Lovely.
Marvellous.
Overall, no.
Meaning, I think, {thing}.
Meanwhile, {thing}.
Perhaps {thing}.
Try: less.
Get {thing} fixed.
Hasn't, won't, doesn't.
Wouldn't {cw} it.
Isn't that {cw}.
Alert on the screen: {cw}.
Data: none.
Ref: '?depression'.
Gatekeeper, keyholder, tea maker: one person.
Participants: none.
Site: wet.
Social prescribing, they call it.
Link working, as attention.
She's the lady for that.
The {cw} one. The {cw} one. The one with the hat.
A diamond, she is.
Happy as Larry.
Keeping up with the Joneses.
Every Tom, Dick and Harry.
For Pete's sake.
Gordon Bennett.
Bob's your uncle.
Jack of all trades.
Heath Robinson affair with tape.
Murphy's law.
Hobson's choice.
Uncle Tom Cobley and all.
Smart Alec.
Jack Frost on the windscreen.
Johnny-come-lately.
Plain Jane, she called it.
A Rolls Royce of a form.
Brahms on the radio, then the news.
Fray Bentos. Nobody can open a Fray Bentos.
A Rayburn and a spaniel.
A G&T in the garden.
Lamb dhansak, two naan.
Mandarin or Cantonese? Hakka, it turned out.
Speaks {people}, reads {people}, dreams in {people}.
Speaks a little {people}.
In {people}: 'enough'.
In {people}, then in {people}, then in English.
Says it in {people} and again in English.
No {people}. Me: no {people}.
{people} + some English.
{people}/{people} + some English
F, {age}, {people}
M, {age}, {people}; no English
({people})
({people} leaflet)
leaflet ({people})
sheet: {people} – none
{people} = {people}?
Interpreter = {people}
Dad from {country}, mum from {country}.
Back to {country} in {mon}.
{country}, then a hotel, then here.
said '{fw}' and laughed
'{fw}', she says.
"{fw}," says the old man.
{fw}, {fw}, {fw}.
She calls me {fw}.
{fw} in the margin ('thank you')
'{fw}' ({people})
The {fw} is in the oven.
We prayed {fw} in the store room.
Who'd do the {fw}?
Ate {fw} standing up.
{fw}
{people}: '{fw}'
+ {abbr}
ex-{abbr}
?{abbr}
query {abbr}
{abbr} ref says 'low mood'
wants a letter for {abbr}
{abbr} certificates seen
£800 + {abbr}
{age}, {abbr}.
has {abbr}
{abbr}'s code is what?
{abbr} explained, twice
{abbr}, office, dog under desk
A–Z in shoe boxes
A to Z of the town
p.2, p.3
e.g. this
i.e. never
a.m. only
Thursday a.m.
approx. 30 (min)
(4 min) (10 mins)
Q1. Q2. Q3.
u lot
can u delete me
i dont want to b that girl
its me
its just that
cos she said
til they sack me
say it was me fam
nobody ever says
no offence to u
ur course
darlin', she says
ta, darlin'
my lover, she says
bab, love, cock
wi' an apostrophe
t' clinic
th' old way
summat an' nowt
somebody's {cw}
A {cw} man said '{cw}'.
An {abbr} by any other name.
They pay for {thing} by the {cw}.
He hasn't touched {thing} since {mon}.
The {cw} of it. The {cw}.
It was {cw} and then it was {cw}.
{thing}, {thing} and {thing}.
I counted {thing} twice.
I {verb} {thing}.
We {verb}.
You {verb} {thing}, you {verb} it again.
They {verb} {thing} every {day}.
Who {verb} {thing}?
Nobody {verb} {thing}.
Somebody {verb} {thing} and somebody else {verb} it back.
`
