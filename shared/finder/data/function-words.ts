/** Small closed classes of English, and words that note-takers write with a capital although they name nobody. */

export const FUNCTION_WORDS = `a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
who whom whose which what when where why how and or but nor so yet if because as until while of at by for with about against between into through during
before after above below to from up down in out on off over under again further then once here there all any both each few more most other some such no
not only own same than too very can will just should would could may might must shall do does did doing have has had having be am is are was were been being
also although though however whether since without within upon per via plus minus like unlike even ever never always often sometimes still already
maybe perhaps well oh ah yes yeah no nope ok okay right now later today tomorrow yesterday tonight
im ive id ill youre youve youd youll hes shes theyre theyve weve wed dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt
thx pls plz tmrw tmoz soz lol btw xxx cos coz cuz tho thru wkend msg txt appt appts mtg wk wks hrs mins pts rx asap fyi ive im youre
another anyone anybody anything everyone everybody everything someone somebody something nobody nothing none one two three four five six seven eight nine ten
both either neither much many lot lots back got get gets let lets put`

export const PRONOUNS = `i you he she it we they me him her us them who`
export const DETERMINERS = `a an the this that these those my your his its our their no any some every each another`
/** Words of the dictionary that, with a capital, are nearly always somebody. */
export const MAINLY_NAMES = `roger piers jack ken lee terry sandy penny holly ivy heather hazel rosemary basil jasmine lily daisy poppy violet olive iris pearl ruby
amber jade jake shona crystal coral opal dawn gene harry barry bob tom tim dan don ron nick dick mick mike jim peg meg nan dot hen hal gus ray roy rod reg stan
sid ted vic wally warren wade victor jerry jenny josh kitty laurel lance leo marina max melody merry mercy miles myrtle norm otto paddy patsy patty
percy pip polly precious primrose prudence robin rosy rowan ruth saffron sally scarlet sherry sonny stew sunny sylvan tabby tally tony trinity verity
victoria viola wendy willow winnie woody zinnia cal des dale craig clay cliff cole dean earl eve fern flora florence ginger glen glenn guy gale
harmony herb honor ira jasper jay jess job jock kerry kit lane lester linden lorry louis mandy martin mason maxim nelly nicky nigel noel olga oscar pansy
christian christen abbot alec alma angel angelica annette april august aurora autumn bay berry beryl beth bonny brad brandy brook bud buddy carol carry celeste chad
charity chase chip clement colt constance cordelia daffy desmond dexter dolly donna dusty ebony eddy faith felicity gabby gay gemma geordie gilly grace
griffin guinea heath iona jackie jacky jakes jean jemmy jill jimmy jo john johnny joy juniper justice kelvin ken laura lawn les levi lou mabel
mackintosh madge maggie magnolia mamie marguerite mavis maxine mel midge mo molly monty moss nat ned nelly patience peggy perry phoebe queenie randy rex rob rosa rosie
sal sam sapphire shay shelley sigrid sterling storm summer sue tad tamara teddy teresa timothy toby tommy tracy trish una uri val vera vernal vi wren abby dee deb lulu`

/** Names that are verbs or adjectives in everyday sentences: at a sentence's start their capital says nothing. */
export const VERBISH_NAMES = `will may hope mark drew pat rob sue bill rich grant frank chuck chase skip guy art carry miles jack dot don hen job lane lawn august
april summer autumn pearl olive ginger angel bay berry brook bud buddy clay cliff cole earl heath moss storm warren wade stew chip colt lance lorry gale dale dean max randy gay merry`

export const MODALS = `will would can could should shall may might must does did do is was has had`

export const MONTHS = `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`
export const WEEKDAYS = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds wednes thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays`

/** Capitalised in notes without naming anybody: rooms, roles, headings, forms, seasons, directions. */
export const GENERIC_CAPITALS = `room rm desk reception receptionist waiting corridor clinic surgery practice manager partner nurse nurses doctor doctors gp gps hub team teams
link worker workers social prescriber prescribing prescribers care coordinator co-ordinator navigator health visitor wellbeing coach pharmacist pharmacy technician physio paramedic
patient patients pt pts participant client carer carers volunteer volunteers researcher researchers staff reception admin duty on-call locum registrar trainee student
note notes memo memos diary field fieldnote fieldnotes observation observations reflection reflections reflexive conversation interview interviews debrief session sessions summary
day week wk site visit home phone call calls voicemail email text letter letters form forms poster leaflet notice notices sign agenda item items minutes action actions apologies apols
apologies present chair aob matters arising round table discussion case cases plan plans goal goals outcome outcomes review reviews follow-up referral referrals consent pending
morning afternoon evening lunch lunchtime night am pm noon midday midnight weekend spring summer autumn winter
north south east west northern southern eastern western central upper lower
questions question answer answers point points part section chapter page table figure appendix version draft final copy
mechanism mechanisms context contexts resource reasoning theory programme realist cmo cmos hypothesis ethics methods method methodology analytic
monday tuesday wednesday thursday friday saturday sunday
mum dad nan mam mummy daddy god lord sir madam miss uncle auntie aunt sister brother father mother deacon vicar
urgent important private confidential please warning welcome push pull exit toilet toilets ladies gents fire way in out wait lift stairs
friends family friend mother's father's women men women's men's children children's people ladies'
hello hi hiya hey dear bye goodbye thanks thank ta cheers sorry aye nah yep yup mm hmm erm um er ah eh ooh oi ow wow blimey bloody bless christ jesus
english maths science art history geography music drama pe re band grade level step stage unit group club class course module
fwd subject sent date time from cc bcc ref regards kind best wishes sincerely faithfully yours attachment attached original message subj
summary record care plan scr medication repeat prescription template smart card screen computer printer fax wifi internet online website app web page
attendance allowance pension credit universal council housing association department office officer government republic kingdom commonwealth convention commission constitution parliament minister mp mps state
type part-time full-time senior junior practitioner clinical lead deputy head director assistant trust board committee governor governors
ward bed bay theatre hospital a&e casualty outpatients inpatient maternity paediatrics oncology cardiology respiratory renal ortho orthopaedics
internet bluetooth radio tv television telly station channel`

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0, oh: 0, o: 0, nought: 0, nil: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
}

export const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
  thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30,
}

export const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, july: 7, jul: 7, august: 8, aug: 8,
  september: 9, sep: 9, sept: 9, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
}

export const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
