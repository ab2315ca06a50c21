/**
 * What a finder must leave alone unless it is registered: words of medicine and care that look like names. Folded,
 * one entry a line of white space; multi-word entries use `_` for the space.
 */

/** Eponyms of illnesses, signs, tests and devices. They count when an illness word follows or alone with 's. */
export const EPONYMS = `
parkinson parkinsons crohn crohns alzheimer alzheimers hodgkin hodgkins huntington huntingtons addison addisons graves
cushing cushings marfan marfans raynaud raynauds meniere menieres sjogren sjogrens tourette tourettes paget pagets barrett barretts
asperger aspergers behcet behcets hashimoto hashimotos dupuytren dupuytrens peyronie peyronies korsakoff wernicke lewy pick
guillain guillain-barre charcot charcot-marie-tooth ehlers ehlers-danlos danlos klinefelter turners duchenne becker wilsons bells bakers
kawasaki kaposi kaposis perthes osgood schlatter osgood-schlatter scheuermann sever tietze tietzes still stills takayasu
wegener wegeners stevens-johnson gilbert gilberts conn conns von_willebrand willebrand creutzfeldt creutzfeldt-jakob cjd rett retts friedreich
friedreichs babinski romberg rombergs tinel phalen schober trendelenburg colles scaphoid smiths potts bouchard heberden
heberdens pancoast horner horners argyll cheyne-stokes kussmaul trousseau murphys mcburney rovsing apgar bristol braden
waterlow barthel norton rockwood gleason breslow fitzpatrick dukes binet child-pugh glasgow rinne weber snellen ishihara
mantoux heaf papanicolaou coombs doppler holter fogarty foley hickman tenckhoff thomas_splint zimmer hartmann hartmanns
whipple nissen heimlich ventouse neville-barnes kielland braxton braxton_hicks downs down_syndrome tay-sachs gaucher
fabry pompe sturge-weber munchausen capgras cotard stendhal stockholm_syndrome bechterew ramsay_hunt bornholm lyme
legionnaire legionnaires weil weils epstein-barr coxsackie norwalk salk sabin hib calmette
`

/** Diagnoses and states people write with a capital. */
export const CONDITIONS = `
copd asthma diabetes type ms mnd adhd asd ptsd ocd bpd eupd cfs fnd ibs ibd gord gerd ckd chf hf af tia cva mi pe dvt uti lrti urti
pcos hrt iud iucd mmr bcg hpv hiv aids hep hepatitis covid covid-19 flu tb mrsa c_diff cdiff psa hba1c bp bmi ecg eeg mri ct
dexa xray x-ray a&e ed icu itu hdu eds pots pmr ra oa lbp thr tkr cabg bph dementia epilepsy eczema psoriasis anxiety depression
fibromyalgia menopause sepsis cancer stroke autism dyslexia dyspraxia lupus gout rickets scabies shingles
`

