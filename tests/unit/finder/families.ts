/**
 * Made-up notes in styles unlike the labelled corpus: what must be found (proposed or raised), what must be replaced
 * unasked, and what must be left alone. Everybody in them is invented. ⟨…⟩ in an expectation is the part meant, the rest
 * of it says where.
 */
import type { Register } from '../../../shared/finder'

export type Case = { text: string; found?: string[]; replaced?: string[]; kept?: string[]; siteId?: string }

export const register: Register = {
  people: [
    { id: 'w1', role: 'link_worker', name: 'Philippa Okonjo-Reid', aliases: ['Pip', 'POR'], siteIds: ['a'] },
    { id: 'w2', role: 'link_worker', name: 'Dafydd Prys', aliases: ['Dai'], siteIds: ['b'] },
    { id: 'd1', role: 'primary_care_staff', name: 'Sunil Chakrabarti', aliases: ['Dr Chakrabarti', 'Dr C'], siteIds: ['a'] },
    { id: 'd2', role: 'primary_care_staff', name: 'Róisín McGillicuddy', aliases: ['Sister McGillicuddy'], siteIds: ['a'] },
    { id: 'r1', role: 'primary_care_staff', name: 'Dawn Sharples', aliases: ['Dawn'], siteIds: ['a'] },
    { id: 'r2', role: 'primary_care_staff', name: 'Gráinne Ní Bhriain', aliases: [], siteIds: ['b'] },
    { id: 'p1', role: 'patient', name: 'Mary Ellen Winterbottom', aliases: ['Mrs Winterbottom'], siteIds: ['a'] },
    { id: 'p2', role: 'patient', name: 'Zbigniew Wojciechowski', aliases: ['Zbyszek'], siteIds: ['a'] },
    { id: 'p3', role: 'patient', name: 'Faith Olabisi', aliases: ['Faith'], siteIds: ['a'] },
    { id: 'p4', role: 'patient', name: 'Will Heatherington', aliases: ['Will'], siteIds: ['a'] },
    { id: 'p5', role: 'patient', name: 'Mohammed Anwar Hussain', aliases: ['Mo'], siteIds: ['b'] },
    { id: 'x1', role: 'researcher', name: 'Kirsten Lindqvist', aliases: [], siteIds: [], isResearcher: true, initials: 'KL' },
  ],
  sites: [
    { id: 'a', name: 'Marlpit Lane Surgery', aliases: ['Marlpit'], region: 'Kettleshaw, Lancashire', windowStart: '2025-06-02', windowEnd: '2025-06-20' },
    { id: 'b', name: 'Canolfan Iechyd Glanrafon', aliases: ['Glanrafon'], windowStart: '2025-07-07', windowEnd: '2025-07-25' },
  ],
}

