/** Places, local organisations and look-alikes (drugs, scales, bodies, scholars …) for the generator. */
import { ABBREVIATIONS, DRUGS, EPONYMS, NATIONAL, PEOPLES, PUBLIC_FIGURES, SCALES, SCHOLARS, SYSTEMS } from '../../shared/finder/data/keep'
import { TOWNS } from '../../shared/finder/data/towns.generated'
import { WORDS } from '../../shared/finder/data/words.generated'
import { frontDecoded, nameCase, OWN_FIRST, PACKS, WORD_FIRST, WORD_LAST } from './names'
import type { Random } from './random'

const words = (text: string): string[] => text.trim().split(/\s+/)
/** An underscore stands for a space. */
const phrases = (text: string): string[] => words(text).map((word) => word.replaceAll('_', ' '))
const piped = (text: string): string[] => text.split('|').map((part) => part.trim())

const SMALL = new Set(['of', 'and', 'the', 'in', 'on', 'upon', 'le', 'under', 'next', 'by', 'with', 'de', 'for', 'to'])
export const titleCase = (text: string): string =>
  text
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(word) ? word : nameCase(word)))
    .join(' ')

const towns = frontDecoded(TOWNS).filter((town) => town.length > 2)

const VILLAGE_HEADS = words(
  'Abbots Ald Amble Aps Ash Ask Ayles Bag Bal Bamp Bar Beck Bel Bent Bick Bir Bles Bod Bram Bran Bux Cald Cam Car Chag Cleo Cold Comp Cow Cran Crick Cul Dal Den Dit Dun East Eggle El Ever Far Fen Fil Frod Gar Giggle Glas Gos Gras Gun Had Hal Ham Har Hat Hax Hel Hex Hog Hol Hor Hux Ick Il Ken Kil Kirk Lang Lav Led Lit Lox Lud Mal Mar Mel Mick Mol Mus Nas Nor Oak Ot Ox Pad Pem Pick Pol Rad Rams Red Rip Rother Rush Sal Scam Sed Shap Skel Slai Snai Spal Stan Stok Sut Swaff Tad Tam Thax Thirl Thrap Tid Tor Ul Upping Wad Wal War Wel Wether Whit Wig Win Wit Wool Wyth Yar Yel',
)
const VILLAGE_TAILS = words(
  'barrow beck borough bourne bridge brook burn bury by caster cester combe cote cott dale den don fell field fleet fold ford gate ham hampton haven holme hope hurst ingham ington ley ling low low minster mouth ness ney over pool port rigg sett shaw stead sea ster stock ston stow thorpe thwaite ton toft wade wall water well wich wick wold wood worth',
)
const CELTIC = {
  heads: words('Aber Pont Llan Tre Cwm Bryn Pen Rhyd Ynys Blaen Maes Nant Inver Auchter Kil Bal Dun Strath Glen Loch Ard Drum Kin Bally Kill Carrick Clon Knock Lis Rath Derry Mullagh Pol Port Tregar Lan Perran'),
  tails: words('gwyn coch felin afon dulais newydd ddu fawr y-groes wern helyg madoc elyn gwaun llwyd garth eskan larach more beg anagh navar duff neal ross corran loch tyre reagh boy macra town nacross ford lurgan garvan vean noweth thenack zance gelli moel ffordd ceri taf rhondda esgob derwen morlais'),
}
const REGIONS = phrases(
  'Teesdale Wharfedale the_Fens the_Wirral the_Black_Isle Deeside Speyside the_Rhondda the_Vale the_Marches the_Potteries the_Mendips the_Wolds Kintyre Lochaber Fife Angus Moray Gwent Powys Anglesey Gower Ceredigion Down Antrim Fermanagh Tyrone Armagh Kent Sussex Norfolk Suffolk Dorset Somerset Wiltshire Cumbria Durham Northumberland Lincolnshire Rutland Cheshire Shropshire Cornwall Tyneside Teesside Merseyside Wearside Weardale Bucks Herts Notts Lancs',
)

