/** Closed classes that the rules about people and places stand on. Folded; `_` stands for a space. */

/** A title belongs to the name that follows. */
export const TITLES = `mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev revd reverend canon fr father sr pc wpc dc sgt
sergeant inspector superintendent constable cllr councillor nurse sheikh imam maulana mufti pandit giani bhai rabbi pastor deacon bishop
archdeacon capt captain major colonel col lt lieutenant mp judge justice madam mother sister brother messrs mister missus missis mme m'lud hon alderman`

/** Titles that are also plain words: they count only with a capital and a capital behind them. */
export const WORD_TITLES = `doctor father sister brother mother nurse judge justice major captain bishop canon deacon lord lady sir miss inspector constable sergeant colonel hon fr pastor superintendent lieutenant madam dame sr`

/** Kin and respect words: what follows with a capital is a name. They stay outside the name. */
export const KIN = `aunt auntie aunty uncle cousin nan nana nanna nanny gran granny grandma grandad granddad grandpa grandfather grandmother mum mam mummy dad
daddy son daughter brother sister bro sis twin husband wife hubby partner boyfriend girlfriend fiance fiancee ex niece nephew stepson
stepdaughter stepdad stepmum grandson granddaughter neighbour neighbor friend mate pal carer baji apa aapa bhabi bhabhi bhaiya chacha chachi khala
ammi abbu ammu abbo apu didi masi mami mama nani nana dadi babcia ciocia wujek abla abi teyze amca hooyo aabo eeddo habaryar walaal
grandchild granddaughters grandsons sons daughters boy girl lad baby toddler kid dog cat whippet spaniel labrador terrier`

/** Verbs that people do with their mouths and faces: what stands before or after them with a capital is a person. */
export const SPEECH_VERBS = `said says say saying asked asks ask replied replies told tells explained explains added adds laughed laughs smiled
smiles nodded nods shrugged shrugs sighed sighs whispered whispers shouted shouts muttered mutters murmured answered answers called
calls rang rings phoned phones texted texts emailed emails wrote writes thinks thought reckons reckoned wants wanted looks looked came comes
went goes sat sits stood stands left leaves arrived arrives started starts takes took gave gives gets got knows knew tried tries
walks walked talks talked listens listened introduces introduced mentioned mentions suggested suggests agreed agrees offered offers
wonders wondered remembers remembered insists insisted jokes joked grins grinned winked winks cried cries waves waved turned
turns opened opens picked picks pulled pulls pushed pushes puts brought brings shows showed feels felt hasn't hadn't doesn't didn't
isn't wasn't won't wouldn't can't couldn't is was has had does did died retired runs ran hates loves loved likes liked needs needed
lives lived worked works used kept keeps held holds made makes met meets saw sees noticed notices helped helps leans leant moved moves
reads read declined refused refuses interrupts interrupted corrects corrected repeats repeated clears cleared coughs coughed typed types
decided decides admits admitted claims claimed complains complained describes described joins joined pops popped drove drives bought
buys sends sent reported reports seems seemed sounds sounded points pointed printed prints scrolls scrolled spoke speaks
translates translated covers covered covering visited visits sang sings teases chuckles chuckled`

/** Prepositions and verbs after which a capital is a place rather than a person. */
export const PLACE_LEADS = `in from near at to via towards around outside inside beyond into round over across through past by up down off on
between leaving visiting reached behind opposite above below beside north south east west nr`

/** After these a capital is more likely a person. */
export const PERSON_LEADS = `with for and about asked told rang phoned emailed texted called named see saw seen met meet seeing thanked thank thanks cc dear hi hello hiya hey
re from to by ask tell ring phone text email helped help like love mentioned per w/ w & + cheers morning poor old young dear little`

