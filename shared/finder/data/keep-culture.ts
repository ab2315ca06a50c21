/**
 * What a whole country shares and nobody is named by: food and drink, songs and hymns, programmes, history, breeds,
 * feasts, words of the surgery. Folded, `_` for the space; words that are also somebody's name only inside a phrase.
 */
export const FOOD = `
jerusalem_artichoke jerusalem_artichokes king_edward king_edwards good_king_henry jersey_royal jersey_royals maris_piper desiree_potatoes charlotte_potatoes sweet_william sweet_williams black-eyed_susan creeping_jenny busy_lizzie lily_of_the_valley michaelmas_daisy bramley bramleys granny_smith granny_smiths golden_delicious pink_lady victoria_plum conference_pear
battenberg battenburg bakewell bakewell_tart victoria_sponge eccles_cake eccles_cakes chelsea_bun chelsea_buns cornish_pasty cornish_pasties yorkshire_pudding yorkshire_puddings lancashire_hotpot
welsh_cake welsh_cakes welsh_rarebit bara_brith scotch_egg scotch_eggs scotch_broth scotch_pie dundee_cake cullen_skink arbroath_smokie selkirk_bannock simnel_cake manchester_tart eton_mess knickerbocker_glory
earl_grey lady_grey darjeeling assam lapsang rooibos barrys barry's_tea typhoo glengettie welsh_brew cheddar stilton wensleydale caerphilly red_leicester double_gloucester lancashire_cheese brie
worcester_sauce worcestershire_sauce hp_sauce branston colmans colman's heinz heinz_beans campbells campbell's bisto oxo bovril fray_bentos pot_noodle pot_noodles pringles walkers_crisps tayto findus birds_eye
tunnocks tunnock's tunnock tunnocks_teacake jacobs_crackers jacob's cream_crackers mcvities mcvitie's garibaldi bourbons custard_cream penguin_biscuit wagon_wheel jammy_dodger jammie_dodgers fig_rolls party_rings
milky_way mars_bar crunchie flake_99 maltesers smarties toblerone turkish_delight terry's_chocolate_orange terrys_chocolate_orange roses_tin cadbury cadburys cadbury's rowntree rowntrees nestle haribo
pork_pie melton_mowbray swiss_roll arctic_roll viennetta mr_kipling mr_whippy sunday_roast spag_bol pierogi bigos barszcz samosa samosas pakora pakoras jollof fufu egusi halal haram kosher wisden castrol berghaus google valentine's_card valentine's_day valentines_card bromley_by_bow bromley_by_bow_model live_fear_free edinburgh_scale edinburgh_postnatal king's_fund
guinness tennents tennent's buckfast jameson bushmills baileys smirnoff gordon's_gin johnnie_walker jack_daniels jack_daniel's glenfiddich famous_grouse bells_whisky san_miguel peroni heineken budweiser magners bulmers
barr's lilt tizer dandelion_and_burdock robinsons_squash robinson's_squash complan build-up fortisip_compact vicks strepsils berocca rennies alka-seltzer savlon sudocrem tubigrip tena zimmer_frame perching_stool
`

export const SONGS_AND_SHOWS = `
calon_lan cwm_rhondda bread_of_heaven myfanwy_song sosban_fach hen_wlad_fy_nhadau amazing_grace abide_with_me jerusalem_hymn auld_lang_syne danny_boy flower_of_scotland loch_lomond_song silent_night away_in_a_manger
onward_christian_soldiers how_great_thou_art all_things_bright_and_beautiful lord_of_the_dance the_old_rugged_cross sweet_caroline delilah_song ilkla_moor blaydon_races delilah_and you'll_never_walk_alone youll_never_walk_alone
fields_of_athenry molly_malone whiskey_in_the_jar god_save_the_king god_save_the_queen rule_britannia land_of_hope_and_glory bohemian_rhapsody dancing_queen stairway_to_heaven
loose_women this_morning good_morning_britain jeremy_kyle match_of_the_day antiques_roadshow cash_in_the_attic come_dine_with_me a_place_in_the_sun location_location bargain_hunt flog_it the_chase
midsomer_murders downton_abbey peaky_blinders heartbeat_programme last_of_the_summer_wine dads_army dad's_army only_fools_and_horses fawlty_towers blackadder faulty_towers mrs_brown's_boys mrs_browns_boys
gavin_and_stacey vicar_of_dibley father_ted derry_girls still_game river_city pobol_y_cwm balamory postman_pat thomas_the_tank_engine bob_the_builder paw_patrol hey_duggee cbeebies top_gear blue_peter countryfile
love_island big_brother x_factor britains_got_talent britain's_got_talent the_voice i'm_a_celebrity dragons_den dragon's_den the_apprentice university_challenge mastermind question_of_sport a_question_of_sport
grey's_anatomy greys_anatomy the_crown game_of_thrones doctor_who dr_who star_wars star_trek harry_potter lord_of_the_rings frozen_film heart_fm classic_fm radio_five radio_five_live radio_scotland radio_wales radio_cymru radio_ulster
talksport capital_fm smooth_radio studio_one trojan_records motown northern_soul top_of_the_pops glastonbury knock_knock
`