export const FOREIGN = phrases(
  'Kherson Lviv Odesa Kyiv Kraków Łódź Gdańsk Bydgoszcz Iași Cluj Timișoara Bacău Mogadishu Hargeisa Kismayo Garissa Lagos Ibadan Enugu Abuja Benin_City Accra Kumasi Tamale Kingston Montego_Bay Spanish_Town Mandeville Port_of_Spain Bridgetown Castries Lahore Karachi Mirpur Rawalpindi Faisalabad Gujrat Sialkot Dadyal Sylhet Dhaka Moulvibazar Chittagong Amritsar Jalandhar Ludhiana Hoshiarpur Ahmedabad Surat Rajkot Bhuj Mumbai Chennai Kochi Thrissur Madurai Jaffna Colombo Kandy Kabul Herat Mazar Tehran Shiraz Isfahan Baghdad Mosul Basra Erbil Sulaymaniyah Aleppo Damascus Homs Beirut Amman Nablus Gaza Cairo Alexandria Khartoum Omdurman Asmara Keren Addis_Ababa Gondar Harare Bulawayo Lilongwe Lusaka Nairobi Kampala Kinshasa Goma Freetown Banjul Dakar Istanbul Ankara Adana Diyarbakır Mersin Gaziantep Nicosia Larnaca Athens Patras Naples Bari Palermo Lisbon Porto Braga Funchal Recife Goiânia São_Paulo Manila Cebu Davao Iloilo Hanoi Hue Saigon Guangzhou Fuzhou Shenyang Wenzhou Hong_Kong Kowloon Kuala_Lumpur Penang Vilnius Kaunas Klaipėda Riga Daugavpils Tallinn Narva Sofia Plovdiv Varna Belgrade Niš Pristina Prizren Tirana Shkodër Durrës Košice Prešov Brno Ostrava Debrecen Szeged Miskolc Hamburg Bremen Leipzig Rotterdam Utrecht Eindhoven Boulogne Lille Lyon Marseille Dublin Cork Galway Sligo Letterkenny Athlone Tralee Dundalk Castlebar Minsk Chisinau Bălți Tbilisi Yerevan Baku Samarkand Kathmandu Pokhara Darwin Perth Adelaide Auckland Toronto Calgary Winnipeg Boston Brooklyn Durban Soweto',
)

const STREET_KINDS = words(
  'Street Street Street Road Road Road Lane Lane Avenue Close Drive Way Terrace Row Hill Square Crescent Court Gardens Grove Place Rise Walk Mews Parade Bank Green Fold Croft View Brow Wynd Brae St Rd Ln Ave',
)
const STREET_WORDS = words(
  'High Church Station Mill Victoria Albert King Queen Park Chapel School Market Bridge Canal Dock Wharf Gas Foundry Forge Tannery Weaver Loom Chandler Cooper Tanner Kiln Quarry Colliery Pit Pasture Meadow Orchard Cherry Elm Oak Ash Beech Sycamore Holly Hawthorn Laburnum Lilac Primrose Bramble Heather Fern Gorse Raven Curlew Lark Rook Swan Heron Otter Badger Hare Fox Balmoral Windsor Sandringham Cromwell Nelson Wellington Raglan Inkerman Alma Mafeking Kitchener Gladstone Disraeli Salisbury Byron Shelley Keats Wordsworth Tennyson Milton Bunyan Chaucer Fairfax Percy Neville Dacre Howard Lonsdale Ridley Shay Ratten Gallowgate Back_Lane Cinder Snicket Ginnel Beacon Castle Priory Abbey Friar Monk Bishop Dean Canon Temple Hospital Infirmary Workhouse Union Commercial Industrial Providence Hope Prospect Mount Pleasant Bellevue Belle_Vue Sea Cliff Marine Harbour Lighthouse Fisher Salter Silver Golden Copper Iron Coal Lime Chalk Sand Stone Clay',
)
const PUB_ADJ = words('Red White Black Golden Green Blue Old Royal Flying Jolly Three Five Seven Blind Talking Wheatsheaf Merry Crooked Lame Drunken Sly Quiet Laughing')
const PUB_NOUN = words('Lion Hart Horse Bull Cow Swan Swans Bear Fleece Lamb Dragon Griffin Boar Fox Hound Hare Greyhound Plough Anchor Ship Crown Sceptre Bells Tuns Horseshoes Feathers Oak Miners Sailors Weavers Carpenters Sawyers Nailers Potters Drovers Cockle Cockles Cockerel Pheasant Kestrel Raven Jackdaw Mitre Bishop Friar Monk Dolphin Trout Salmon Pike Barrel Tap Wheel Mill Compass Lamp Lantern')
const ESTATE = words('Kingsway Meadowbank Fairfield Springwell Gallowfield Ravenscar Highfield Thornhill Moorside Brackenwood Netherfield Parkside Woodlands Lowfields Broomhill Whinmoor Seacroft Castlefields Orchards Lakeside Hillcrest Northgate Southmead Eastfield Westwood Gorseinon Penrhys Trelai Craigmuir Muirhouse Carnhill Ballysally Rathcoole')