/** Drugs (British approved names and common brands). */
export const DRUGS = `
abilify aciclovir actrapid adalimumab adcal adipine adizem alendronate alendronic allopurinol amantadine amiodarone
amitriptyline amlodipine amoxicillin amoxil apixaban aricept aripiprazole arlevert asacol aspirin atenolol atorvastatin
atrovent augmentin azathioprine azithromycin baclofen beclometasone beconase bendroflumethiazide betahistine betnovate
bisoprolol botox braltus bricanyl brufen bumetanide buprenorphine buscopan buspirone butrans calcichew calpol calogen candesartan
canesten canagliflozin capasal carbamazepine carbimazole carbocisteine carvedilol cefalexin celecoxib cerazette certolizumab
cetirizine champix chloramphenicol chlorphenamine cialis cinnarizine cipralex ciprofloxacin circadin citalopram clarithromycin
clexane clindamycin clobazam clomipramine clonazepam clonidine clopidogrel clozapine clozaril co-amoxiclav co-beneldopa
co-careldopa co-codamol co-dydramol cocodamol codeine colchicine colecalciferol colofac combivent concerta corsodyl cosopt
creon cyclizine dabigatran dalacin dapagliflozin depakote depo-provera dermol desogestrel dexamethasone diamorphine
diazepam diclofenac difflam digoxin dihydrocodeine diltiazem diprobase dispersible domperidone donepezil dosulepin
dovobet doxazosin doxycycline duloxetine dulaglutide duraphat durogesic dymista edoxaban efexor elantan eliquis ellaone
elvanse empagliflozin enalapril enoxaparin ensure entresto epaderm epilim epipen eplerenone epoetin ertugliflozin
erythromycin escitalopram esomeprazole estradiol estriol etanercept etoricoxib evorel ezetimibe fampridine felodipine
femoston fenofibrate fentanyl ferrous_fumarate ferrous_sulphate fexofenadine finasteride flecainide flixonase flixotide
flomaxtra flucloxacillin fluconazole fluoxetine flutiform fluticasone folic_acid forceval forxiga fortisip fosamax fostair
fortijuce freestyle_libre frusemide fucidin fultium furosemide fybogel gabapentin galantamine gaviscon germolene gliclazide
glimepiride glipizide gtn haloperidol humalog humira humulin hydrocortisone hydroxocobalamin hydroxychloroquine hydroxyzine hyoscine
ibuprofen imodium imigran imipramine incruse indapamide indometacin infliximab insulin insulatard invokana irbesartan isosorbide
istin januvia jardiance jext keppra ketamine ketoconazole kliovance klean lactulose lamictal lamotrigine lansoprazole lantus
lasix latanoprost laxido lemsip lercanidipine lescol leflunomide letrozole levemir levetiracetam levodopa levofloxacin levothyroxine
librium lidocaine linagliptin lipitor liraglutide lisinopril lithium lithium_carbonate loperamide loratadine lorazepam losartan
losec lucozade lumigan lustral lymecycline lyrica macrogol madopar mebeverine medroxyprogesterone melatonin memantine mepilex
mesalazine metformin methadone methotrexate methylphenidate metoclopramide metoprolol metronidazole microgynon migraleve
minoxidil mirabegron mirena mirtazapine mometasone montelukast morphine mounjaro movicol mst naloxone naltrexone naproxen
naramig nebivolol nefopam nexium nexplanon nicorandil nicorette nifedipine nitrazepam nitrofurantoin nizoral nortriptyline
novomix novorapid nurofen nutella_ nystatin oestrogel olanzapine olmesartan omeprazole ondansetron oramorph orlistat otomize
oxybutynin oxycodone oxycontin oxytetracycline ozempic pabrinex paracetamol paroxetine penicillin pentasa peppermint_oil perindopril
phenobarbital phenytoin pioglitazone piriton plavix pramipexole pravastatin prednisolone pregabalin premarin prozac priadel prochlorperazine
procyclidine promethazine propranolol propylthiouracil proscar provera pulmicort quetiapine quinine qvar ramipril ranitidine
rasagiline relvar remicade rennie requip risedronate risperdal risperidone ritalin rivaroxaban rivastigmine rizatriptan
ropinirole rosuvastatin rybelsus sacubitril salamol salbutamol salmeterol saxenda scopoderm selegiline semaglutide senna senokot seretide
serevent seroquel seroxat sertraline sevredol sildenafil simvastatin sinemet singulair sitagliptin slow_sodium solaraze
solifenacin solpadeine sotalol spiriva spironolactone stalevo sudafed sulfasalazine sumatriptan symbicort symprove synacthen
tadalafil tamoxifen tamsulosin tegretol temazepam temgesic tenormin terbinafine terbutaline thiamine thyroxine ticagrelor
tildiem timolol tiotropium tizanidine tolterodine topiramate toujeo tramadol tranexamic_acid trandolapril travoprost
trazodone trelegy tresiba trimbow trimethoprim trintellix trulicity utrogestan vagifem valium valproate valsartan varenicline
venlafaxine ventolin verapamil vesicare viagra viscotears vitamin voltarol vortioxetine vyvanse warfarin wegovy xalatan
xarelto zapain zaditen zestril zineryt zirtek zocor zoladex zolmitriptan zolpidem zopiclone zoton zovirax zyban zydol zyprexa
`