export const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  'registered names in every guise': [
    { text: 'Philippa Okonjo-Reid met Dr Chakrabarti. Okonjo Reid laughed; PHILIPPA OKONJO REID did not.', replaced: ['Philippa Okonjo-Reid', 'Dr Chakrabarti', 'Okonjo Reid', 'PHILIPPA OKONJO REID'] },
    { text: 'Roisin McGillicuddy’s list was full, and Sister McGillicuddy said so. Róisín shrugged.', replaced: ['Roisin McGillicuddy', 'McGillicuddy', 'Róisín'] },
    { text: 'the winterbottoms were in again, mary ellen with her bag and mrs winterbottom senior', replaced: ['winterbottom', 'mary ellen'], found: ['winterbottoms'] },
    { text: 'Zbigniew\nWojciechowski waited. WOJCIECHOWSKI Z was on the label; Z. Wojciechowski on the letter.', replaced: ['Zbigniew\nWojciechowski', 'WOJCIECHOWSKI Z', 'Z. Wojciechowski'] },
    { text: 'Spoke to P.O.R. about it, and POR agreed. KL wrote it down.', found: ['P.O.R', 'POR', 'KL'] },
    { text: 'Dafydd’s diary; Dai says no. Ni Bhriain signed, Grainne too.', replaced: ['Dafydd', 'Dai', 'Ni Bhriain', 'Grainne'], siteId: 'b' },
    { text: 'Anwar Hussain and Mohammed Hussain are one man; Mr Hussain confirms.', replaced: ['Anwar Hussain', 'Mohammed Hussain', 'Mr Hussain'], siteId: 'b' },
    { text: 'Winter-\nbottom, Mary was called twice.', found: ['Winter', 'bottom, Mary'] },
  ],
  'slips and mishearings': [
    { text: 'Mrs Winterbotham came, or Wintabottom as the screen had it.', found: ['Winterbotham', 'Wintabottom'] },
    { text: 'The letter said Wojiechowski, the label Wojciechowsky.', found: ['Wojiechowski', 'Wojciechowsky'] },
    { text: 'Someone had typed Phillipa and someone else Filippa.', found: ['Phillipa', 'Filippa'] },
    { text: 'They wrote Chakraborty on the board, then Chakrabati.', found: ['Chakraborty', 'Chakrabati'] },
  ],
  'word names': [
    { text: 'Will will ring. Will you? I will, and Will says he might.', found: ['⟨Will⟩ will', '⟨Will⟩ says'], kept: ['⟨Will⟩ you', 'I will'] },
    { text: 'Faith brought cake. She has no faith in the tablets, and Faith knows it.', found: ['⟨Faith⟩ brought', '⟨Faith⟩ knows'], kept: ['no faith'] },
    { text: 'At dawn the car park was empty. Dawn opened up at eight, as Dawn always does.', found: ['⟨Dawn⟩ opened', '⟨Dawn⟩ always'], kept: ['At dawn'] },
  ],
  'people nobody registered': [
    { text: 'Her grandson Tyrell came with a Mrs Adjei-Mensah and someone called Bronagh.', found: ['Tyrell', 'Adjei-Mensah', 'Bronagh'] },
    { text: 'Signed, Councillor Harcourt-Webb. PC 4471 Donnelly attended with WPC Amara Nwosu.', found: ['Councillor Harcourt-Webb', 'Donnelly', 'Amara Nwosu'] },
    { text: 'Uncle Desmond used to say so. My mate Gaz agrees.', found: ['Desmond', 'Gaz'] },
    { text: 'saw mr pemberton and his lad tarquin outside', found: ['pemberton', 'tarquin'] },
    { text: '"Come in, Jacqui, love," she said. "Is Kwabena with you?"', found: ['Jacqui', 'Kwabena'] },
    { text: 'Present: S. Ollerenshaw, T. J. Mbeki, Fr Dominic, Sr Bernadette, Imam Yusuf.', found: ['S. Ollerenshaw', 'T. J. Mbeki', 'Dominic', 'Bernadette', 'Yusuf'] },
    { text: 'cc: Yvonne in accounts; Marek (driver); the Ollerenshaws next door', found: ['Yvonne', 'Marek', 'Ollerenshaws'] },
  ],
  'numbers of the health service and the state': [
    { text: 'NHS no. 943 476 5919, also written 9434765919 and 943-476-5919.', replaced: ['943 476 5919', '9434765919', '943-476-5919'] },
    { text: 'NHS number 943 476 5918 on the label (a slip).', found: ['943 476 5918'] },
    { text: 'His number is 943 476\n5919.', replaced: ['943 476\n5919'] },
    { text: 'CHI 0101011237, H&C 320 000 1232.', replaced: ['0101011237', '320 000 1232'] },
    { text: 'NI number AB 12 34 56 C, and QQ123456C from the example.', replaced: ['AB 12 34 56 C', 'QQ123456C'] },
    { text: 'Her licence is MORGA657054SM9IJ; passport no. 533380006.', replaced: ['MORGA657054SM9IJ'], found: ['533380006'] },
    { text: 'GMC 7654321, NMC 18C0123E, HCPC PH095159, GP code G3472185, practice B86012.', replaced: ['18C0123E', 'PH095159', 'G3472185', 'B86012'], found: ['7654321'] },
    { text: 'Hospital no. RX4471209, crime ref 06C/11482/25, claim number 44-118-207, UTR 1234567890.', found: ['RX4471209', '06C/11482/25', '44-118-207', '1234567890'] },
    { text: 'Share code W9X 4TR 82K; tenancy ref KET/0442/B; case 25/00871; EMIS 448213.', found: ['W9X 4TR 82K', 'KET/0442/B', '25/00871', '448213'] },
    { text: 'Home Office ref M1234567, Blue badge 4HKT2X0914Z, smartcard 5551 2234 1123.', found: ['M1234567', '4HKT2X0914Z', '5551 2234 1123'] },
    { text: 'council tax a/c 70034518, rent account 0044817, PIP case number 8831-22.', found: ['70034518', '0044817', '8831-22'] },
    { text: 'sort code 30-94-21 account 31926819; IBAN GB82 WEST 1234 5698 7654 32; card 4539 1488 0343 6467', replaced: ['30-94-21', '31926819', 'GB82 WEST 1234 5698 7654 32', '4539 1488 0343 6467'] },
  ],
  'telephone, e-mail, web': [
    { text: '07700 900123; +44 7700 900 123; (01632) 960 001; 01632960001; 020 7946 0991', replaced: ['07700 900123', '+44 7700 900 123', '(01632) 960 001', '01632960001', '020 7946 0991'] },
    { text: 'ext 4471, or the one ending 461; local 960412 if you ring', found: ['4471', '461', '960412'] },
    { text: 'oh double-seven double-oh nine hundred one two three', found: ['nine hundred one two three'] },
    { text: 'write to p.okonjo-reid@marlpit.nhs.example or dawn dot sharples at nhs dot net', replaced: ['p.okonjo-reid@marlpit.nhs.example'], found: ['dawn dot sharples at nhs dot net'] },
    { text: 'see www.marlpitlane.example.co.uk/team, marlpitlane.co.uk and @pip_okonjo; pin ///filled.count.soap', replaced: ['www.marlpitlane.example.co.uk/team', 'marlpitlane.co.uk', '@pip_okonjo', 'filled.count.soap'] },
  ],
  'places and addresses': [
    { text: 'Lives at 27a Kiln Bank, Kettleshaw, LA9 4XX. Was at Flat 3, 12 Marlpit Lane before.', found: ['27a Kiln Bank, Kettleshaw', 'LA9 4XX', 'Flat 3, 12 Marlpit Lane'] },
    { text: 'Address on the form: Rose Cottage, Back Lane, Nether Kellet.', found: ['Rose Cottage', 'Back Lane', 'Nether Kellet'] },
    { text: '14, Hawthorn\nAvenue, ls14ap', found: ['14', 'Hawthorn\nAvenue', 'ls14ap'] },
    { text: 'the house on Cobden Terrace opposite St Wilfrid’s, by the Navigation Inn', found: ['Cobden Terrace', 'St Wilfrid', 'Navigation Inn'] },
    { text: 'She walks from Kettleshaw to Higher Brockholes past the Spindle Mill Estate.', found: ['Kettleshaw', 'Higher Brockholes', 'Spindle Mill Estate'] },
    { text: 'moved here from Rawtenstall, Sylhet before that, then Oldham', found: ['Rawtenstall', 'Sylhet', 'Oldham'] },
    { text: 'the 36 bus, then the 508 to the end; the X7 never comes', found: ['36', '508', 'X7'] },
    { text: 'Flat 12, Hawksworth House, Cobden St, Kettleshaw', found: ['Flat 12', 'Hawksworth House', 'Cobden St', 'Kettleshaw'] },
    { text: 'Postcode area LA9 or up in BD9.', found: ['LA9', 'BD9'] },
    { text: 'silver Fiesta DD20 DBM, old plate B447 KHG, private plate P1P 4U', replaced: ['DD20 DBM', 'B447 KHG'], found: ['P1P 4U'], kept: ['Fiesta'] },
  ],
  'local organisations': [
    { text: 'referred to Kettleshaw Men’s Shed and the Brew Room; also Harbour Lights Trust', found: ['Kettleshaw Men’s Shed', 'Brew Room', 'Harbour Lights Trust'] },
    { text: 'works at Brockholes Primary School, worships at Al-Noor Mosque, drinks at the Weavers Arms', found: ['Brockholes Primary School', 'Al-Noor Mosque', 'Weavers Arms'] },
    { text: 'The Kettleshaw Courier ran it; so did Radio Kettle FM.', found: ['Kettleshaw Courier', 'Radio Kettle FM'] },
    { text: 'a form from Calder Vale PCN and one from Lathom & Sons Garage', found: ['Calder Vale PCN', 'Lathom & Sons Garage'] },
  ],
  'dates, births and ages': [
    { text: 'on 03/06/25, 3rd June, 3.6.25, 2025-06-03, Tues 3 June 2025 and June 3rd', replaced: ['03/06/25', '3rd June', '3.6.25', '2025-06-03', '3 June 2025', 'June 3rd'] },
    { text: 'dob 12/03/1938; d.o.b. 1 Jan 47; born on the fifth of May 1961; DOB 08-08-97', replaced: ['12/03/1938', '1 Jan 47', 'fifth of May 1961', '08-08-97'] },
    { text: 'since March 1946, or was it Sept 2019', replaced: ['March 1946', 'Sept 2019'] },
    { text: 'Faith, 34, and Mr Wojciechowski (66) came; she is 34. A 97-year-old and her sister, ninety-four.', found: ['34,', '66', '97', 'ninety-four'] },
    { text: '84F lives alone; 71 yo man; aged 88; a woman of 52; turning 90 in May', found: ['84', '71', '88', '52', '90'] },
    { text: 'Kids aged 6 and 4, baby 9 weeks old, eldest is 17. Mum (41) at work.', found: ['6', '4', '9 weeks', '17', '41'] },
    { text: 'Pt 3: 79M, T2DM. Pt 4: 62 year old lady. Pt 5 - Winterbottom, 83.', found: ['79', '62', '83'] },
  ],
  'what must stay': [
    { text: 'Parkinson’s, Crohn’s, Graves’ disease, Bell’s palsy, Down’s syndrome, Hashimoto’s and Lewy body.', kept: ['Parkinson', 'Crohn', 'Graves', 'Bell', 'Down', 'Hashimoto', 'Lewy'] },
    { text: 'On ramipril, Fostair and Humira; sertraline since Easter. PHQ-9 of 14, GAD-7 of 11, ONS4 done.', kept: ['ramipril', 'Fostair', 'Humira', 'sertraline', 'Easter', 'PHQ-9', '14', 'GAD-7', '11', 'ONS4'] },
    { text: 'EMIS froze, SystmOne did not; Accurx sent it. Teams call with NHS England and the DWP about PIP.', kept: ['EMIS', 'SystmOne', 'Accurx', 'Teams', 'NHS England', 'DWP', 'PIP'] },
    { text: 'As Goffman (1959) says; cf. Lipsky, Bourdieu and Pawson and Tilley.', kept: ['Goffman', 'Lipsky', 'Bourdieu', 'Pawson', 'Tilley'] },
    { text: 'She is Polish, he is Somali, they speak Urdu; both Muslim. Back on Monday, after Eid.', kept: ['Polish', 'Somali', 'Urdu', 'Muslim', 'Monday', 'Eid'] },
    { text: 'Room 4, 9.20 to 10.05, £11.40, 22 chairs, 50 mg, 2/52, BP 140/90, 14.2, 24/7, 3/4 full, 10 mins, 8/10.', kept: ['4,', '9.20', '10.05', '11.40', '22', '50', '2/52', '140/90', '14.2', '24/7', '3/4', '10 mins', '8/10'] },
    { text: 'Aldi bags, a Greggs pasty, Radio 4, WhatsApp, an iPad. Waiting Room. Practice Manager. Link Worker.', kept: ['Aldi', 'Greggs', 'Radio 4', 'WhatsApp', 'iPad', 'Waiting Room', 'Practice Manager', 'Link Worker'] },
    { text: 'Nobody minutes this. Everyone stands. Actions emailed later. Waiting rm full. Notices, all old.', kept: ['Nobody', 'Everyone', 'Actions', 'Waiting', 'Notices'] },
  ],
  'indirect ones': [
    { text: 'GO is the only Black nurse at the practice and the only one who speaks Yoruba.', found: ['only Black nurse at the practice', 'only one who speaks Yoruba'] },
    { text: 'the only male midwife in the county', found: ['only male midwife in the county'] },
    { text: 'He was one of the last miners out of Marlpit No. 2 and used to be mayor of Kettleshaw.', found: ['one of the last miners', 'used to be mayor'] },
    { text: 'She has triplets and was on Look North about it.', found: ['triplets', 'on Look North'] },
    { text: 'a boy with progeria, there are four in the country', found: ['progeria', 'four in the country'] },
  ],
}
