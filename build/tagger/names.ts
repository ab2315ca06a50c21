/** Names of people for the generator: lists of our own by community, the finder's lists, and made-up ones. */
import { FIRST_NAMES_SSA } from '../../shared/finder/data/first-names.generated'
import { FIRST_NAMES_OWN, SURNAMES_OWN } from '../../shared/finder/data/names-own'
import type { Random } from './random'

/** Undoes the front coding of the generated lists. */
export function frontDecoded(coded: string): string[] {
  let previous = ''
  return coded.split(',').map((part) => (previous = previous.slice(0, parseInt(part[0] ?? '0', 36)) + part.slice(1)))
}

const words = (text: string): string[] => text.trim().split(/\s+/)

export const PACKS: readonly { first: string[]; last: string[] }[] = [
  [
    'Susan Linda Margaret Jean Dorothy Barbara Pamela Janet Christine Hilary Brenda Sheila Gillian Wendy Tracey Sharon Debbie Kerry Gemma Chloe Lauren Bethany Poppy Freya Alan Brian Keith Roger Trevor Graham Clive Malcolm Barry Nigel Kevin Darren Wayne Lee Ryan Jordan Connor Kieran Alfie Archie Stuart Neil Roy Ron Ernest Harold Wilfred Edna Ethel Winnie Mavis Doris',
    'Ackerley Birtwistle Clegg Dunstan Entwhistle Fothergill Garside Hepplewhite Illingsworth Jagger Kettlewell Lofthouse Micklethwaite Nettleton Oddy Postlethwaite Quarmby Rimington Sowerby Threlfall Uttley Varley Whiteley Yardley Bexon Chidgey Dorrell Easterbrook Furneaux Gosling Hext Ivatts Jelbert Kerslake Luxton Maunder Northcott Oxenham Palfrey Rabjohns Stidston Tozer Vosper Widdicombe Buckingham Crouch Dack Elphick Fuggle Goacher Huggett Mepham Pocock Relf Smeed Tapsell Wickens',
  ],
  [
    'Alun Bryn Carwyn Deian Eirian Ffion Glenys Heulwen Idris Lowri Menna Nia Olwen Rhian Siôn Tegwen Wyn Angharad Branwen Ceri Delyth Elin Gwenda Huw Iestyn Llŷr Mared Non Owain Sioned Tomos Eleri',
    'Bevan Cadogan Eynon Gwyther Hopkin Llywelyn Maddock Nicholas Parry Rees Tudor Watkin Beynon Gethin Howells Jenkins Morgan Penry Roderick Thomas Vaughan-Rees Griffiths Protheroe Meredith',
  ],
  [
    'Ailsa Catriona Dougal Ewan Fergus Greer Iona Kirsty Lachlan Mhairi Murdo Niall Rhona Rory Senga Struan Una Angus Blair Calum Effie Isla Jessie Kenneth Mungo Shona Davina Gregor Innes Finlay',
    'Abercrombie Baillie Cargill Dalgleish Farquharson Galbraith Haldane Imrie Kinnaird Lochhead MacAskill MacDiarmid McCorquodale McGlashan McTaggart Moncrieff Nisbet Ogilvie Pitcairn Ramsay Sutherland Urquhart Wotherspoon MacLennan McPhee Strachan',
  ],
  [
    'Aoife Breda Ciarán Deirdre Eoin Fionnuala Gráinne Niamh Órla Pádraig Róisín Séamus Tadhg Bernadette Concepta Declan Finola Majella Malachy Noel Oisín Philomena Siobhán Dermot Attracta Cathal Maeve Ultan Nuala Brid',
    "O'Halloran O'Shaughnessy McGillicuddy Brannigan Cassidy Devlin Fogarty Geraghty Hanrahan Kinsella Lafferty Mulvaney Quigley Rafferty Tierney O'Dowd O'Flaherty McAteer McGinley Breslin Cullinane Doherty Gormley Heaney Toibín",
  ],
  [
    'Adeel Bushra Farzana Ghazala Humaira Irfan Javed Kausar Lubna Mubashir Naheed Parveen Qasim Rukhsana Shabnam Tahira Uzma Waqas Yasmeen Zahid Aqsa Faisal Hamza Iqra Nadeem Rizwana Saima Tanveer Zubair Ayesha Hafsa Usman',
    'Ahmed Ashraf Butt Chaudhry Dar Ghani Haider Iqbal Javaid Khawaja Latif Malik Nawaz Qureshi Rafiq Sharif Tariq Ul-Haq Waheed Yaqoob Zaman Hussain Khan Mahmood Mirza Parvez Sheikh Siddiqui Raja Bhatti',
  ],
  [
    'Abdul Anowara Fazlul Habibur Jahanara Kamrul Lipi Momtaz Nurul Rokeya Shahana Tahmina Ruhul Salma Shirin Rahela Azizur Sufia Monwara Jubayer',
    'Ali Begum Bibi Choudhury Haque Islam Khatun Miah Rahman Uddin Ullah Hoque Mannan Sultana Talukdar Sarkar Akther Motin',
  ],
  [
    'Amardeep Balvinder Charanjit Daljit Gurdip Harpreet Inderjit Jaspal Kulwinder Lakhbir Mandeep Navjot Parminder Ranjit Satnam Tejinder Simran Baljit Surinder Paramjit',
    'Atwal Bains Chahal Dosanjh Grewal Johal Kang Landa Mann Nijjar Panesar Rai Sahota Thandi Virdee Sidhu Sangha Purewal Uppal Hayer',
  ],
  [
    'Anil Bhavna Chetan Deepa Falguni Gita Hemant Ila Jyoti Kiran Lalita Mukesh Nisha Pravin Rekha Sanjay Trupti Urmila Vijay Ashwin Bharat Kalpana Meera Nikhil Ramesh Sushila Hansa Dipti Kanta',
    'Acharya Bhatt Chauhan Desai Gandhi Jadeja Kapadia Lakhani Mistry Nagar Parekh Raval Shah Thakrar Upadhyay Vyas Patel Solanki Trivedi Iyer Krishnan Nair Pillai Reddy Subramaniam Varma Banerjee Mukherjee Sivakumar Rajaratnam Thevarajah',
  ],
  [
    'Bartosz Czesława Dorota Ewelina Grzegorz Halina Iwona Jarosław Krystyna Łukasz Małgorzata Przemysław Renata Sławek Urszula Wiesław Zbigniew Zofia Kasia Marek Paweł Danuta Jolanta Mateusz Beata',
    'Adamczyk Błaszczyk Czarnecki Dąbrowska Głowacki Jabłońska Kaczmarek Lewandowski Majewska Nowicki Ostrowska Pawłowski Rutkowska Szczepański Tomaszewska Wróblewski Zając Zawadzka Wójcik Krawczyk Sikora Grabowski Piątek',
  ],
  [
    'Adrian Bogdan Cătălina Dragoș Elena Florin Gheorghe Ioana Lăcrămioara Marius Nicoleta Ovidiu Rodica Sorin Tudor Vasile Violeta Mihai Andreea Cosmin Denisa Gabriela Ionuț Loredana Răzvan',
    'Albu Bălan Constantinescu Dumitru Enache Florea Ghiță Ilie Lupu Munteanu Neagu Oprea Popescu Rusu Stanciu Toma Ungureanu Vasilescu Lăcătuș Ciobotaru Moldovan Țurcanu',
  ],
  [
    'Abshir Bahja Cawo Deqa Faarax Guled Hibo Ifrah Jamaal Khadra Liban Maryan Nimco Osman Raxma Sahra Ubah Warsan Xaawo Yusuf Zamzam Ayaan Bashir Faduma Halimo Ismahan Mohamud Saynab',
    'Aden Barre Cabdi Diriye Elmi Farah Guure Hersi Ismail Jama Keynan Liban Muse Nuur Omar Qalinle Roble Shire Tarabi Warfa Abukar Ducaale Hashi Samatar',
  ],
  [
    'Adebayo Bolanle Chidi Damilola Ebere Folake Gbenga Ifeoma Jide Kehinde Lanre Modupe Ngozi Obinna Patience Sade Taiwo Uche Yetunde Chinyere Babatunde Funmi Ikenna Kelechi Nneka Olamide Ronke Tunde Amaka',
    'Abiodun Bankole Chukwu Dike Ezeh Fagbemi Ibekwe Jegede Kuti Lawal Madu Nnamdi Obi Odukoya Okafor Onyeka Popoola Salako Uzor Adeleke Akinola Bello Danjuma Eze Igwe Oyelaran Anyanwu',
  ],
  [
    'Abena Akosua Ama Kofi Kwame Kwesi Nana Yaw Adwoa Esi Efua Kojo Serwaa Maame Ebo Araba Afua Akua Kwaku Fiifi',
    'Acheampong Agyeman Amankwah Appiah Boakye Donkor Frimpong Gyamfi Kwarteng Mensah Nkansah Ofosu Opoku Owusu Quaye Sarpong Tetteh Yeboah Asamoah Addo Darko',
  ],
  [
    'Bo Fang Guang Hui Jiahao Lan Mingzhu Ning Qiang Rong Shufen Tao Wen Xiulan Yan Zhen Siu-Fong Ka-Ming Wai Lok Ying Suk-Yee Chun Hoi',
    'Cao Deng Fung Gao Huang Jiang Kwok Leung Ma Ng Ouyang Pang Qin Shen Tsang Wong Xu Yip Zhang Zhou Lau Cheung Tang Lam Zheng',
  ],
  [
    'Thuy Duc Linh Minh Ngoc Phuong Quyen Tuan Xuan Hoa Lan Binh Hanh Dung',
    'Nguyen Pham Vu Hoang Dang Bui Do Ngo Duong Le Dinh Truong',
  ],
  [
    'Abeer Basel Dalia Fadi Ghassan Hanan Iman Khaled Lina Mahmoud Nour Omar Qais Rania Samer Tareq Wissam Yara Ziad Bassam Hiba Layla Muna Suhail Widad Anwar Ruqaya',
    'Abboud Barakat Darwish Fakhoury Ghanem Haddad Issa Jaber Kanaan Mansour Najjar Obeid Qassem Rashid Saleh Tawfiq Younis Zeidan al-Masri Al-Jaberi el-Sayed Hamdan Khalifa',
  ],
  [
    'Ayşe Burak Ceren Dilek Ercan Fatma Gülay Hakan İlknur Kemal Levent Meryem Nurcan Özlem Pınar Serkan Tuğba Umut Yasemin Zerrin Rojin Baran Berivan Azad Şirin',
    'Acar Başaran Çelik Doğan Erdem Güneş Işık Kaplan Öztürk Polat Şahin Taş Uysal Yalçın Arslan Bozkurt Koç Aydın Kurt Toprak Ateş',
  ],
  [
    'Althea Byron Carlton Devon Errol Gloria Hyacinth Lloyd Merlene Norma Olive Percival Roland Sonia Una Verona Winsome Yvonne Clive Everton Glenroy Ionie Jermaine Kadeem Latoya Monique Natalie Rohan Tanisha',
    'Allen Beckford Cumberbatch Dacosta Ellis Facey Gayle Headley Irons Josephs Lindo Morrison Nembhard Palmer Quarrie Reid Salmon Thompson Vassell Walters Blake Bogle Francis Gordon Samuels Wray',
  ],
  [
    'Adelino Beatriz Catarina Duarte Fátima Gonçalo Helena João Lurdes Manuel Nuno Odete Paulo Rosário Sofia Tiago Vítor Conceição Inês Zulmira',
    'Almeida Barbosa Carvalho Domingues Esteves Fonseca Gouveia Lopes Magalhães Nogueira Oliveira Pinto Queirós Ribeiro Simões Teixeira Vieira da_Silva dos_Santos',
  ],
  [
    'Andriy Bohdana Danylo Halyna Ihor Kateryna Lesya Mykola Natalia Olena Petro Ruslana Solomiya Taras Viktoriia Yulia Zoya Dmytro Larysa Svitlana Oleksandr',
    'Bilenko Chornovil Demchenko Fedorenko Havryliuk Ivanchuk Kovalenko Lysenko Melnyk Nazarenko Oliynyk Petrenko Romaniuk Savchenko Tkachenko Ulianenko Voloshyn Zhuk Kravets Moroz Tymoshchuk',
  ],
  [
    'Aistė Dainius Eglė Giedrė Jurgita Kęstutis Laima Rūta Saulius Vaida Andris Dace Ilze Jānis Līga Kristīne Mārtiņš Kaarel Krisztina Zsolt Ágnes Gábor Réka Ondrej Jarmila Miloš Zuzana Blerta Arben Flutura Ilir Kalina Todor Stoyan Desislava',
    'Balčiūnas Jankauskas Petrauskienė Žukauskas Bērziņš Kalniņš Ozoliņa Tamm Kovács Nagy Szabó Tóth Horváth Novák Dvořák Procházka Gashi Hoxha Krasniqi Berisha Petrov Dimitrova Ivanova Stoyanov Jovanović Marković',
  ],
  [
    'Ahmad Bahar Farshid Golnaz Hamid Jawad Kobra Mahnaz Nasrin Omid Parisa Reza Shirin Zahra Mirwais Najib Palwasha Wahida Zarghona Farid Lailuma',
    'Ahmadi Bagheri Ebrahimi Farahani Ghorbani Hosseini Jafari Karimi Moradi Noori Rahimi Sadeghi Tehrani Yazdani Zadran Stanekzai Wardak Popal',
  ],
  [
    'Abel Biniam Dawit Eden Filmon Genet Haben Kidane Lemlem Mebrat Natnael Selam Tesfaye Winta Yonas Zewdi Almaz Bereket Hiwet Robel',
    'Abraha Berhe Desta Gebremariam Habte Kifle Mehari Negash Tekle Weldu Woldemichael Tsegay Asfaw Bekele Girma',
  ],
  [
    'Rosalyn Jun Marivic Dindo Liezel Rommel Analyn Erlinda Ferdie Maricel Jocelyn Benjie Giulia Marco Chiara Luca Nikos Eleni Yiannis Despina Hélène Jean-Luc Brigitte Jürgen Anke Uwe Femke Joost Tendai Rudo Farai Chipo Tatenda Nomsa Thabo Sipho',
    'Bautista Cruz Dela_Cruz Magsaysay Reyes Santos Villanueva Rossi Ferrari Esposito Papadopoulos Georgiou Christodoulou Lefèvre Dubois Müller Schäfer Vogel van_Dijk de_Vries Moyo Ncube Sibanda Chikwanha Dlamini Khumalo Mutasa',
  ],
].map(([first = '', last = '']) => ({ first: words(first), last: words(last).map((name) => name.replaceAll('_', ' ')) }))