/** People of history, music and rhyme; by one word only where nobody here bears it. */
export const FAMOUS = `
lenin stalin trotsky mao gandhi mandela nelson_mandela martin_luther_king napoleon hitler mussolini keir_hardie aneurin_bevan nye_bevan lloyd_george attlee clement_attlee ernest_bevin harold_wilson tony_benn tony_blair gordon_brown
arthur_scargill scargill margaret_thatcher winston_churchill john_major theresa_may liz_truss david_cameron nigel_farage nicola_sturgeon alex_salmond ian_paisley gerry_adams john_hume mo_mowlam bernadette_devlin
karl_jenkins katherine_jenkins bryn_terfel max_boyce dylan_thomas owain_glyndwr owain_glyndŵr saunders_lewis robert_burns rabbie_burns walter_scott rob_roy william_wallace robert_the_bruce mary_queen_of_scots bonnie_prince_charlie
billy_connolly harry_lauder jimmy_shand sean_connery alex_ferguson bill_shankly jock_stein george_best alex_higgins barry_mcguigan seamus_heaney van_morrison daniel_o'donnell daniel_odonnell phil_coulter
alan_shearer bobby_robson bobby_moore bobby_charlton jackie_milburn kevin_keegan gazza ant_and_dec cheryl_cole catherine_cookson brian_clough gary_lineker marcus_rashford mo_salah ian_botham freddie_flintoff
paul_mccartney john_lennon ringo_starr george_harrison mick_jagger elton_john freddie_mercury david_bowie amy_winehouse whitney_houston aretha_franklin nina_simone johnny_cash dolly_parton frank_sinatra sinatra dean_martin
pavarotti mahler brahms schubert schumann puccini verdi wagner tchaikovsky rachmaninov debussy mozart's vaughan_williams holst purcell bach's picasso monet van_gogh lowry_print rembrandt constable_print turner_print
charles_dickens jane_austen thomas_hardy william_shakespeare agatha_christie ian_rankin jk_rowling roald_dahl enid_blyton beatrix_potter charles_darwin darwin isaac_newton einstein albert_einstein stephen_hawking alan_turing
dr_google doctor_google dr_foster doctor_foster dr_who dr_pepper dr_martens doc_martens dr_oetker mr_bean mr_magoo mr_men mr_sheen mr_muscle mr_blobby mr_potato_head mrs_brown mrs_beeton mrs_overall miss_marple miss_havisham
captain_mainwaring captain_birdseye father_brown father_jack inspector_morse judge_judy sergeant_major humpty_dumpty jack_and_jill mary_mary georgie_porgie little_jack_horner old_macdonald ronald_mcdonald peter_pan peter_rabbit
tom_and_jerry fred_flintstone basil_fawlty del_boy_trotter captain_kirk darth_vader winnie_the_pooh eeyore paddington paddington_bear father_time mother_teresa mother_nature uncle_bulgaria john_wayne clint_eastwood
`