/** Scales, questionnaires, codes and clinical shorthand. */
export const SCALES = `
phq phq-9 phq9 phq-2 phq-4 gad gad-7 gad7 gad-2 swemwbs wemwbs ons4 ons-4 pam pam-13 mycaw epds edinburgh_postnatal audit audit-c auditc dast
must must_score mmse moca ace-iii ace 6cit 4at gpcog rockwood frail prisma prisma-7 tug eq-5d eq5d sf-36 sf-12 sf36 whodas
ucla core-10 core-om dlqi hads epworth stopbang ipss qrisk qrisk2 qrisk3 qfracture frax cha2ds2-vasc has-bled orbit news news2
curb-65 crb-65 centor feverpain wells_score abc gcs avpu vas nrs pdq zarit cssrs wsas iapt
snomed snomed-ct read ctv3 icd icd-10 icd-11 dsm dsm-5 opcs qof des les lcs pcn ics icb ccg stp nhse dnacpr respect_form tep lpa poa
iso cqc gmc nmc hcpc gphc bma rcgp rcn bps ukcp bacp swe nice sign mhra hra rec iras nihr dhsc phe ukhsa oecd
`

/** Clinical systems, software, hardware and the web. */
export const SYSTEMS = `
emis emis_web systmone systm1 s1 vision accurx accumail ardens docman elemental joy_app joy_platform nvivo atlas.ti atlas maxqda dedoose quirkos otter
teams zoom skype whatsapp facetime outlook word excel powerpoint onedrive sharepoint google googled chrome iphone ipad android samsung
apple windows microsoft facebook instagram insta snapchat tiktok twitter youtube netflix spotify linkedin reddit pinterest
messenger signal telegram nextdoor gumtree ebay amazon paypal vinted uber deliveroo just_eat airbnb zoopla rightmove
nhs_app patient_access patches engage_consult econsult klinik rapid_health footfall askmygp livi babylon anima surgery_connect
lexacom dragon dictaphone olympus zotero endnote mendeley stata spss excel qualtrics redcap microsoft_teams ms_teams slack trello notion
lloyd_george smartcard ers nhs_spine spine eps pds lateral_flow refero simply_connect datix rio
`