const ORG_PATTERNS = piped(
  '{v} Surgery|{v} Medical Centre|{v} Health Centre|{s} Surgery|The {w} Practice|{v} Family Practice|{v} Medical Practice|{w} House Surgery|{v} Primary|{v} Primary School|St {n}\'s Primary|St {n}\'s|{v} Academy|{v} High|{v} Comp|{v} Grammar|{v} College|{v} Nursery|{w} Nursery|St {n}\'s Church|St {n}\'s Hospice|{w} Hospice|{v} General|{v} Royal|{v} Royal Infirmary|{v} Cottage Hospital|the {v} Infirmary|{v} Pharmacy|{w} Pharmacy|{l}\'s Chemist|{l} & Sons|{l} and Daughter Funeral Directors|{l}\'s Bakery|{l}\'s|{v} Community Centre|{v} Library|{v} Working Men\'s Club|{v} WMC|{v} RFC|{v} FC|{v} Cricket Club|{v} Town|{v} Men\'s Shed|the {w} Project|The {w} Trust|{v} Foodbank|{v} Food Bank|the {w} Pantry|The {w} Kitchen|the {w} Café|{n}\'s Place|{n}\'s Kitchen|{w} {w} Café|{w} House|{w} Court|{w} Lodge|The {w}s|The {w} Tree|{w} Grange care home|{v} Manor|{v} Lodge|{v} Grange|{w} Hearth|{w} Larder|{w} Minds|{w} Steps|{w} Hands|{w} and {w}|{v} Carers|{v} Carers Hub|{v} Volunteer Bureau|{v} Voluntary Action|{v} Wellbeing Hub|{v} Choir|{v} Male Voice Choir|{v} Brass Band|{v} Allotment Society|{v} Allotments Association|{v} Gazette|{v} Echo|{v} Advertiser|the {v} Journal|{w} FM|{v} Housing|{w} Homes|{v} Community Transport|{w} Wheels|{v} Rural Wheels|{v} Credit Union|{v} District Council|{v} Town Council|{v} Parish Council|Jamia Masjid {m}|{m} Mosque|Masjid {m}|{v} Central Mosque|{v} Islamic Centre|Guru {g} Gurdwara|Gurdwara {g} Sahib|Shree {h} Mandir|{h} Temple|{v} Sikh Centre|{v} Hindu Samaj|{v} Polish Club|{v} Ukrainian Centre|{v} Irish Centre|{v} Somali Women\'s Group|{v} Caribbean Centre|Our Lady of {c}|Our Lady {c}|Sacred Heart|Church of the {c}|{c} Church|{w} Chapel|Capel {b}|{b} Chapel|Bethel|{b}|New Life Church {v}|Redeemed Church {c} House|{w} Gospel Hall|{w} Grill|{w} Garden|Golden {w}|{k} Kebabs|{k} Barbers|{k} Grill|{k} Restaurant|{k} Supermarket|{n}\'s Nails|{n} & {n}\'s|Curl Up & Dye|{w} Plaice|The Codfather|{w} Taxis|{v} Cars|{v} Deli|{w} Looms|{l} Engineering|{l}\'s Mill|{v} Poultry|{v} Packers|{v} Foods|{w} Dementia Café|{w} Singers|{v} Stroke Club|{v} Elders Lunch Club|{w} Lunch Club|Knit & {w}|{w} Book Group|{v} Scouts|2nd {v} Brownies|{v} Parkrun crew|{v} Runners|{v} Ramblers|{v} Theatre|{v} Museum|{v} Rep',
)
const SAINTS = words('Aidan Anne Barnabas Bede Botolph Bride Catherine Chad Columba Cuthbert Cyprian David Denys Dominic Edmund Elizabeth Francis Gabriel George Giles Helen Hilda Hugh James Joseph Jude Kentigern Luke Margaret Mark Mary Matthew Michael Mungo Nicholas Ninian Oswald Patrick Paul Peter Petroc Piran Stephen Swithun Teilo Thomas Wilfrid Winefride')
const WARM = words('Beacon Anchor Harbour Haven Open Warm Bright Gentle Willow Oak Rowan Hazel Cedar Elm Acorn Lark Robin Wren Kestrel Skylark Swallow Bridge Compass Lantern Candle Ember Hearth Stepping Kindling Harvest Orchard Meadow Spring Brook River Rainbow Sunrise Horizon Hope Grace Unity Pathway Pathways Phoenix Butterfly Honeycomb Beehive Cornerstone Keystone Threshold Doorway Doorstep Table Kettle Teapot Crumb Loaf Natter Patchwork Thread Shuttle Loom Spindle Buttercup Clover Thistle Ivy Laurel Maple Sycamore Larches Limes Firs Beeches Cedars Poplars Hollies Silver Golden Blue Green Amber Ruby Pearl Star Moon Evergreen')
const MOSQUES = words('Noor Al-Noor Ghausia Madina Makkah Taqwa Al-Huda Bilal Umar Aisha Rahma Ibrahim Hanfia Faizan Quba')
const GURUS = words('Nanak Gobind Singh_Sabha Hargobind Arjan Ravidass Tegh_Bahadur Amardas').map((name) => name.replace('_', ' '))
const MANDIRS = words('Krishna Ram Swaminarayan Hanuman Sanatan Lakshmi Ganesh Durga Murugan')
const HOLY = phrases('Lourdes Victories Redemption Star_of_the_Sea Mount_Carmel Good_Counsel Grace Hope the_Nazarene Christ Zion Emmanuel Calvary the_Assumption the_Resurrection Miracle Victory Dominion Bethlehem')
const CHAPELS = words('Soar Zoar Ebenezer Bethesda Salem Hebron Siloh Tabernacl Horeb Bethania Carmel Saron Nebo Moriah Rehoboth Elim Bethel Bethany')
const CAFES = words('Bosphorus Istanbul Marmaris Ali_Baba Sultan Anatolia Spice Saffron Bombay Taj Himalaya Everest Jasmine Lotus Lucky Jade Golden_Dragon Mogul Akbar Kashmir Lahori Mirchi Tandoor Balti Shalimar Warsaw Krakus Polonia Dacia Transilvania Balkan Adriatic Lisboa Madeira Yaa Lagos Mama Auntie_B Island Tropical Blue_Mountain').map((name) => name.replace('_', ' '))