/** How people speak, where they come from: capitals at the start of what they say are no names. */
export const DIALECT = `
naw aye deid heid fae tae yin dug wean's och_aye cannae_be howay haway wey gan gannin divvent dinnae cannae didnae wisnae hasnae couldnae wouldnae shouldnae isnae hoose oot aboot broon doon toon nowt owt summat mebbe giz gizza wor wors marra canny hinny hadaway whey yer yersel
thee thou thissen sithee nobbut happen lass lasses lad's yow yow'm yowm ay bay cor dunna cosna shouldst bostin tara bab babby mon ow theer wheer theer's gooin blart bist innit wagwan rah bruv fam blud peng allow_it
shwmae sut_mae diolch bore_da prynhawn_da nos_da noswaith_dda croeso cwtch cariad iawn hwyl hwyl_fawr cofion cofion_gorau wedi iau llun mawrth mercher gwener sadwrn wel nage dere dewch chwarae_teg hiraeth eisteddfod senedd noson_lawen
penblwydd_hapus iechyd_da bendigedig ych_a_fi dwt twp bach_o calennig plygain cymanfa slainte sláinte craic failte fáilte ceilidh ceilidhs och wheesht haud dreich scunner scunnered blether thon yon wain wains wean weans wee youse yous sure_look
dia_duit go_raibh conas tapadh_leat madainn_mhath beannachd slan_leat salaam assalamu alaikum wa_alaikum namaste sat_sri_akal kem_cho vanakkam merhaba dzien_dobry dziekuje na_zdrowie pozdrawiam kurwa ciao hola merci danke bismillah subhanallah
`

export const HISTORY = `
battle_of_hastings battle_of_britain battle_of_the_boyne battle_of_the_somme dunkirk d-day dday ve_day vj_day the_blitz blitz_spirit first_world_war second_world_war world_war world_war_two world_war_one great_war cold_war falklands_war
the_troubles good_friday_agreement bloody_sunday miners_strike miners'_strike winter_of_discontent three-day_week poll_tax industrial_revolution potato_famine highland_clearances the_clearances black_death great_fire_of_london
orange_order orange_lodge the_twelfth st_david's_day st_davids_day st_andrew's_day st_andrews_day saint_patrick's_day pancake_tuesday harvest_festival red_nose_day children_in_need comic_relief poppy_day
jummah juma jumma jumuah taraweeh laylat_al_qadr muharram ashura mawlid umrah hajj qibla sunnah hadith salah namaz fajr zuhr dhuhr asr maghrib isha inshallah mashallah alhamdulillah gurpurab navaratri karva_chauth lohri
rosh_hashanah yom_kippur purim shabbat midsummer burns_supper st_swithin's_day st_swithins_day groundhog_day mass psalm psalms hebrews romans_bible philippians colossians thessalonians ezekiel proverbs ecclesiastes lamentations revelation_bible beatitudes angelus rosary novena genesis exodus leviticus deuteronomy corinthians ephesians galatians
lord's_prayer lords_prayer hail_mary ave_maria magnificat
`

export const BREEDS = `
labrador labradors alsatian alsatians staffie staffies staffordshire_bull_terrier jack_russell jack_russells yorkshire_terrier yorkie westie westies cockapoo cockapoos cavapoo labradoodle whippet lurcher rottweiler
chihuahua shih_tzu shihtzu pekingese dachshund border_collie collie bichon_frise french_bulldog frenchie german_shepherd golden_retriever springer_spaniel cocker_spaniel king_charles siamese persian_cat maine_coon
massey_ferguson john_deere david_brown_tractor fordson ferguson_tractor raleigh raleigh_bike
`

/** Roles, forms, teams and shorthand of primary care that begin with a capital in notes. */
export const SURGERY = `
caldicott caldicott_lead caldicott_guardian nurse_practitioner nurse_associate senior_practitioner prescription_clerk prescription_clerks summary_care_record summary_care duty_doctor duty_doc on-call_doctor practice_nurse
practice_manager practice_pharmacist care_navigator care_coordinator physician_associate healthcare_assistant health_care_assistant district_nurse district_nurses community_matron palliative_care treatment_room
sick_note fit_note read_code read_codes repeat_prescription blister_pack dosette nomad meds vacc vaccs imms jabs emerg bisphosphonate bisphosphonates statin statins steroid steroids opioid opioids benzo benzos antihistamine
penicillin penicillins nsaid nsaids ssri ssris ppi ppis diuretic diuretics beta-blocker beta-blockers laxative laxatives inhaler spacer nebuliser consultee appointee keysafe key_safe lifeline_pendant next_of_kin
interp prescrib insiderness positionality reflexivity triangulation saturation gatekeeper gatekeepers deskilling liminality habitus bricolage verstehen psni sehsct hse rcpch health_board health_boards health_trust
trust_board mental_health home_start read_only ecgs lps poa lpoa redaction redact redacted consent_form info_sheet information_sheet pis_form
`