/** National bodies, benefits, chains and brands. */
export const NATIONAL = `
nhs nhs_england nhs_111 nhs_direct nhs_digital dwp hmrc hmcts home_office job_centre jobcentre jobcentre_plus job_centre_plus
department_for_work_and_pensions department_of_health citizens_advice citizens_advice_bureau cab age_uk age_concern mind samaritans
macmillan marie_curie british_red_cross red_cross oxfam shelter crisis barnardos barnardo's nspcc rspca rspb rnib rnid scope mencap sense sue_ryder
salvation_army british_legion_ royal_british_legion dignitas exit_international combat_stress ssafa help_for_heroes alzheimers_society alzheimer's_society
parkinsons_uk parkinson's_uk diabetes_uk asthma_uk stroke_association british_heart_foundation bhf cancer_research cancer_research_uk
carers_uk carers_trust home_start homestart turn2us stepchange step_change refuge women's_aid womens_aid relate cruse relate trussell_trust trussell
fareshare shelter national_trust english_heritage rnli raf royal_navy bbc itv channel_four sky channel_4 radio_4 radio_2 radio_1 guardian
daily_mail the_sun the_times telegraph mirror metro big_issue post_office royal_mail hermes evri dpd yodel parcelforce bt
virgin virgin_media vodafone o2 ee giffgaff tesco_mobile british_gas edf octopus eon e.on scottish_power ovo bulb npower severn_trent
thames_water yorkshire_water united_utilities anglian_water tesco tescos asda sainsbury sainsburys sainsbury's morrisons
aldi lidl waitrose marks_&_spencer m&s co-op coop iceland spar londis nisa budgens boots superdrug lloyds_pharmacy lloyds
well_pharmacy greggs costa starbucks nero caffe_nero pret mcdonalds mcdonald's kfc burger_king subway nandos nando's dominos domino's
wetherspoon wetherspoons spoons primark matalan next argos ikea b&q wickes screwfix wilko wilkinsons poundland poundstretcher
home_bargains b&m halfords currys john_lewis debenhams bhs woolworths woolies tk_maxx ryman whsmith smiths waterstones specsavers vision_express
barclays hsbc natwest santander halifax nationwide monzo starling_bank lloyds_bank tsb rbs wonga brighthouse provident
klarna clearpay experian capita atos maximus serco g4s ingeus reed_partnership motability blue_badge freedom_pass
universal_credit uc pip esa jsa dla attendance_allowance carers_allowance carer's_allowance pension_credit housing_benefit child_benefit
council_tax tax_credits personal_independence_payment winter_fuel bedroom_tax dhp healthy_start sure_start
national_insurance nat_ins ni_number nino national_express arriva stagecoach first_bus national_rail network_rail lner gwr northern_rail
arrs ncvo nasp nalw snap vcse vcs voluntary_sector lottery national_lottery sport_england parkrun park_run slimming_world weight_watchers couch_to_5k
gp gps practice_manager care_quality_commission royal_college healthwatch pals ombudsman parliament westminster whitehall downing_street heathrow gatwick stansted canary_wharf tower_bridge trafalgar_square london_eye big_ben buckingham_palace hadrian's_wall stonehenge
brexit windrush covid grenfell hillsborough partygate pharmacy_first covid_inquiry kings_fund king's_fund health_foundation nuffield nuffield_trust
nesta cochrane wellcome esrc mrc ahrc ukri university_of_the_third_age u3a women's_institute rotary lions_club freemasons
care_act mental_health_act mental_capacity_act equality_act data_protection_act human_rights_act children_act housing_act homelessness_reduction_act renters_reform
human_tissue_act health_and_social_care_act freedom_of_information health_education_england health_research_authority public_health_england uk_health_security_agency
health_security_agency office_for_national_statistics office_for_health_improvement office_of_national_statistics ons royal_college_of_general_practitioners royal_college_of_nursing
royal_college_of_physicians royal_college_of_psychiatrists royal_pharmaceutical_society british_medical_association british_medical_journal bmj_open general_medical_council
nursing_and_midwifery_council health_and_care_professions_council information_commissioner information_commissioner's_office national_data_guardian parliamentary_ombudsman
local_government_ombudsman housing_ombudsman financial_ombudsman citizens_online national_academy_for_social_prescribing social_prescribing_network social_prescribing_day
social_prescribing_link_worker social_prescribing long_term_plan five_year_forward_view quality_and_outcomes_framework investment_and_impact_fund additional_roles_reimbursement_scheme
primary_care_network integrated_care_board integrated_care_system clinical_commissioning_group local_authority adult_social_care adult_social_services children's_services social_services
children's_social_care mental_health_team community_mental_health_team crisis_team home_treatment_team early_help family_hub family_hubs sure_start_centre talking_therapies
nhs_talking_therapies improving_access_to_psychological_therapies expert_patient_programme diabetes_prevention_programme warm_home_discount warm_homes winter_fuel_payment household_support_fund
discretionary_housing_payment discretionary_housing_payments limited_capability limited_capability_for_work work_capability_assessment mandatory_reconsideration carers_credit carer's_credit
state_pension guardian's_allowance maternity_allowance statutory_sick_pay bereavement_support_payment funeral_expenses_payment cold_weather_payment blue_badges bus_pass
priority_services_register freedom_programme duke_of_edinburgh duke_of_edinburgh's prince's_trust princes_trust king's_trust help_the_aged contact_the_elderly re-engage silver_line the_silver_line
versus_arthritis arthritis_uk mnd_association motor_neurone_disease_association ms_society multiple_sclerosis_society epilepsy_action headway blood_cancer_uk breast_cancer_now prostate_cancer_uk
bowel_cancer_uk british_lung_foundation asthma_and_lung_uk kidney_care_uk crohn's_and_colitis_uk young_minds youngminds childline papyrus calm zone rethink rethink_mental_illness mind_out
stonewall gingerbread family_fund contact_a_family barnado's salvation_army_store ymca_shop islamic_relief muslim_hands sikh_aid khalsa_aid penny_appeal unicef save_the_children
amnesty amnesty_international greenpeace extinction_rebellion labour_party conservative_party liberal_democrats lib_dems green_party reform_uk plaid_cymru snp sinn_fein ukip labour tories tory
house_of_commons house_of_lords supreme_court high_court crown_court county_court magistrates family_court first-tier_tribunal tribunal_service
premier_league west_ham_united manchester_united man_united man_city man_utd liverpool_fc spurs arsenal everton chelsea_fc six_nations super_league
coronavirus lockdown covid_pass clap_for_carers black_lives_matter metoo mothers'_union
alcoholics_anonymous aa narcotics_anonymous al-anon andys_man_club andy's_man_club mens_sheds
astrazeneca pfizer moderna duolingo airbnb wordle candy_crush words_with_friends dragon_naturally_speaking
ford vauxhall toyota nissan honda peugeot renault fiat volkswagen vw bmw audi mercedes skoda kia hyundai volvo mini land_rover
corsa fiesta focus astra golf polo clio micra yaris transit vivaro berlingo escort mondeo qashqai juke picanto
guinness stella_artois carling fosters strongbow lambrini tetley pg_tips yorkshire_tea typhoo nescafe rayburn kit_kat kitkat mars twix
marmite bovril weetabix hobnob hobnobs digestives rich_tea freddo freddos rizla rizlas jaffa_cake jaffa_cakes jammie_dodger custard_creams quality_street roses celebrations murray_mint murray_mints
polo_mint werthers werther's horlicks ovaltine ribena vimto irn-bru coke coca-cola pepsi fanta fairy_liquid dettol zoflora
tupperware hoover velcro biro sellotape post-it lego playmobil barbie peppa_pig spiderman batman frozen disney
kindle xbox playstation nintendo argos_catalogue ordnance_survey yellow_pages oyster nectar clubcard
strictly eastenders coronation_street corrie emmerdale countdown pointless bargain_hunt homes_under_the_hammer gardeners'_world bake_off
casualty holby line_of_duty call_the_midwife question_time desert_island_discs woman's_hour the_archers songs_of_praise
premier_league champions_league world_cup olympics paralympics eurovision wimbledon fa_cup
`