export function village(random: Random): string {
  const roll = random.next()
  let name = random.pick(VILLAGE_HEADS) + random.pick(VILLAGE_TAILS)
  if (roll < 0.25) name = random.pick(CELTIC.heads) + random.pick(CELTIC.tails)
  if (roll > 0.92) name = `${random.pick(['Little', 'Great', 'Upper', 'Lower', 'Nether', 'Over', 'East', 'West', 'North', 'Old', 'New', 'Higher', 'Long', 'High', 'Kirkby', 'Stoke', 'Temple', 'Market', 'St Mary'])} ${name}`
  if (roll > 0.88 && roll < 0.92) name += random.pick(['-on-Sea', '-le-Moor', ' St Giles', ' Regis', '-under-Edge', ' Abbas', ' Episcopi', '-by-the-Water', ' Green', ' Cross', ' Bridge', ' Bay', ' Magna', '-on-Wye', ' End', ' Common'])
  return name
}

export function place(random: Random): string {
  const roll = random.next()
  if (roll < 0.4) return titleCase(random.pick(towns))
  if (roll < 0.55) return random.pick(FOREIGN)
  if (roll < 0.62) return random.pick(REGIONS)
  return village(random)
}

const streetName = (random: Random): string => {
  const roll = random.next()
  if (roll < 0.6) return random.pick(STREET_WORDS).replaceAll('_', ' ')
  if (roll < 0.75) return village(random)
  return random.pick(random.pick(PACKS.slice(0, 4)).last)
}

export const street = (random: Random): string => `${streetName(random)} ${random.pick(STREET_KINDS)}`

export function pub(random: Random): string {
  const noun = random.pick(PUB_NOUN)
  const roll = random.next()
  if (roll < 0.35) return `${random.pick(PUB_ADJ)} ${noun}`
  if (roll < 0.55) return `${noun} & ${random.pick(PUB_NOUN)}`
  if (roll < 0.65) return `${noun} and ${random.pick(PUB_NOUN)}`
  if (roll < 0.85) return `${random.pick(random.chance(0.5) ? STREET_WORDS : PUB_NOUN).replaceAll('_', ' ')} ${random.pick(['Arms', 'Inn', 'Tavern', 'Hotel', 'Tap', 'Head'])}`
  return noun
}