/** Jobs of a practice: kept as words, and what follows in apposition is a name. */
export const ROLES = `receptionist receptionists nurse nurses matron midwife pharmacist paramedic physio physiotherapist dietitian phlebotomist hca gp gps partner locum
registrar trainee manager administrator secretary coordinator co-ordinator navigator worker officer adviser advisor counsellor therapist
psychologist psychiatrist consultant surgeon dentist optician chemist carer cleaner caretaker warden volunteer chair chairman chairwoman chairperson trustee
treasurer vicar priest minister teacher headteacher head headmaster headmistress solicitor mp councillor landlord landlady driver postman postwoman
plumber builder butcher baker farmer publican barmaid barman hairdresser barber student intern researcher supervisor lead director
deputy assistant interpreter advocate coach support link social housing community district practice care health visitor patient client
participant attendee member staff colleague boss chap lady woman man lad lass bloke guy girl boy gentleman couple neighbour
landowner shopkeeper bailiff detective policeman policewoman constable soldier teacher lecturer professor apprentice clerk cook chef`

/** The last word of a street's name. The second list must not stand alone in lower case. */
export const STREET_WORDS = `street st road rd avenue ave lane ln drive crescent cres terrace gardens grove mews square row walk way close court place
hill rise parade esplanade promenade boulevard embankment passage alley ginnel snicket wynd vennel gate croft drove broadway quay wharf parkway bypass vale
view mount bank brow fold green common cottages villas buildings yard bottom bottoms heights meadow meadows`
export const STREET_WORDS_STRICT = `steps approach street road rd avenue ave lane ln crescent cres terrace mews parade esplanade promenade passage grove gardens drive rise row wynd brae braes loan pend gait close walk square broadway boulevard quay wharf st`

/** The last word of the name of a local organisation. */
export const ORG_WORDS = `surgery practice surgeries clinic hospital infirmary hospice pharmacy chemist chemists dispensary dental health_centre
medical_centre community_centre day_centre sports_centre leisure_centre arts_centre children's_centre family_centre resource_centre wellbeing_centre
advice_centre job_centre garden_centre centre school primary academy college university nursery playgroup pre-school preschool church chapel cathedral abbey priory minster
mosque masjid temple gurdwara synagogue mandir citadel mission parish diocese club fc afc rfc rufc cc united rovers wanderers city_fc athletic harriers
hub trust charity foundation association society group forum network project partnership alliance federation collective cooperative
cafe café caff restaurant takeaway grill kitchen tearoom tearooms bakery butchers garage motors taxis cabs coaches stores store shop
supermarket market library museum gallery theatre cinema hall institute centre house home lodge manor court nursing_home care_home
care homes housing estates services solutions council gazette courier herald argus echo chronicle express advertiser observer post news times
times_and_star radio fm brewery inn arms tavern hotel shed sheds larder foodbank pantry allotments farm mill mills works looms foundry colliery pit
factory depot yard dairy records_office record_office archive archives library band choir brass_band wi ward unit pcn ccg icb carers charity_shop`
export const ORG_WORDS_STRICT = `surgery clinic hospital infirmary hospice pharmacy centre school academy college university nursery church chapel cathedral mosque masjid
gurdwara synagogue mandir club fc afc rfc hub trust foundation association society cafe restaurant library museum theatre gazette courier herald argus
chronicle advertiser arms tavern inn hotel pcn practice larder foodbank council housing homes care shed partnership medical`

/** The last word of a place that is no street: landmarks, estates, waters, stations. */
export const PLACE_WORDS = `estate park station bridge beach harbour pier marina reservoir canal river beck brook burn moor moors fell fells hill dale valley
common heath wood woods forest green cross roundabout island junction interchange viaduct tower towers flats court house cottage cottages villa hall rectory vicarage
manor lodge manse presbytery parsonage grange gables bothy steading castle cemetery crematorium crem rec playground playing_fields allotments precinct arcade shopping_centre market bus_station retail_park industrial_estate trading_estate
business_park car_park caravan_park holiday_park lido baths pool leisure_centre sands bay cove head point creek quay docks dock wharf lock locks gap anchor
clock monument memorial statue cenotaph obelisk chimney water_tower pumping_station village town end bottom top side edge lane_end corner stile ring_road head`

