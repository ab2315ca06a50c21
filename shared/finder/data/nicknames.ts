/**
 * Short and pet forms: a line is `full names : forms`, all folded. Used both ways (Margaret is Maggie; Maggie may be a
 * registered Margaret). General shortenings (a first name's beginning, its end, -ie, -y, -o, -z, -ers) are rules, not
 * entries; see register/hypocorisms.ts.
 */
export const NICKNAMES = `
abigail : abi abbie gail
adam : ads
adebayo : bayo
adewale : wale
abdirahman abdurahman abdulrahman : abdi raxman
abdullah abdul : ab abby
abdullahi : abdi
agnes : aggie nessie
agnieszka : aga agusia
alan allan allen : al
albert : al bert bertie
aleksandra alexandra : alex sandra ola lexi sasha sandy alexa
aleksander alexander : alex al sandy alec sasha xander olek lex
alfred : alf alfie fred
alice : ali allie
alison : ali al
amanda : mandy
amarjit amardeep amandeep amarpreet : aman amar
amelia : millie amy
anastasia : nastya stacey ana
andrew andrei andrzej andriy : andy drew dru andriyko jedrek
angela : ange angie
ann anne anna hannah : annie nan nancy ania anya hania nanny
annabel : bella anna
anthony antoni antony : tony ant antek
archibald : archie
arthur : art artie
augustus : gus
barbara : babs barb barbie basia
bartholomew bartosz bartlomiej : bart bartek
benjamin : ben benny benji
bernadette : bernie detta
bernard : bernie
beatrice beatrix : bea trixie
beverley beverly : bev
brenda : bren
bridget brigid : bridie biddy bid bridge
bronwen : bron
caoimhe : keeva
carol caroline carolyn : caz carrie cal caro lyn
catherine katherine kathleen kathryn katarzyna kateryna katherina : cath kath kate katie cathy kathy kitty kit kay kat cat cathie kasia katya kathie
cecilia : cissie cis
charles : charlie chas chaz chuck
charlotte : lottie charlie char lotte
chidinma : chichi
chioma : chichi
chiamaka : amaka
christine christina krystyna : chris chrissie tina christie krysia
christopher krzysztof : chris kit topher krzys krzysiek
clifford : cliff
clive : cli
constance : connie
cornelius : con neil corny
craig : cra
cynthia : cindy
daniel : dan danny
daphne : daph
darren : daz
david dafydd : dave davy dai davey
dawn : dawnie
deborah debra : deb debs debbie
denise : den dee
dennis denis : den
derek : del
desmond : des dez
dominic dominik : dom nick
donald : don donny
dorothy : dot dotty dottie dolly dora
douglas : doug dougie
edith : edie
edmund : ed eddie ned
edward : ed eddie ted teddy ned
eileen : eil
elaine : lainey
eleanor elinor : ellie nell nora nellie elle
elizabeth elisabeth elzbieta : liz lizzie lizzy beth betty bess bessie betsy eliza libby lisa elsie lilibet ela
ellen : nell ellie nellie
emily : em emmy milly
emma : em ems
emmanuel : manny emma manu
ernest : ernie
eugene : gene
evelyn : eve evie lyn
ewa : ewcia
faisal : faz
fatima fatema faduma : fati fatty faty
fadumo : fadma deeqa
ferdinand : ferdy
finbar finbarr : barry
florence : flo florrie flossie
frances : fran frankie fanny francie
francis franciszek francisco : frank frankie fran paco
frederick : fred freddie freddy
gabriel : gabe
gareth : gaz gary
gary : gaz gazza
gemma : gem
geoffrey jeffrey : geoff jeff
george : georgie geordie
georgina georgia : george georgie gina
gerald gerard : gerry ger
geraldine : gerry geri
gertrude : gertie trudy
gillian : gill jill gilly
gladys : glad
gordon : gord
graham graeme : gra
gregory grzegorz : greg grzes
gurpreet gurdeep gurmeet gurjit gurinder : gurp gur guri
gwendolyn gwendoline : gwen wendy
gwyneth : gwyn gwen
hannah : han
harjit harjinder harpreet hardeep harvinder : harj harry harp
harold : harry hal
harriet : hattie harri
hassan hasan : has
heather : hev
helen helena : nell lena nellie hels lenka
henrietta : hettie etta hen
henry : harry hal hank
herbert : bert herb bertie
hilary : hils
hubert : bert
hugh : hughie shug
hussain hussein : huss
ibrahim : ibby ib ibra
imran : immy imi
irene : rene renie
isaac : ike zac
isabel isabelle isabella isobel : izzy bella belle issy ishbel bel
jacob jakub : jake kuba
jacqueline : jackie jacqui jax jacky
jagdeep jagdish jagjit jagtar : jag jaggi jags
james : jim jimmy jamie jem jimbo jamesie hamish
jane : janey jenny
janet : jan
janice : jan
jasmine jasmin : jas jazz jaz
jason : jay jase
jaswinder jasvinder jaspreet jasdeep jasbir : jas jassi jassy
jean : jeannie
jennifer : jen jenny jenni
jeremy : jez jem jerry
jessica : jess jessie
joan : joanie
joanna joanne : jo joey asia
john jan johann : jack johnny jon jonny jacko janek
jonathan : jon jonny
joseph jozef yusuf youssef : joe joey jo jos pepe
josephine : jo josie josey
joshua : josh
joyce : joy
judith : judy jude judi
julia julie : jules
julian : jules
karen : kaz kazza
katrina : trina kat
kayleigh : kay
keisha : keish keesh
kelly : kel
kenneth : ken kenny
kerry : kez
kevin : kev
khadija khadijah khadijo : khadi kadi
kimberley kimberly : kim
kuldip kuldeep kulwinder kulvinder : kul kully
lakshmi : lax laxmi
laura : lau laurie
laurence lawrence : larry laurie lol lawrie
leonard : len lenny leo
leslie lesley : les
lillian lilian : lily lil lilly
linda lynda : lin lyn lindy
lindsay lindsey : linz
lorraine : lol lori raine
louis lewis : lou louie lew
louise louisa : lou lulu
lucy lucille : lu luce
lynette : lyn
madeleine : maddie maddy
magdalena : magda lena
malcolm : mal malc
malgorzata : gosia gocha
mandeep maninder manjit manpreet manjinder : mandy mani mindy manny manni man
margaret margery marjorie : maggie mags peggy meg greta madge peg marge daisy margie maisie mog mamie rita
maria : mia ria mari maz
marian marion : maz
mark markus marek : marky
martha : marty mattie
martin : mart marty
mary maria maire mairi : molly polly may moll mamie maisie mimi minnie mo maz
matthew mateusz : matt matty mat mati
matilda : tilly tilda mattie
maureen : mo reenie maur
maurice : mo morrie maz
maxine : max
maximilian maxwell : max
melanie : mel
melissa : mel lissa
mehmet : memo
michael mihail mihai michal : mike mick mickey micky mikey misha mickie mish misza
michelle : shell shelly chelle mich
mildred : millie
miles : milo
miriam maryam mariam : mim mimi mia
mohamed mohammed muhammad mohammad mahomed : mo moh moe mohd hammy mohamud
monica : mon
mustafa : mus muz
nancy : nance
naomi : nay
nasreen nasrin : nas naz
natalie natalia nataliya natalya : nat tasha natasha nats nata
natasha : tash tasha nat
nathan nathaniel : nat nate
nicholas nikolai nicolas : nick nicky nico klaus niko
nicola nicole : nic nicky nikki
nigel : nige
noreen : nor reenie
norman : norm
olivia oliver : ollie liv livvy olly
oksana : ksyusha ksana
oluwaseun : seun
oluwaseyi : seyi
olufemi oluwafemi : femi
olufunmilayo : funmi funke
oluwatobi : tobi
omar umar : oms
oswald : oz ozzie
pamela : pam
parminder paramjit : pam param
patience : pat
patricia : pat patsy trish tricia patty trisha paddy
patrick padraig : pat paddy pad rick
paul pavel pawel : pauly paulie pasha
paula pauline : polly paul
pavol : palo
penelope : pen penny
percival : percy
peter pyotr piotr : pete petey
philip phillip : phil pip
philippa : pip pippa phil
phyllis : phyl phyll
priscilla : cilla
prudence : pru
rachel : rach ray rae
raheela : rahi
rajesh rajinder rajendra rajiv rajeev rajvinder : raj raju
ramesh : ram
raymond : ray
rebecca : becky bec becca becks beck
reginald : reg reggie
rhiannon : rhi
richard ryszard : rich richie rick ricky dick dickie rik ritchie rysiek
robert : rob bob bobby robbie bert rab robin bobbie
roderick : rod roddy
rodney : rod
roger : rog
ronald : ron ronnie
rosemary : rose rosie romy ro roz
rosalind : ros roz lindy
rowena : ro
roxana roxanne roksana : roxy rox
rupert : rupe
russell : russ rusty
samantha samuel : sam sammy sami
samina : sami mina
sandeep : sandy
sandra : sandy san
sarah sara : sal sally sadie saz
sebastian : seb bas
shabnam : shab
shahnaz : shaz naz
sharon : shaz shazza shaza
shaun sean : shauny
shazia : shaz
sheila sheelagh : she shee
shirley : shirl
siobhan : shiv sib shivvy
sidney sydney : sid syd
silvia sylvia : sylv syl
simon : si
simran simranjit : sim simmi
solomon : sol
sophie sophia zofia : soph fi zosia
stanislaw stanislav : stan stas staszek
stanley : stan
stefan stephen steven : steve stevie ste stef steph stefek
stephanie : steph stef
stuart stewart : stu
sukhdev sukhdeep sukhjit sukhvinder sukhwinder : sukh sukhi
surinder surjit : sur surj suri
susan susanna suzanne : sue susie suzie suzy sukie suze susy zuza
tabitha : tabby
tamsin : tam
teodora theodora : dora thea teddy
terence terrance terry : tel terry
teresa theresa : tess terri tessa tracy tree
theodore : ted theo teddy
thomas tomasz tomas : tom tommy tomek tam thom
timothy : tim timmy
tobias : toby tobi
tracey tracy : trace trase
trevor : trev
ursula urszula : ula ulla
valerie : val
veronica weronika : vron ronnie vera nika
victor viktor : vic vik
victoria wiktoria : vicky vic tori vix vicki wika
vincent : vin vince vinny vinnie
violet : vi vy
virginia : ginny ginger
vivian vivien vivienne : viv
volodymyr vladimir : vova volodya vlad
walter : wal wally walt
wendy : wend wends
wilfred : wilf
wilhelmina : mina billie
william : will bill billy willy wills liam willie bil gwil
winifred : win winnie fred freda
winston : win
wojciech : wojtek
yasmin yasmeen : yas jas mina
yaroslav : slava
yetunde : yeti tunde
yevhen evgeny : zhenya
yvonne : von vonnie
zachary zachariah : zac zak zach
zainab zaynab : zee zay
zdenka : zdenna zdenicka
`