export function estate(random: Random): string {
  const name = random.chance(0.5) ? random.pick(ESTATE) : village(random)
  return random.chance(0.6) ? `${name} estate` : name
}

const LANDMARK_HEADS = ['old', 'old', 'new', 'former', 'big', 'little', 'upper', 'lower', 'derelict', 'covered', 'disused', 'top', 'bottom', 'Victorian']
const LANDMARK_NOUNS = piped(
  'gasworks|bandstand|clock|memorial|lido|market|bus station|interchange|prom|pier|pier head|slip|slipway|viaduct|stepping stones|tip|colliery|pithead|welfare|legion|chapel|church hall|baths|bowling green|allotments|cattle market|chippy|tower blocks|caravan site|marina|boatyard|fish dock|lighthouse|level crossing|swing bridge|clapper bridge|aqueduct|reservoir|fire station|workhouse|asylum|dye works|brickworks|steelworks|shipyard|exchange|cross|town hall|underpass|skate park|multi-storey|roundabout|dairy|toll house|boathouse|harbour wall|ferry|quarry|mill|mill pond|weir|lock|towpath|rec|park gates|railway arches|retail park|ring road|precinct|car park|pumping station|sea wall|beacon|cairn|common|green|village hall|scout hut|forge|maltings|winding gear|cinema|bingo|ice rink|stadium|racecourse|dog track|cemetery|crematorium|water tower|pylon|signal box|post office|police station|school gates|nursery|nail bar|kebab shop|launderette|butcher\'s|ford|holy well|standing stone|lych gate|anchor|statue|fountain',
)

/** Something that only this place has: an adjective, a bearing or a capital makes it one. */
export function landmark(random: Random): string {
  const roll = random.next()
  const noun = random.pick(LANDMARK_NOUNS)
  if (roll < 0.5) return `the ${random.pick(LANDMARK_HEADS)} ${noun}`
  if (roll < 0.65) return `the ${noun} ${random.pick(['by', 'behind', 'opposite', 'outside', 'on', 'next to'])} the ${random.pick(LANDMARK_NOUNS)}`
  if (roll < 0.8) return `the ${random.pick(random.chance(0.5) ? WARM : STREET_WORDS).replaceAll('_', ' ')} ${random.chance(0.5) ? nameCase(noun) : noun}`
  if (roll < 0.9) return `${village(random)} ${random.pick(['bridge', 'beach', 'moor', 'park', 'pier', 'lock', 'woods', 'common', 'quay', 'market', 'baths', 'Bay', 'Bank', 'Top', 'Head'])}`
  return `the ${nameCase(noun)}`
}

export function organisation(random: Random): string {
  const filled = random.pick(ORG_PATTERNS).replace(/\{(\w)\}/g, (_, slot: string) => {
    if (slot === 'v') return random.chance(0.25) ? titleCase(random.pick(towns)) : village(random)
    if (slot === 's') return street(random)
    if (slot === 'w') return random.pick(WARM)
    if (slot === 'n') return random.chance(0.6) ? random.pick(SAINTS) : nameCase(random.pick(OWN_FIRST))
    if (slot === 'l') return random.chance(0.2) ? random.pick(WORD_LAST) : random.pick(random.pick(PACKS.slice(0, 4)).last)
    if (slot === 'm') return random.pick(MOSQUES)
    if (slot === 'g') return random.pick(GURUS)
    if (slot === 'h') return random.pick(MANDIRS)
    if (slot === 'c') return random.pick(HOLY)
    if (slot === 'b') return random.pick(CHAPELS)
    return random.pick(CAFES)
  })
  return filled.replace(/^[Tt]he (?=\S)/, (the) => (random.chance(0.5) ? '' : the))
}

const upper = (text: string): string => text.toUpperCase()
const own = (text: string): string[] => phrases(text)

/** Look-alikes: never names in our sense. */
const wordNames = new Set(WORD_FIRST.map((word) => word.toLowerCase()))
const longTail = frontDecoded(WORDS).filter((word) => word.length > 3 && word.length < 12 && !wordNames.has(word))

/** Any word of the dictionary, so that an unusual word is not a name for being unusual. */
export const commonWord = (random: Random): string => random.pick(longTail)