/** Shops and offices that stand in every town: kept by themselves, but "the Lidl on the ring road" is one place. */
export const CHAINS = `tesco tescos asda sainsbury sainsburys morrisons aldi lidl waitrose co-op coop iceland spar londis nisa budgens boots superdrug
greggs costa starbucks mcdonalds kfc wetherspoon wetherspoons spoons primark argos ikea b&q wickes screwfix wilko poundland halfords barclays hsbc natwest
santander halifax nationwide lloyds tsb rnli legion woolworths woolies shell esso bp texaco post_office jobcentre travelodge premier_inn premier sally_army`

/** Scholars and thinkers that fieldworkers cite: alone they are kept, unless registered. */
export const SCHOLARS = `
foucault goffman bourdieu latour garfinkel geertz lipsky mol hochschild simmel weber durkheim marx habermas giddens
butler_1990 strauss glaser glaser_and_strauss charmaz corbin braun braun_and_clarke clarke_and_braun pawson tilley pawson_and_tilley
greenhalgh wong westhorp bhaskar archer_1995 merton parsons_1951 mead blumer becker_1963 hammersley atkinson_and_hammersley
hammersley_and_atkinson emerson fretz emerson_et_al clifford_and_marcus malinowski evans-pritchard levi-strauss douglas_1966 turner_1969
mauss arendt adorno benjamin_1936 deleuze guattari derrida barthes lacan freud jung winnicott bowlby ainsworth_1978 maslow rogers_1951
marmot wilkinson_and_pickett tudor_hart tudor-hart illich balint berwick donabedian shipman francis_report wanless beveridge
bevan darzi fuller_stocktake fuller_report carnall black_report acheson kleinman mishler frank_1995 charon mattingly tsing
haraway ahmed_2014 fanon spivak said_1978 hall_1992 hooks freire gramsci lefebvre de_certeau certeau massey_2005 sennett bauman
beck_1992 granovetter putnam coleman_1988 ostrom skinner_1953 bandura prochaska diclemente lewin schon argyris wenger lave
polanyi kuhn popper feyerabend strathern ingold ricoeur gadamer heidegger husserl merleau-ponty schutz wittgenstein
kant hegel aristotle plato socrates nietzsche sartre camus beauvoir dewey peirce rorty mills_1959 oakley_1981 finch_1984 smith_1987
dingwall silverman_2011 strong_1979 may_2009 murray_2010 normalisation_process_theory timmermans epstein_ rosenhan
`