/** Names that are also plain words. */
export const WORD_FIRST = words(
  'Will May Grace Rose Mark Hope Faith Joy Dawn Summer Autumn April June Augusta Iris Violet Lily Daisy Ivy Olive Hazel Heather Holly Poppy Ruby Pearl Amber Jade Crystal Gale Gene Bill Bob Rob Pat Jack Nick Frank Ernest Guy Art Dean Earl Duke Rich Sandy Sunny Misty Stormy Skye Robin Jay Martin Drew Pierce Chase Chance Grant Miles Lance Clay Cliff Heath Glen Dale Ford Reed Brook Brooke Star Angel Blessing Precious Patience Prudence Mercy Charity Comfort Felicity Constance Verity Destiny Harmony Melody Carol Bliss Ray Lee Don Sue Penny Ginger Basil Rosemary Bay Kit Max Rusty Buddy Buster Major Prince King Queenie Princess Honour Justice Lucky Gift Goodness Marvellous Wisdom Fortune Sky Storm River Rowan Ash Forrest Hunter Mason Cash Dot Bunny Kitty Fern Flora Gay Merry Tad Woody Hank Mick Jock Paddy Dan Van Ham Ken Chuck Pip Skip Sonny Wade Victor Pepper Clementine Marina Melissa Tulip Ocean Dusty Junior Bertie Tom Tommy Harry Jimmy Bobby Peg Josh Cherry Christian Norman Roman Scott Chad Jordan Paris Florence Sydney Lourdes India Carmen Nell Viola Hank Doc Deep Love Happy Kiran Sham Dip Jazz Ram Anna Bea Win Wren Teal Nova',
)
export const WORD_LAST = words(
  'Beer Down Round Pickles Little Long Short Young Old Rich Poor Strong Bright Sharp Wise Good Best Moody Savage Love Darling Sweet Bishop Pope Monk Abbott Dean Knight King Prince Noble Page Butler Cook Baker Butcher Carpenter Mason Potter Thatcher Turner Smith Taylor Weaver Fuller Walker Fisher Hunter Shepherd Gardener Farmer Barber Porter Piper Singer Speaker Major Marshall Sargent Constable Judge Law Justice Bond Bank Banks Bridge Bridges Brook Brooks Ford Lake Pond Poole Rivers Wells Waters Flood Snow Frost Winter Summers Spring Day May March Monday Moon Starr Sky Cloud Rain Gale Storm Field Meadows Lea Hill Dale Vale Marsh Heath Moor Wood Woods Forest Bush Branch Root Reed Rush Rose Lily Flowers Bloom Berry Cherry Plumb Peach Apple Bean Pease Onions Leek Rice Wheat Oates Barley Bread Butter Cheese Salt Pepper Mustard Ham Bacon Lamb Veal Bull Kidd Fox Wolfe Bear Lyon Hogg Swan Drake Finch Crane Heron Partridge Peacock Parrott Robin Wren Sparrow Nightingale Pike Salmon Bass Herring Crabbe Head Legg Foot Hand Palmer Cheek Chin Beard Gray Green Brown Black White Pink Silver Gold Diamond Steel Stone Clay Sands House Hall Barnes Church Chappell Temple Castle Tower Gate Gates Street Lane Way Parkes Kitchen Chambers Drawer Ball Bell Box Case Trunk Tubb Spoon Speed Hope Joy Blessing Christmas Pye Tickle Twist Tripp Walk Hurry Still Quick Small Large Bigg Gunn Sword Spear Shields Armour Battle Warr Peace Will Case Guest Friend Stranger',
)

