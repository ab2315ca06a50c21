/** Closed classes of words whose neighbourhood says whether a name follows or precedes. Lower case, folded. */

const LISTS: readonly (readonly [string, string])[] = [
  ['title', 'mr mrs ms miss mx dr prof professor rev revd reverend cllr councillor sr fr sir dame canon doctor misses mister'],
  [
    'office',
    'sister father nurse pastor imam sheikh sheik shaykh maulana mufti hafiz hajji haji rabbi bishop deacon granthi giani ' +
      'pandit pc sgt sergeant inspector lady lord matron brother mother major captain colonel lieutenant vicar alderman parch bey',
  ],
  [
    'kin',
    'mum mam mom ma mother mummy dad da daddy son daughter wife husband hubby brother sister niece nephew uncle auntie aunty ' +
      'aunt gran nan nana nanna granny grandad grandma grandson granddaughter grandmother grandfather cousin partner twin twins ' +
      'neighbour friend mate lad lass boy girl bloke fella baby stepson stepdad boyfriend girlfriend fiance carer widow sibling ' +
      'baji bhai ammi abbu nani dadi nonna babcia tio tia',
  ],
  [
    'speech',
    'said says say asked asks told tells replied replies laughed laughs laughing goes went thinks thought reckons reckoned ' +
      'nodded nods smiled smiles explained explains wrote writes rang rings phoned phones called calls texted texts mentioned ' +
      'mentions shrugged shrugs sighed sighs answered answers whispered shouted shouts insisted insists suggested suggests ' +
      'agreed agrees wondered wonders wants wanted knows knew looked looks came comes sat sits stood stands took takes gave ' +
      'gives showed shows remembered arrived left leaned muttered joked added adds interrupts interrupted introduced waved waves',
  ],
  ['aux', "is was has had will would can could may might should does did isn't wasn't hasn't doesn't didn't won't are were be been"],
  ['place-prep', 'in at from near towards outside behind opposite past up down along off round around via'],
  ['link', 'with for by to and or about of w c/o re cc per via plus'],
  [
    'role',
    'receptionist gp pharmacist manager worker paramedic physio physiotherapist dietitian midwife volunteer chair secretary ' +
      'administrator admin locum registrar hca anp trainee student coordinator caretaker cleaner driver landlord solicitor ' +
      'interpreter counsellor chaplain adviser advisor researcher supervisor partner consultant',
  ],
  [
    'street',
    'street st road rd lane ln avenue ave close drive way terrace row hill square crescent court gardens grove place rise ' +
      'walk mews parade bank green fold croft gate yard view vale brow loan wynd brae heol ffordd stryd lon',
  ],
  [
    'place-kind',
    'pub arms inn bridge park market station estate village town city island islands moor common wood woods beach harbour ' +
      'quay pier canal river valley roundabout flats house tower towers block precinct arcade cemetery crematorium field ' +
      'fields farm lodge cottage barn mill works pit colliery memorial clock lido baths green corner',
  ],
  [
    'org-kind',
    'surgery practice centre center hospital infirmary school primary academy college university nursery club society trust ' +
      'foundation project group church chapel mosque masjid temple gurdwara synagogue cathedral cafe library ltd council ' +
      'pharmacy chemist clinic choir association forum network hub partnership kitchen pantry foodbank larder shed gazette ' +
      'times herald echo hospice care carers home homes housing hostel shelter union band theatre gallery museum bakery ' +
      'butchers barbers salon garage takeaway restaurant grill hotel fc rfc afc cc allotments scouts brownies league',
  ],
  ['month', 'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'],
  ['weekday', 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun'],
  ['pronoun', 'i you he she we they me him her us them it this that who'],
  ['determiner', 'the a an my your his our their some every each no any another this these those'],
  ['call', 'hi hello hey dear oi ta thanks cheers love regards morning hiya alright bye called named name aka'],
  ['saint', 'st saint ss our lady holy sacred'],
  ['born', 'born née nee formerly aka alias surname forename spelt spelled'],
]

const classes = new Map<string, number>()
LISTS.forEach(([, words], index) => {
  for (const word of words.split(' ')) if (!classes.has(word)) classes.set(word, index + 1)
})

/** How many classes there are, class 0 (none of them) included. */
export const WORD_CLASS_COUNT = LISTS.length + 1

/** Class of a lower-case word, 0 for none. */
export const wordClassOf = (lower: string): number => classes.get(lower) ?? 0
export const TITLE_CLASS = 1