/** Counties, regions and big cities of the UK and Ireland that a town list may miss. */
export const AREAS = `avon bedfordshire berkshire buckinghamshire cambridgeshire cheshire cleveland clwyd cornwall county_durham cumberland cumbria
derbyshire devon dorset dyfed east_anglia east_riding east_sussex essex fife gloucestershire greater_manchester gwent gwynedd hampshire herefordshire
hertfordshire humberside huntingdonshire isle_of_man isle_of_wight kent lancashire leicestershire lincolnshire lothian merseyside mid_glamorgan middlesex midlothian norfolk
northamptonshire northumberland north_yorkshire nottinghamshire oxfordshire pembrokeshire perthshire powys rutland shropshire somerset south_yorkshire
staffordshire suffolk surrey sussex tayside teesside tyne_and_wear tyneside warwickshire wearside west_midlands west_sussex west_yorkshire westmorland wiltshire
worcestershire yorkshire anglesey black_country peak_district lake_district yorkshire_dales cotswolds dartmoor exmoor fens fenland highlands hebrides
orkney shetland skye lewis mull arran bute jersey guernsey sark scilly antrim armagh down fermanagh londonderry derry tyrone donegal mayo galway
sligo leitrim cork kerry limerick tipperary clare waterford wexford wicklow kildare meath louth cavan monaghan roscommon longford westmeath offaly laois
carlow kilkenny connemara home_counties potteries wirral fylde furness calderdale kirklees tameside sandwell knowsley sefton thanet medway fens severn thames tamar
humber mersey tyne trent avon wye airedale wharfedale wensleydale swaledale nidderdale ribblesdale teesdale weardale
mirpur sylhet rawalpindi lahore karachi islamabad peshawar gujrat jhelum attock kotli dadyal jalandhar jullundur amritsar ludhiana kerala goa
gujarat mumbai delhi kolkata chennai hyderabad bengaluru dhaka chittagong colombo jaffna kathmandu kabul herat kandahar tehran baghdad basra mosul erbil
sulaymaniyah damascus aleppo homs idlib daraa beirut amman ramallah gaza_city cairo alexandria khartoum darfur mogadishu hargeisa burao bosaso kismayo
nairobi mombasa kampala kigali addis_ababa asmara keren harare bulawayo lagos abuja ibadan kano benin_city port_harcourt enugu accra kumasi tamale freetown
monrovia banjul dakar kinshasa lusaka lilongwe johannesburg durban cape_town kingston montego_bay spanish_town mandeville port_of_spain
bridgetown georgetown castries st_lucia st_vincent st_kitts antigua warsaw krakow gdansk lodz poznan wroclaw lublin bialystok katowice szczecin
bydgoszcz rzeszow vilnius kaunas klaipeda riga daugavpils tallinn bucharest cluj iasi timisoara craiova constanta brasov sibiu sofia plovdiv varna
burgas budapest debrecen bratislava kosice presov prague brno ostrava kyiv kiev kharkiv kherson lviv odesa odessa dnipro mariupol zaporizhzhia donetsk luhansk bucha
chernihiv poltava minsk moscow tirana pristina shkoder skopje belgrade sarajevo zagreb athens nicosia larnaca limassol famagusta istanbul ankara izmir
antalya adana gaziantep diyarbakir konya lisbon porto setubal faro madeira funchal azores madrid barcelona seville malaga alicante benidorm tenerife lanzarote
majorca rome milan naples palermo sicily turin paris lyon marseille calais brussels antwerp amsterdam rotterdam berlin hamburg munich cologne vienna
zurich geneva copenhagen stockholm oslo helsinki dublin hong_kong kowloon beijing shanghai guangzhou fujian taipei tokyo seoul manila cebu hanoi saigon
ho_chi_minh bangkok jakarta kuala_lumpur sydney melbourne perth brisbane auckland toronto vancouver montreal new_york chicago florida texas california boston
dubai doha riyadh jeddah mecca medina kuwait_city muscat tunis tripoli benghazi algiers casablanca marrakesh`