const NICK = words(
  'Shaz Baz Gaz Daz Loz Moz Kaz Chaz Trev Kev Bev Dev Nev Stu Col Les Des Reg Ron Ken Len Vi Viv Flo Win Dot Bet Betty Peggy Maggie Meg Madge Mo Jo Jac Jas Jaz Jez Tez Ste Dunc Hux Smithy Jonesy Wrighty Robbo Thommo Macca Gibbo Davo Deano Wozza Wazza Hazza Bazza Tony Tone Ant Nige Clivey Rosie Posy Lil Lou Lulu Kez Kel Cass Caz Abi Gabs Nat Nats Tash Tosh Zee Zed Izzy Fizz Faz Naz Shabs Rukhi Raz Saj Waj Taz Iffy Jav Guddi Pinky Bubbly Babs Bobo Titch Tiny Lofty Ginger Red Chalky Nobby Dusty Spud Taff Taffy Jock Paddy Geordie Scouse Doc Prof Skip Gaffer Bez Wez Ozzy Sully Murph Fitz Mac Vova Sasha Misha Kasia Gosia Asia Basia Zosia Tomek Jurek Wojtek Marcin Ola Ania Magda Dorka Bayo Tunde Segun Femi Wale Dele Kunle Chi Chichi Kelz Ebby Kwabs Abs Abdi Mo Moh Hamdi Xabiib Cali Dhegdheer Timacade Nano Dada Bibi Nani Lolo Lala Mimi Coco Kiki Gigi Bibs',
)