export const KEPT: Readonly<Record<string, readonly string[]>> = {
  drug: [
    ...own('sertraline Sertraline mirtazapine Fostair Trimbow Ventolin Clenil apixaban ramipril bisoprolol Zapain co-codamol Oramorph omeprazole metformin gliclazide Lantus Humalog Ozempic Mounjaro semaglutide levothyroxine amitriptyline pregabalin gabapentin naproxen Movicol Laxido Gaviscon Fortisip Nicorette methadone Subutex buprenorphine diazepam zopiclone lithium clozapine Depo Mirena Nexplanon Eliquis Xarelto furosemide warfarin atorvastatin Calpol Piriton Canesten Seretide Symbicort citalopram Prozac Champix Sudocrem Cavilon Matrifen Butec'),
    ...phrases(DRUGS),
    ...phrases(DRUGS).map(titleCase),
  ],
  scale: [
    ...own('PHQ-9 PHQ9 GAD-7 ONS4 MoCA EPDS FRAX QRISK Rockwood Barthel Waterlow AUDIT-C MUST WEMWBS SWEMWBS PAM MYCaW Abbey DASH FAST NEWS2 EQ-5D UCLA CORE-10 Epworth Edinburgh 6CIT AMTS CFS GPCOG Outcomes_Star HbA1c eGFR TSH FBC U&Es LFTs CRP ESR PSA INR BP BMI ECG MRI CT DEXA'),
    ...phrases(SCALES).map(upper),
  ],
  epo: [
    ...own("Parkinson's Alzheimer's Crohn's Raynaud's Graves' Paget's Dupuytren's Hashimoto's Sjögren's Addison's Cushing's Ménière's Huntington's Hodgkin's Barrett's Bell's Tourette's Asperger's Korsakoff's Marfan Ehlers-Danlos Guillain-Barré Lewy Down's Turner's Still's Colles Tinel's Phalen's Romberg Babinski Murphy's Trendelenburg Apgar Braden Glasgow Snellen Doppler Zimmer Velcro Hickman Foley Ryles"),
    ...phrases(EPONYMS).map(titleCase),
  ],
  nat: [
    ...own("NHS DWP CQC HMRC Home_Office Carers_UK Age_UK Mind Shelter Macmillan Marie_Curie Samaritans Citizens_Advice the_Red_Cross StepChange Turn2us PIP ESA UC Universal_Credit Attendance_Allowance Blue_Badge Jobcentre DVLA ICB PCN CCG NICE GMC NMC RCGP BMA Healthwatch NHS_England Public_Health the_Ombudsman British_Gas BT the_Post_Office Ofsted Parliament the_Council_Tax_office Cruse Relate Refuge Women's_Aid Andy's_Man_Club AA Al-Anon Slimming_World Weight_Watchers the_WI U3A Rotary the_Lions RNLI Army Navy RAF Capita Serco Motability Pension_Service Alzheimer's_Society Parkinson's_UK Diabetes_UK Stroke_Association Home-Start Barnardo's NSPCC Crisis Mencap Scope Sense RNIB"),
    ...phrases(NATIONAL).map(titleCase),
  ],
  chain: own("Greggs Tesco Asda Lidl Aldi Morrisons Sainsbury's Waitrose Iceland Boots Superdrug Costa Nero Starbucks Wetherspoons Spoons Primark Matalan Argos B&Q Wilko Poundland Specsavers Halfords Barclays Lloyds NatWest Nationwide Santander Spar Londis Co-op M&S Next KFC McDonald's Nando's Subway Uber Deliveroo IKEA Currys Vimto Ribena Bovril Horlicks Fray_Bentos Tupperware Guinness Carling Yorkshire_Tea PG_Tips Kit_Kat Quality_Street Celebrations Werther's_Originals Fiesta Corsa Yaris Fisher-Price Lego Peppa_Pig"),
  schol: [
    ...own('Goffman Foucault Bourdieu Lipsky Latour Garfinkel Hochschild Strathern Simmel Weber Mol Star Strauss Geertz Becker Giddens Putnam Granovetter Scott Haraway Butler Berlant Sennett Bauman Ingold Tsing Mauss Polanyi Schön Wenger Pawson Charmaz Braun Clarke Silverman Atkinson Hammersley Puig_de_la_Bellacasa Tronto Marmot Illich Winnicott Bowlby Maslow Rogers Kleinman Frank Pols Timmermans Emerson Van_Maanen de_Certeau Merleau-Ponty Arendt Titmuss Beveridge'),
    ...phrases(SCHOLARS).filter((name) => !/\d|_/.test(name)).map(titleCase),
  ],
  soft: [
    ...own('EMIS SystmOne Docman AccuRx Ardens Teams Zoom WhatsApp Outlook Word Excel NVivo PowerPoint Facebook Snapchat TikTok Instagram Gumtree Vinted Netflix YouTube Google Alexa Siri Elemental Joy SharePoint Windows iPad Patchs eConsult Vision Cerner Lorenzo RiO Datix Nextdoor'),
    ...phrases(SYSTEMS).map(titleCase),
  ],
  abbr: [
    ...own('LW SPLW MDT DNA F2F OPA TTO DN HV HCA ANP FCP GPST PM AM pm BP COPD T2DM CKD AF UTI LTC MH CMHT IAPT CBT OT SALT CPN PPG QOF DES LES F/U Rx Dx Hx SOB NFA EoL DNACPR RESPECT CHC POC IMCA MCA DoLS SEN EHCP ASD ADHD LD PD OK TV A&E ED GP GPs VCSE ABCD PIS RA PI REC IRAS GDPR ID DOB TBC FYI ASAP RE CC WFH DBS VAT NFA HGV LGV GDC NI DIY MOT PPE MS DA AA NAD NOT KEEP PENDING DONE URGENT PIP EHCP AGM PTSD OCD IBS TIA MI DVT PE RTA NHS LA UK EU TB HIV IVF STI DM PR HR IT CV PTA CPR'),
    ...phrases(ABBREVIATIONS).map(upper),
  ],
  people: [
    ...own('English Welsh Scottish Irish Polish Romanian Ukrainian Urdu Punjabi Bengali Sylheti Somali Arabic Turkish Kurdish Tigrinya Yoruba Igbo Twi Portuguese Spanish Cantonese Mandarin Gujarati Tamil Farsi Dari Pashto French German Italian Slovak Roma Czech Hungarian Albanian British Asian Caribbean African Muslim Christian Hindu Sikh Catholic Methodist Quaker Jewish Buddhist Baptist Pentecostal Ramadan Eid Diwali Vaisakhi Christmas Easter Lent Scouse Geordie Brummie Cockney'),
    ...phrases(PEOPLES).map(titleCase),
  ],
  country: own('Poland Romania Ukraine Somalia Nigeria Ghana Jamaica Barbados Pakistan Bangladesh India Turkey Iran Iraq Syria Afghanistan Eritrea Ethiopia Sudan Zimbabwe Kenya China Vietnam Philippines Portugal Brazil Lithuania Latvia Bulgaria Albania Kosovo Slovakia Hungary Ireland Scotland Wales England Spain Italy France Germany Greece Cyprus Malta Canada Australia Trinidad Guyana'),
  celeb: [...own("Elvis the_Beatles Shirley_Bassey Tom_Jones Bob_Marley Abba Queen Wham Take_That Bruce_Forsyth Terry_Wogan Steve_Wright David_Attenborough Thatcher Churchill Boris Starmer Sunak Farage King_Charles the_Queen Princess_Diana Diana Harry_Potter Sherlock_Holmes Father_Christmas Santa Jesus Allah Florence_Nightingale Bob_the_Builder Postman_Pat Mary_Poppins Robin_Hood Del_Boy Strictly Corrie EastEnders Emmerdale Bake_Off Songs_of_Praise the_Archers Countdown Match_of_the_Day Pointless Delia Gareth_Southgate Messi Ronaldo Freddie_Mercury Vera_Lynn Beethoven Shakespeare Dickens"), ...phrases(PUBLIC_FIGURES).filter((name) => !name.endsWith(' ')).map(titleCase)],
  day: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Weds Wed Thurs Thu Fri Sat Sun'),
  mon: words('January February March April May June July August September October November December Jan Feb Mar Apr Aug Sept Oct Nov Dec May May April June March August'),
  food: words('samosas biscuits flapjack cake soup pierogi jollof curry crisps sandwiches baklava injera bara-brith scones dates crumble tea coffee dal chapatis stew oranges parkin'),
  thing: piped(
    'the steering wheel|the loading bay|the pushchair|the bandsaw|the wall|the radiator|the gas bill|the old address|the shared folder|the button|the tag|the plate|the study|the programme|the registry|the telly|the tissues|the kettle|the biscuit tin|the blue folder|the form|the phone|the remote|the second row|the back row|the spare chair|the step stool|the scales|the cuff|the pen|a pen|a tissue|the big diary|the tablets|the dosette box|the inhaler|the letter|a letter|the leaflets|the rack|the sign|the clipboard|the plant|the fish tank|the heater|the fan|the blind|the curtain|the buzzer|the bell|the tray|the teapot|the mug|her coat|his cap|the umbrella|the buggy|the stick|the frame|the wheelchair|the trolley|the shopping|the bag|a carrier bag|the photo|the photograph|the calendar|the clock|the screen|the keyboard|the mouse|the printer|the toner|the bin|the sharps bin|the fridge|the milk|the sandwiches|the samosas|the cake|the candles|the piano|the raffle|the jigsaw|the knitting|the wool|the hymn book|the prayer mat|the dominoes|the cards|the weekend|the bank holiday|the queue|the list|the rota|the register|the waiting list|the silence|the weather|the wait|the noise|the draught|the smell|the point|the word|the question|the answer',
  ),
  gen: piped(
    'the pub|the chippy|the mosque|the church|the chapel|the temple|the library|the shop|the shops|the corner shop|the market|the park|the lane|the street|the road|the next street|the bus stop|the station|the school|the college|the uni|the hospital|the clinic|the surgery|the practice|the community centre|the hall|the village hall|the club|the pool|the gym|the beach|the sea|the river|the beck|the canal|the hill|the moor|the farm|the field|the garden|the allotment|the estate|the town|town|the village|the council|the job centre|the food bank|the post office|the bank|the chemist|the nursery|the care home|the prison|the court|the police station|the cemetery|the crem|the bookies|the launderette|the takeaway|the garage|the car park|the yard|the shed|the kitchen|the corridor|the stairwell|the lift|the landing|the waiting room|the back office|reception|the front desk|the hatch|the sluice|the treatment room|the staff room|the loo|home|work|a pub|a chippy|a mosque|a church|a hall|a shop|a farm|a flat|a bungalow|a hostel|a hotel|the docks|the works|the factory|the mill|the pit|the plant|the warehouse',
  ),
  verb: words(
    'put handed passed asked told showed gave took brought carried dropped lifted pushed pulled opened shut closed locked unlocked made poured washed dried cut peeled cooked ate drank swallowed spat coughed sneezed yawned blinked winked frowned grinned smiled laughed cried wept sobbed sang hummed whistled shouted whispered muttered sighed groaned nodded shrugged shook pointed waved clapped tapped knocked rang phoned texted emailed wrote typed printed copied scanned filed read checked counted measured weighed found lost left arrived waited sat stood leaned walked ran limped climbed drove parked reversed stopped started finished forgot remembered noticed saw watched heard listened thinks reckons wonders hopes knows likes hates loves wants needs misses gets goes comes says does keeps has had was is isn\'t wasn\'t won\'t can\'t doesn\'t didn\'t hasn\'t bought sold borrowed lent owes paid signed agreed refused declined apologised swore prayed knitted painted drew planted dug fished danced taught learned translated interpreted explained corrected joked argued',
  ),
  fw: piped(
    'isio canu|dim car|ddim yn siarad|dydd Iau|iechyd da|cariad|bach|wedi mynd|diolch yn fawr|hiraeth|cwtch|ceilidh|craic|sláinte|fàilte|slàinte mhath|dreich|dziękuję|kreska|kurwa|babcia|na zdrowie|dzień dobry|nic|mulțumesc|noroc|da da|spasibo|dyakuyu|baba|tak|subhanallah|habibi|yalla|khalas|asr|maghrib|fajr|zuhr|isha|jummah|halal|haram|dua|roti|ghee|dal|samosa|pakora|lassi|kameez|dupatta|beta|puttar|accha|theek hai|shukriya|sat sri akal|namaste|ji|paratha|jollof|fufu|egusi|oga|wahala|ehn|medaase|akwaaba|waa yahay|mahadsanid|hooyo|walaal|canjeero|xawaash|merhaba|teşekkürler|çay|simit|abla|nazar|obrigado|saudade|pastel de nata|bacalhau|salamat po|adobo|xièxie|jiaozi|congee|tai chi|ackee|dutty|wah gwaan|callaloo|bara brith|bwyd|pob lwc|nos da|paned|ych a fi|mamgu|tadcu|nain|taid|och|ken|wee|bairn|wean|loon|quine|lochan|machair',
  ),
  job: words('receptionist nurse pharmacist paramedic physio midwife manager caretaker cleaner driver volunteer locum registrar student interpreter counsellor chaplain welder teacher plumber bus_driver lollipop_lady dinner_lady bricklayer dentist hairdresser baker').map((job) => job.replace('_', ' ')),
}