/** Public figures, fiction, music, gods: not people of the study. */
export const PUBLIC_FIGURES = `
jesus christ god allah buddha krishna_consciousness muhammad_pbuh virgin_mary father_christmas santa santa_claus
shakespeare dickens_ austen bronte tolkien orwell beethoven mozart bach vivaldi handel elgar chopin elvis elvis_presley beatles abba
bowie queen_elizabeth king_charles prince_william prince_harry diana_princess boris_johnson thatcher maggie_thatcher blair_government
churchill starmer keir_starmer sunak rishi_sunak corbyn farage cameron_government trump biden obama putin zelensky hancock_ bruce_forsyth
david_attenborough attenborough vera_lynn gareth_southgate harry_kane bob_marley michael_jackson taylor_swift ed_sheeran
adele_ john_lewis_ mary_berry delia_smith jamie_oliver gok_wan wallace_and_gromit sherlock_holmes sherlock james_bond harry_potter
tom_jones shirley_bassey cliff_richard val_doonican terry_wogan wogan chris_whitty whitty ken_bruce steve_wright zoe_ball jeremy_vine
happy_as_larry bobs_your_uncle bob's_your_uncle jack_the_lad jack_of_all_trades jack_of_all joe_bloggs joe_public tom_dick_and_harry smart_alec peeping_tom plain_jane moaning_minnie
keeping_up_with_the_joneses gordon_bennett great_scott davy_jones uncle_sam aunt_sally jack_frost billy_no_mates murphy's_law hobson's_choice rolls_royce jack_russell john_lewis king_charles_spaniel
hyacinth_bucket mrs_doubtfire big_brother goldilocks cinderella robin_hood king_arthur st_george st_patrick
heath_robinson bob_the_builder postman_pat thomas_the_tank mary_poppins florence_nightingale mary_seacole
`

/** Countries, nations, languages, peoples, religions: never changed by themselves. */
export const PEOPLES = `
afghan afghanistan africa african afrikaans albania albanian algeria algerian america american amharic angola angolan antigua arab
arabia arabic argentina argentinian armenia armenian asia asian australia australian austria austrian azerbaijan bahamas bahrain
bajan balkan baltic bangladesh bangladeshi bantu barbados basque belarus belarusian belgian belgium belize bengali bhutan bolivia bosnia
bosnian botswana brazil brazilian brit britain british briton brits bulgaria bulgarian burma burmese burundi cambodia cameroon
canada canadian cantonese caribbean carib chechen chile chilean china chinese colombia colombian commonwealth congo congolese
cornish croatia croatian cuba cuban cypriot cyprus czech czechia dane danish dari denmark dominica dominican dutch ecuador egypt
egyptian england english eritrea eritrean essex_girl estonia estonian ethiopia ethiopian eu europe european farsi fiji filipino filipina finland
finnish france french frenchman gaelic gambia gambian gaza georgia georgian german germany ghana ghanaian greece greek grenada guatemala guinea
gujarati guyana guyanese gypsy gypsies haiti haitian hausa hebrew hindi holland honduras hungarian hungary iceland icelandic igbo india indian
indonesia indonesian iran iranian iraq iraqi ireland irish irishman israel israeli italian italy jamaica jamaican japan japanese jordanian
kashmir kashmiri kazakh kazakhstan kenya kenyan korea korean kosovan kosovo kurd kurdish kurdistan kurds kuwait kuwaiti kyrgyz lao laos
latin latvia latvian lebanese lebanon liberia liberian libya libyan lithuania lithuanian macedonia madagascar malawi malawian malay
malayalam malaysia malaysian maldives mali malta maltese mandarin maori marathi mauritian mauritius mexican mexico middle_east mirpuri moldova
moldovan mongolia mongolian montenegro moroccan morocco mozambique myanmar namibia nepal nepalese nepali netherlands new_zealand
nicaragua niger nigeria nigerian nigerians nordic northern_ireland norway norwegian oman oromo pakistan pakistani palestine palestinian panama papua pashto paraguay
pashtun persian peru peruvian philippines poland pole poles polish polski polynesian portugal portuguese punjabi punjab qatar quran
rohingya roma romani romania romanian romany russia russian rwanda rwandan samoan saudi saudi_arabia scandinavian scot scotland scots scottish senegal
serb serbia serbian shona sierra_leone sikh sikhs singapore sinhala slav slavic slovak slovakia slovakian slovene slovenia slovenian
somali somalia somaliland somalis south_africa south_african soviet spain spaniard spanish sri_lanka sri_lankan sudan sudanese swahili
swede sweden swedish swiss switzerland sylheti syria syrian syrians taiwan taiwanese tajik tamil tanzania tanzanian telugu thai thailand
tibet tibetan tigrinya togo tonga traveller travellers trinidad trinidadian tunisia tunisian turk turkey turkish turkmen turks twi uae
uganda ugandan uk ukraine ukrainian ukrainians ulster urdu uruguay usa uzbek uzbekistan venezuela venezuelan vietnam vietnamese wales
welsh welshman west_african west_indian west_indies windies wolof xhosa yemen yemeni yiddish yoruba yugoslav zambia zambian
zimbabwe zimbabwean zulu
hakka hokkien tagalog ilocano kinyarwanda lingala fante krio edo tamazight berber kurmanji sorani mandinka tigre saho romanes shelta teochew sindhi konkani pahari pothwari potwari hindko balochi maltese esperanto latin bsl
glaswegian geordie geordies scouse scouser scousers brummie brummies mancunian mancunians liverpudlian cockney cockneys londoner londoners yorkshireman yorkshirewoman
aberdonian cumbrian lancastrian devonian mackem yorkie scottie northerner northerners southerner southerners
anglican anglicans baptist buddhist buddhism catholic catholics christian christianity christians church_of_england c_of_e coptic evangelical
hindu hinduism hindus hijab islam islamic jehovah jehovahs jew jewish jews judaism lutheran methodist methodists mormon muslim muslims orthodox
pentecostal presbyterian protestant quaker quakers rastafarian rasta shia sikhism sunni unitarian pagan bible koran torah
ramadan eid diwali christmas xmas easter lent advent hanukkah vaisakhi passover pentecost whitsun epiphany nowruz
holi navratri hogmanay halloween bonfire_night guy_fawkes new_year new_years_eve new_year's_eve new_year's_day boxing_day bank_holiday good_friday
easter_monday easter_sunday palm_sunday ash_wednesday shrove_tuesday pancake_day mothering_sunday mothers_day mother's_day fathers_day father's_day
remembrance_sunday armistice_day burns_night black_friday st_patrick's_day st_patricks_day st_george's_day valentine's valentines valentine's_day
`

