/** Dictated and pasted text, written without capitals or care. Slots as in `sentences.ts`; all is lowered later. */
export const DICTATED = `
okay so this is {day} and I'm walking back from {org} with {p}
right so {p} is {num} from {place} came over in the sixties to work at {org}
um so {p} said that {q} had rung and {q} said that she hadn't
so I'm in the car outside {street} and {p} has just gone in
and {p} goes well you can't say that and {q} goes I just did
{p} full stop new line {q} was there as well
that's {p} spelt the {people} way I think
{p} I think it's {pm} no {p}
I'm not sure if it's {p} or {pm} I'll check
doctor {pL} came out and said something to {q} about {drug}
mister {pL} is on {drug} and {drug} and he says he doesn't take either
misses {pL} sat with her hands in her lap for the whole hour
mrs {pL} has got {epo} and she calls it her shaking
so then {p} sister {xf} comes in with the baby
her husband {xf} he's the one who works at {org}
his brother {xf} lives in {place} and never rings
my supervisor {p} will want to know why I didn't ask
she lives on {street} with her son {xf} and the dog
we walked up {street} past {pub} to the flats
they found him at {village} by the water
there's a group at {org} on a {day} that {p} runs
{p} drove us to {village} in the rain
{p} was born in {foreign} and then {foreign} and then here
I asked {p} what she thought and she said ask {q}
{p} told {q} and {q} told {r} and now everyone knows
so {p} {q} and {r} are sitting there and nobody says anything
and {p} just laughs
and then {p} starts to cry
and {p} says to me will you write that down
and I said to {p} I will if you want
what {p} said was it's the waiting
at the end {p} gave me a bag of {food}
hi {p} it's me just a quick one about {day}
this is for {p} for the file
note for {p} check the date
with {p} and {q} in the room it's different
for {p} it all comes back to {org}
about {p} I don't know I don't know what to think
{w} was there {w} was on the desk
so {w} says to {q} it's your turn
and I asked {w} and {w} said no
they've put her on {drug} for the {epo}
the {scale} was twenty one which is high
the {nat} letter came on {day} and she hasn't opened it
he was in {chain} when they rang
the {soft} was down again all morning
it's like what {schol} says about the front stage
she loves {celeb} she had it on the whole time
it'll be {mon} before anyone looks at it
I hope that makes sense I may have the order wrong
will check will do that on {day}
mark that bit for later
wind noise wind noise sorry there's a lorry
um I've lost my thread
full stop new paragraph
that's all I think that's everything oh no one more thing
he laughs and he coughs for about a minute
and there's a long pause there and I didn't fill it
comma no scrap that
`

export const MESSAGES = `
hi {p} its {q} can u ring me x
hiya {p} running late sorry {q}
{p} did u get hold of {q}
{p} cant make {day} can we do {day}. {q}
morning {p}, {q} is off today so can you do the list? {r}
hey {p} – thanks for yesterday. {q} x
tell {p} i said hi
ask {p} if shes going {org} 2moro
is {p} in 2day??
its {p} mum here. {p} not well
this is {p} from {org} re {qT}
{q} lives at {addr} if u need it
meet u outside {pub} at {time} {p}
am on the bus nr {village}. {p}
{p} is in {hosp} ward {num} she says come
sorry who is this. oh hi {p}
lol {p}
ok {p} will do
ok will ask {p}
no worries {p} 👍
thanks {p} ur a star ❤️
cheers {p}
FYI {p} has spoken to {q}. {r}
Dear {p}, just to confirm {day} at {time}. Kind regards, {q}
Hi all, {p} is covering for {q} until {mon}. Thanks, {r}
Hi {p} 👋 sending you {qS}, likes to be called {qN}. {r1}
Pls can {p} call {qT} back about {drug}
{q} wants her {drug} script
{q} got refused {nat} AGAIN
went {chain} saw {p} looked rough
can someone do {scale} with {q}
{soft} is down
running late
ok x
will do x
on my way
no one answers
see u {day}
happy birthday {p} 🎉
{p}: you coming?
{p}: no
{p}: ok
`