export const DIACRITIC = /[^\x00-\x7f]/

export function nameCase(folded: string): string {
  const capital = folded.replace(/(^|[-' ])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  return capital
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(
      /^O(brien|connell|connor|donnell|grady|hara|keefe|leary|neill|reilly|rourke|shea|sullivan|toole|malley|dwyer|hagan|kane|mahony)$/,
      (_, rest: string) => `O'${rest[0]?.toUpperCase() ?? ''}${rest.slice(1)}`,
    )
}

export const SSA = frontDecoded(FIRST_NAMES_SSA)
export const OWN_FIRST = words(FIRST_NAMES_OWN)
const OWN_LAST = words(SURNAMES_OWN)

const HEADS = words(
  'Ack Ald Apple Arm Ash Back Bag Barn Beck Ben Bick Birk Black Blen Brad Braith Brig Brock Bur Cald Car Chad Clap Clith Cock Cop Cran Crom Cud Dal Dew Dor Dun East Eg Ell Fair Farn Feather Fen Flax Fold Gar Gilt Gold Gos Grim Had Hag Har Haver Heb Hel Hink Hol Horn Hux Ink Kel Kil Kirk Lang Law Led Lid Lin Lock Long Lus Mal Mar Mel Mickle Mor Nor Oaken Old Or Pen Pick Pil Pol Pres Quar Rad Raw Red Rigg Rod Ros Rush Sal Scar Sed Shep Silk Skel Slaith Spen Stan Stock Sut Tap Tat Thorn Thwait Tin Trem Tun Tut Ul Under Wad Wal War Wat Weather Wel Whit Wid Wig Win Wood Wool Wor Wy Yar',
)
const TAILS = words(
  'acre bank beck born bottom bourne bridge brook burn bury by castle cliffe combe cott croft dale den don er ersley field fold ford gate ham hall head house hurst ingham ington ley man mere more ner over rick ridge royd sall sett shaw side som son stall stead stock stone ston thorpe ton tree up wade wall ward way well wick wood worth yard',
)

/** An English-sounding surname that may never have existed. */
const madeSurname = (random: Random): string => random.pick(HEADS) + random.pick(TAILS)

const ONSETS = words('B Br Ch D Dr F G Gr H J K Kh Kr L M N Ny P Q R S Sh St T Th Tr V W X Y Z Zh Ad Am Ar El Em Ib Im Is Ol Om Um Y')
const NUCLEI = words('a a a e e i i o o u aa ee ia ei ou ie ai oo ya')
const CODAS = words('n m r l s t d k b h sh z nn ll ss v j ng rd nd rt lk mb th')
const ENDINGS = words('a a i o e ah in an en on ia isha eth ine elle ika iya esh eer une ara ita een is us y ie')

function madeWord(random: Random): string {
  const middle = random.chance(0.6) ? random.pick(NUCLEI) + random.pick(CODAS) : ''
  return random.pick(ONSETS) + random.pick(NUCLEI) + random.pick(CODAS) + middle + random.pick(ENDINGS)
}

export interface Person {
  first: string
  last: string
  nick: string
  female: boolean
}

/** A first name's short form by rule. */
export function shortened(first: string, random: Random): string {
  const letters = [...first]
  const cut = letters.slice(0, random.chance(0.5) ? 3 : 4).join('')
  if (letters.length < 5 || random.chance(0.35)) return random.pick(NICK)
  return cut + random.pick(['', '', '', 'y', 'ie', 'o', 'z', 's', 'ers'])
}

function firstName(random: Random, pack: { first: string[] }): string {
  const roll = random.next()
  if (roll < 0.4) return random.pick(pack.first)
  if (roll < 0.55) return nameCase(random.pick(SSA))
  if (roll < 0.75) return nameCase(random.pick(OWN_FIRST))
  if (roll < 0.87) return random.pick(WORD_FIRST)
  return madeWord(random)
}

function lastName(random: Random, pack: { last: string[] }): string {
  const roll = random.next()
  let last = random.pick(pack.last)
  if (roll < 0.45) return last
  if (roll < 0.65) last = nameCase(random.pick(OWN_LAST))
  else if (roll < 0.8) last = madeSurname(random)
  else if (roll < 0.88) last = random.pick(WORD_LAST)
  else if (roll < 0.93) last = madeWord(random)
  else last = `${random.pick(pack.last)}-${nameCase(random.pick(OWN_LAST))}`
  return last
}

export function makePerson(random: Random): Person {
  const pack = random.pick(random.chance(0.4) ? PACKS.slice(0, 4) : PACKS)
  let first = firstName(random, pack)
  if (random.chance(0.04)) first = `${first}-${random.pick(['Ann', 'Marie', 'Jo', 'Anne', 'Mae', 'Louise', 'Jane', 'Lee', 'Rae'])}`
  if (random.chance(0.03)) first = `${first} ${firstName(random, pack)}`
  return { first, last: lastName(random, pack), nick: shortened(first, random), female: random.chance(0.5) }
}

/** A typing or hearing mistake in a name. */
export function misspelt(name: string, random: Random): string {
  if (name.length < 4) return name
  const at = 1 + random.below(name.length - 2)
  const letter = name[at] ?? ''
  const roll = random.next()
  if (roll < 0.25) return name.slice(0, at) + name.slice(at + 1)
  if (roll < 0.5) return name.slice(0, at) + letter + name.slice(at)
  if (roll < 0.75) return name.slice(0, at) + (name[at + 1] ?? '') + letter + name.slice(at + 2)
  return name.slice(0, at) + random.pick([...'aeiouyhkcs']) + name.slice(at + 1)
}