/** Shorthand in capitals that is not anybody's initials unless the register and the place in the sentence say so. */
export const ABBREVIATIONS = `
isbn issn doi pdf csv addr mb bch bao mbchb mbbs mrcgp frcgp mrcp frcp frcs dch drcog dfsrh bds llb dipclin havs dobs
ok tv dvd cd pc it hr pr pa md vip diy eta faq id ids pin sms url usb wifi wi-fi www am pm bst gmt utc asap aka tbc tbd ps nb ie eg etc re fyi rsvp
qr gps sat-nav mot dvla nct cctv hgv lgv atm vat ni ukvi brp esol efl gcse gcses a-level btec nvq ba bsc ma msc phd mba ofsted send sen ehcp
gp gps hca hcas anp acp rgn rmn cpn cmht camhs ot ots pt pts px rx dx tx hx sx fx sob doe cp nad nkda prn od bd tds qds mane nocte stat po
im iv sc pr pv bm bms bp hr rr sats temp obs mdt mdts dna dnas dnr dnar ooh oohs oop gum std sti cin cos cv dob nok npt
hv hvs sw sws lw lws sp spt spw splw cc hwb hwbc pcns lmc pcc pcm apms gms pms tupe wte fte cpd pdp ppg ppgs pmg agm eol eolc rip sar dpia ig gdpr foi ico
pis cf icf wp wp1 cmo cmos lsoa imd bame bme lgbt lgbtq lgbtq+ aob apols cc bcc fwd vm tc f2f ftf f/u nfa nfr rv r/v a/w w/e w/c b/c poc poct pmh shx
ltc ltcs mh smi ld lld pd nd mca dols mash lado iro s117 s47 s17 aa na ea hmo la las hmp tco vcfse vcs cvs ymca ywca aob wi
usa uk eu un who gb ni bbc itv led lcd ac dc hd uhd xl xxl xs diy bbq bbqs b&b pjs op ed ent gi gu a4 a3 a5 bnf cks
cbt emdr dbt act ifs tens cpap bipap peg ng rig nivq picc tpn kg cm mm ml mg mcg mmol
esa pip dla uc jsa dwp hmrc cab lha dhp ctr ssp smp sda aa hb jcp
abc adl adls iadl ppe lft pcr svd lscs ivf nicu scbu epau eps ers sdec umu amu mau aau eau ctg crp esr fbc u&e u&es lft lfts tft tfts inr hb egfr
cpr aed nebs neb qof ibp iph mi5 gchq mod mp mps mep cllr
to be on in at of as or an so no he we my us do go by if is it me up and the for but not you all any can her his she one our out day get has him how
man new now old see two way who boy did its let put say too use yes yet off own here this that they them then there when what with will
please wait note notes todo todos tbc
`