/** Whole e-mails and other set pieces; each is one text. */
export const PIECES = [
  `From: {pF}⏎To: {qF}⏎Subject: {day}⏎⏎Hi {qf},⏎⏎Just to say {rT} can't make {day}. {sf} has offered to go with her to {org} instead. I've told {tD}.⏎⏎Best,⏎{pf}`,
  `Dear {pD},⏎⏎Re: {qF}, DOB {dob}, {addr}⏎⏎Thank you for referring this pleasant lady with {epo}. She lives with her husband {xf} and is independent. Continue {drug}.⏎⏎Yours sincerely⏎⏎{rF}⏎Consultant, {hosp}`,
  `Minutes, {org}, {date}⏎Present: {pF} (chair), {qF}, {rF}, {sS}⏎Apologies: {tF}, {xT}⏎1. {pI} welcomed all.⏎2. {qI} reported on {org}. Action: {qI}.⏎3. Toilets. {rf} to ring {xT}.⏎4. AOB: none.`,
  `MDT {date}⏎Attendees: {pD}, {qf}, {rf}, {sS}, {tf} (DN)⏎⏎{xR} – frail, {drug}. {qI} to visit.⏎{yS} – {epo}, wife exhausted. {rI}/{sI} to ring {org}.⏎⏎Next: {day}.`,
  `Hi {p},⏎Could you ring {qT} about the {nat} form? She's on {phone}. Her son {xf} says mornings are best.⏎Thanks⏎{r}`,
  `{pF}⏎{addr}⏎⏎Dear Sir or Madam,⏎I wish to complain about {qf} on reception, who told my wife {xf} to use the app.⏎{pS}`,
  `Team,⏎{p} is leaving us at the end of {mon} after 19 years. Collection with {q}. Do at {pub}, {day}, {time}.⏎{r}`,
  `To: {p}; {q}; {r}⏎Cc: {s}⏎Re: {org}⏎⏎All – {x} from {org} can come on {day}. {s}, can you book the room? Ta, {pI}`,
  `In loving memory⏎{xF}⏎1931–2019⏎Beloved wife of {yf}, mother to {pf} and {qf}⏎Service at {org}, then {pub}`,
  `Kin chart ({p}'s, on a napkin):⏎{xf} m. {yf} ({place})⏎ – {qf}⏎ – {rf}, d. 2011⏎ – {pf}⏎    – {sf}, {tf}`,
  `Seating, left to right: {pf}, {qf}, {rf}, empty, me, {sf}. {tT} stands.`,
  `Thank-you card on the board: "To {pf} and all the girls, for looking after our {xf}. From the {yL} family, {street}."`,
  `Voicemail, played on speaker: "Hello, this is {xF}, that's {xL}, ringing for {pf}. It's about my mother, Mrs {yL}, of {addr}. Could {pf} ring me. Thank you. It's {xF}."`,
  `Sign-in sheet:⏎{pF}⏎{qf}⏎{rS}⏎{sF}⏎{tf}`,
  `Raffle: 1st {pF}; 2nd {qT}; 3rd '{rf}, blue coat'.`,
  `Whiteboard:⏎{pL} – bloods⏎{qL} – HV⏎{rL} ?{place}⏎{day} = {abbr}⏎CAKE (from {sf})`,
  `Post-it: '{pf}! Ring {xT} {phone} – URGENT. {qf}'`,
  `Rota, week 2:⏎Mon {pf} / {qf}⏎Tue {qf} / {rf}⏎Wed {rf} only⏎Thu {pf}⏎Fri LOCUM`,
  `Contacts⏎{pF}, {org}, {phone}⏎{qF}, {org}, {email}⏎{rf} (cleaner)⏎{xT}, {street}`,
  `Programme⏎10.30 Coffee⏎11.00 Welcome, {pF}⏎11.15 {qF}: What matters in {village}⏎12.00 {rO}: grace, then lunch⏎2.00 Walk to {landmark}, led by {sf}`,
  `Cutting, {org}: "{xF}, 43, of {street}, {village}, said she was 'over the moon'. Cllr {yF} presented the cheque at {org}."`,
  `Genogram as drawn: {pf} (index), husband {xf} (d.), daughter {yf} ({place}), son {qf} (no contact), neighbour {rT}.`,
  `{date}. {org}.⏎⏎{time} {pf} opens up.⏎{time} {qf}, with cake.⏎{time} {rT}, first as ever.⏎{time} {sf} and {tf} arrive together and sit apart.⏎{time} nobody.⏎{time} {pf} washes up.`,
  `List on {p}'s knee:⏎ {qS} – bed⏎ {rf} – letters⏎ {sT} – {org}⏎ {tR} – ?{drug}⏎ new: {xF}, {phone}`,
  `Consent log⏎{pF} – written⏎{qF} – verbal, via {xf}⏎{rf} – pending⏎{sT} – declined⏎{tF} – withdrew`,
  `Names I've been called: {pf}. {pm}. Miss {pL}. 'The girl'. {xf}, by mistake. Doctor, by flattery.`,
  `PIECES OF PAPER ON {p}'s DESK⏎1. {nat} letter⏎2. appointment, {hosp}⏎3. photo of {xf} at {place}⏎4. {chain} receipt⏎5. a card from {yO}`,
]
