/**
 * First names and surnames written down for UK practices by community, beside the public lists. Folded: lower case,
 * no diacritics. Word names ("rose", "bill") are among them; context decides about those.
 */
export const FIRST_NAMES_OWN = `
aled alun angharad anwen arwel bethan bronwen bryn caradog carys catrin ceri cerys delyth dafydd deiniol dilwyn dilys
eifion eira eirlys eleri elin elwyn emlyn emrys ffion gareth geraint gethin glenys glyn goronwy gruffydd gwenan gwenda
gwendolyn gwenllian gwilym gwyn gwyneth heledd hywel iestyn ieuan ifan iolo iorwerth islwyn iwan llinos llyr lowri mair
mali manon mared megan meinir meirion menna mererid merfyn myfanwy nerys nesta nia non olwen owain rhian rhiannon rhodri
rhys seren sian sioned sion siwan steffan talfryn tecwyn tegid tegwen tomos tudur wyn
aidan ailbhe aine aisling aodhan aoife blathnaid breda brendan brid caoimhe caoilfhionn cathal ciara ciaran cillian
clodagh colm conall conor cormac dara declan deirdre dermot diarmuid donal eamon eilis eimear eithne enda eoghan eoin
fergal fiachra fidelma finbarr fintan fionnuala gearoid grainne iarlaith kieran lochlann mairead malachy maeve mairtin
muireann niamh noirin nollaig nuala oisin oonagh orla orlaith padraic padraig peig roisin ronan ruairi saoirse sadhbh
seamus sean senan sinead siobhan sorcha tadhg tiernan turlough ursula
ailsa aileen alasdair alistair angus archie callum catriona coinneach dougal duncan eilidh ewan ewen fergus fiona finlay
fraser gillian gordon gregor hamish iain innes iona irvine isla kirsty lachlan lorna mairi malcolm mhairi morag morven
moira muriel murdo rhona rory ruaridh senga shona struan torquil
aaliyah aamir aamna aasia abbas abdul abdullah abid abida adeel adil adnan afshan afzal ahmad ahmed aisha akbar akhtar
akram ali alia aliya altaf ameena amina aminah amir amjad ammar anam anila anisa anwar aqib aqsa arif arsalan arshad
arslan asad asif asim asiya asma atif atiya ayesha ayman aziz azhar bashir bilal bushra danish ejaz faheem fahad fahim
faisal faiza fakhra faraz farah fareeda farhan farhana farida farooq farrah farzana fatema fatima fayyaz fazal firdaus
fiza ghazala ghulam habib habiba haider hafsa hafiz hafeez haleema halima hameed hamid hamza hana hanif haris haroon
hasan hasnain hassan hina humaira huma hussain hussein ibrahim idrees iftikhar ihsan ijaz ikram imran imtiaz inaya
iqbal iqra irfan irum ishaq ishfaq ismail ismat israr izhar jabeen jahangir jamal jameel jamila javaid javed jawad
junaid kabir kaiser kamal kamran karim kashif kausar khadijah khadija khalid khalida khalil khurram khurshid kiran kulsoom
laiba latif lubna madiha maha mahira mahmood mahnoor majid maliha malik mansoor maqsood mariam maryam masood mehreen
mehwish mian misbah mobeen mohammad mohammed mohsin moin mubarak mudassar muhammad mukhtar mumtaz munir muneeb musa
musarrat mushtaq mustafa nabeel nabila nadeem nadia nadira naeem nafeesa nagina naheed najma nargis nasim naseem nasir
nasreen nasrin naveed nawaz nazia nazir nazma nida nighat noor noreen noshin nosheen nusrat omar omer parveen parvez
qadir qaiser qamar qasim rabia rafia rafiq rahat rahim raja rashid rashida razia rehana rehman riaz rifat rizwan
rizwana robina rozina rubina ruhul rukhsana saad saba sabah sabina sabir sadaf sadia sadiq saeed safdar safia safina
sahar saif saima saira sajid sajida sakina saleem salim salma salman samia samina sameena samreen sana saqib sara
sarfraz sarwar shabana shabir shafiq shagufta shah shahbaz shaheen shahida shahid shahnaz shahzad shaista shakeel
shakeela shamim shamima shams sharif shazad shazia shehnaz sher shirin shoaib sidra sobia sohail suhail sultana
sumaira sumayya syeda tabassum tahir tahira talat talha tanveer tanvir taslima tariq tasneem tayyab tehmina ubaid umar
umair umer usma usman uzma wahid wajid waqar waqas waseem wasim yacub yaqub yasin yasir yasmeen yasmin younis yousaf
yusuf zafar zahid zahida zahra zaheer zainab zaki zakia zarina zeenat zeeshan zia zoya zubair zubaida zulfiqar
abha abhishek aditi aditya ajay ajit akash akhil akshay alka alok alpa amar amardeep ameet amit amita amrit amrita
anand ananya anil anisha anita anjali anjana anju ankit ankur anoop anuj anup anupama anuradha aparna aradhana aravind
archana arjan arjun arti arun aruna arvind asha ashish ashok ashwin atul avani avinash avtar bakhshish balbir baldev
baljeet baljinder baljit balvinder balwinder balwant bela bhagwan bharat bharti bhavesh bhavika bhavini bhavna bhupinder
bimal bina bindu bipin brij chaitanya champa chandra chandni charanjit chetan chhaya chirag daksha daljit darshan
davinder deepa deepak deepali deepika deepti devika dhara dharmesh dhaval dhiraj dhruv dilip dimple dinesh dipak dipika
dipti divya ekta gagandeep ganesh gaurav gayatri geeta girish gita gopal govind gulshan gurbachan gurcharan gurdeep
gurdev gurdip gurinder gurjit gurmeet gurmit gurnam gurpal gurpreet gursharan gurvinder hansa hardeep hardip hari
harinder harish harjinder harjit harminder harpal harpreet harsh harsha harshad harvinder heena hema hemant hemlata
hetal himanshu hina hitesh indira inder inderjit indu ishaan jagdeep jagdish jagjit jai jaswant jasbir jasdeep jasmeet
jasmin jaspal jaspreet jassi jasvinder jaswinder jatinder jaya jayant jayanti jayesh jayshree jeevan jignesh jigna
jitendra joginder jyoti jyotsna kailash kajal kalpana kalpesh kalyani kamal kamala kamalpreet kamini kamla kanchan kanta
kantilal karamjit karan karthik karuna kavita kavitha ketan keshav kewal kiran kirit kirpal kishan kishor komal krishan
krishna kuldeep kuldip kulvinder kulwant kulwinder kumar kunal kusum lakhbir lakhwinder lakshmi lata latha leela lalita
lalit madan madhav madhu madhuri mahendra mahesh makhan mala malkit mamta manav mandeep mandip maneesh mangal mani
maninder manisha manish manjeet manjit manju manjula manoj manpreet mansi maya meena meenakshi meera megha mehul milan
minal minesh mira mitesh mohan mohinder mohit mukesh mukta mukund muralidharan murali nalini namrata nandini naresh
narendra narinder natasha natubhai navdeep navin navjot navneet neelam neena neeraj neeta neetu neha nidhi nikhil nikita
nilam nilesh nilima nimesh niraj nirav nirmal nirmala nisha nishant nita niteen nitin niyati padma pallavi pankaj
paramjit paras pardeep paresh parminder parmjit parul parvati parvinder pavan pinky piyush pooja poonam prabha prabhat
prabhjot pradeep pradip prafulla pragna prakash pramila pramod pranav prasad prashant pratap pratibha pratik praveen
pravin preeti prem premila preethi prema priti priya priyanka purnima pushpa radha radhika raghav rahul raj raja rajan
rajani rajat rajdeep rajeev rajender rajendra rajesh rajeshwari raji rajinder rajiv rajni raju rakesh raksha ram rama
raman ramesh ramila ranbir ranjan ranjana ranjit ranjeet rashmi rasik ratna ravi ravinder ravindra reena rekha renu
renuka resham reshma richa rita ritesh ritu rohan rohini rohit roma roopa ruchi rupa rupal rupinder sachin sahil
samir sanam sandeep sandhya sandip sangeeta sangita sanjana sanjay sanjeev sanjiv santokh santosh sapna sarabjit sarita
saroj sarojini satinder satish satnam satpal satvinder satwant satya savita seema shailesh shaila shakuntala shalini
shanta shanti sharan sharda sharmila sharad sheela sheetal shilpa shital shiv shivani shobha shobhna shreya shridhar
shruti shubham shushila shyam simran simranjit sita smita sneha sohan sonal sonali sonia soni subhash sudha sudhir suhas
sujata sukhbir sukhdev sukhdeep sukhjit sukhpal sukhvinder sukhwinder suman sumit sumita sunaina sundeep sunil sunita
suraj surbhi surendra suresh surinder surjit surya sushil sushila sushma swapna swaran swarn swati tanuja tanvi tara
tarlochan tarsem taruna tejal tejinder trupti tulsi uday uma umesh upasana urmila urvashi usha uttam vaishali vandana
vanita varinder varsha varun vasanti vasant veena vibha vidya vijay vijaya vikas vikram vimal vimla vinay vineet vinod
vipin vipul virender virinder vishal vivek yash yashpal yogesh yogita
abiodun abiola adaeze adaobi adebayo adebisi adebola adedayo adejoke adekunle adeola adeolu aderonke adesola adetola adewale
adeyinka adunni afolabi akin akinola akintunde amaka amara anuoluwapo ayodele ayo ayomide ayotunde babajide babatunde
bamidele blessing bola bolaji bolanle bukola bunmi busola chiamaka chibuike chibuzo chidera chidi chidinma chidiebere
chigozie chika chike chima chimamanda chinedu chinelo chinenye chinonso chinwe chinyere chioma chisom chuka chukwudi
chukwuemeka chukwuma comfort damilola dapo dayo ebele ebere ebuka echezona efe ekene emeka emem enitan eniola ese ezinne
fadeke femi folake folarin folasade foluke fumilayo funke funmi funmilayo gbenga goodluck godwin idowu idris ifeanyi
ifeoma ifunanya ige ije ijeoma ike ikechukwu ikenna ini iyabo jide jumoke kayode kehinde kelechi kemi kingsley kola
kolawole kunle ladi lanre lekan mayowa mercy modupe morenike mosun ndidi ngozi nkechi nkem nneka nnamdi nnenna nonso
nwando obi obinna obiageli ogechi okechukwu okey olabisi oladipo olajide olamide olanrewaju olayinka olu olubunmi oluchi
olufemi olufunke olumide oluremi olusegun oluseyi oluwadamilola oluwafemi oluwakemi oluwaseun oluwaseyi oluwatobi
oluwatoyin omolara omotola onyeka onyinye opeyemi osagie osas patience precious remi rotimi rukayat sade segun seun
seyi simi sola taiwo temi temitope tayo titi titilayo tobi tochi tokunbo tolu tolulope tomi tope toyin tunde uche
uchechi uchenna ugo ugochi ugonna uju uzo uzoma wale wunmi yemi yetunde yewande yinka zikora
abena abla adjoa adwoa afia afua akosua akua akwasi akwesi ama amma araba baaba dela ebo edem efua ekow ekua elikem esi
esinam fiifi gifty kofi kojo kwabena kwadwo kwaku kwame kwasi kweku kwesi maame mawuli nana naa nii ohene osei paa
serwaa sitsofe yaa yaw
abayomi amani anesu chenai chido chiedza chipo farai fungai gamuchirai kudakwashe kudzai kudzi mavis memory munashe
nokuthula nomsa nonhlanhla nyasha panashe pretty privilege rudo rumbidzai rutendo ruvimbo sibongile sibusiso sihle
simba sipho tafadzwa takudzwa tanaka tapiwa tariro tatenda tawanda tendai thabo thandi thandeka thandiwe themba tinashe
tinotenda tonderai tsitsi vimbai wadzanai zanele zodwa
abdi abdiaziz abdifatah abdikadir abdikarim abdinasir abdirahman abdirashid abdirizak abdiqani abdisalam abdiwahab abdullahi
abukar amaal amal anab asha ayaan ayan bashiir bile cabdi canab cawo daahir deeqa deqa dahabo dahir degan ebla faadumo
fadumo faduma farhiya farah faysal filsan fowsiya fowzia guled habaane habiba halimo hamdi hawa hawo hibaq hibo hinda
hodan hodo hoodo idil idman ifrah ikraan ikram ilhan ilwad iman istahil jamac kaltun kadra khadra khadija ladan leyla
liban libaan luul mahad mahamed maryan mohamed mohamoud mohamud mulki muna muno muse nasra nasteho nimco nimo raaliya
rahma ramla roda roble rooble rowda saado saadia safiyo sagal sahra salado samatar samira shamso shukri siciid sucdi
sulekha suleiman ubah umal warda xalimo xasan yasmiin yonis yusur zamzam zahra zeinab
adisu abeba abebe abrehet abrham alem alemayehu almaz amanuel aster awet bereket bethlehem biniam birhane daniel dawit
eden elsa ephrem ermias eyob fasil feven filmon freweini genet getachew girma habtom haile hailu helen henok hermela
hiwot kibrom kidane kidist lemlem letebrhan luwam makda mebrahtu mehari mehret meron merhawi meskerem mihret mikias mulugeta
nahom natnael rahel robel roza saba samrawit selam selamawit semhar senait senayt simret solomon tadesse tekle temesgen
teklay tesfay tesfaye tigist tsegay tsehay tsion winta yared yohannes yonas yordanos zekarias zeray
agata agnieszka aleksander aleksandra alicja andrzej aneta anna antoni barbara bartek bartlomiej bartosz beata bogdan
bogumila bogna boguslaw bozena bronislaw celina cezary czeslaw damian danuta dariusz dominik dominika dorota edyta
elzbieta ewa ewelina filip franciszek genowefa grazyna grzegorz halina hanna henryk hubert ignacy ilona irena iwona iza
izabela jacek jadwiga jakub jan janina janusz jarek jaroslaw jerzy joanna jolanta jozef julita justyna kacper kamil
kamila karina karol karolina katarzyna kasia kazimierz kinga klaudia konrad krystian krystyna krzysztof ksawery lech
leszek lidia lucyna lucja lukasz maciej maciek magda magdalena maja malgorzata malwina marcin marek mariola mariusz
marlena marta mateusz maksymilian michal mieczyslaw mikolaj milena miroslaw miroslawa monika natalia nikola norbert
oktawia ola olga oliwia oskar patrycja patryk pawel pawelek piotr przemek przemyslaw radek radoslaw rafal renata robert
roksana roman ryszard sebastian slawek slawomir stanislaw stefania sylwester sylwia szymon tadeusz teresa tomasz tomek
urszula wanda weronika wieslaw wieslawa wiktor wiktoria wioletta witold wladyslaw wlodzimierz wojciech wojtek zbigniew
zdzislaw zenon zofia zosia zuzanna zygmunt
adela adrian adriana alexandru alina ana anca andra andreea andrei angela aurel bianca bogdan camelia catalin catalina
ciprian claudia claudiu constantin corina cornel cosmin costel costin cristian cristina dan daniela danut dana denisa
doina doru dragos dumitru ecaterina elena emil eugen felicia florentina florian florin gabriel gabriela georgeta george
gheorghe gica ilie ileana ion ionela ionut ioana irina iulia iulian lacramioara laurentiu lavinia lenuta liliana liviu
loredana lucian luminita madalina madalin maricica marian mariana marin marius marioara mihaela mihai mihail mihaita
mircea mirela monica narcisa nicoleta nicolae octavian oana ovidiu paul petru petronela radu raluca ramona rares razvan
rodica roxana ruxandra sabin sanda silviu silvia simona sorin sorina stefan stefania stelian teodora teodor tiberiu
tudor valentin valentina vasile vasilica veronica victor violeta viorel viorica vlad
albena asen boyko boyan daniela desislava dimitar dimo donka emilia galina georgi gergana hristo iliana ivan ivanka ivaylo
ivelina kalina kalin katya kiril krasimir krasimira lyubomir maria marin mariya milen milena miroslav nadezhda nedko nikolay
nikolai ognyan petar petya plamen polina radka radoslav radostina rositsa rumen rumyana snezhana spas stanimir stefka
stoyan svetla svetlana svetoslav tanya tihomir todor tsvetan tsvetelina vanya vasil velichka veselin yana yanko yordan
yordanka yulia zhivko zlatka
alexei alexey alla anastasia anatoly andriy anzhela anzhelika arsen artem artur borys bohdan bohdana daria daryna denys
diana dmitri dmitry dmytro eduard evgeny fedir galyna halyna hanna hennadiy hlib igor ihor ilya inna inga irina iryna
ivan ivanna kateryna khrystyna kira kostyantyn ksenia larysa lena lesya lidiia liliia liubov liudmyla lyuba lyubov
lyudmila lyudmyla maksym mariia maryna maryana mykhailo mykola myroslava nadiia natalia natalya nataliya nazar nina
oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olha olya orest ostap pavlo petro polina raisa roman rostyslav
ruslan ruslana serhii serhiy sergei sergey sofiia solomiia stepan svitlana taras tetiana tetyana timur tymofiy vadym
valentyna valeriia valeriy vasyl vera viacheslav viktor viktoriia vitalii vitaliy vitaly volodymyr vsevolod vyacheslav
yana yaroslav yaroslava yehor yelena yevhen yevheniia yulia yuliia yuri yuriy yuliya yurii zhanna zlata zoya zoia
agnese aigars aivars andris anita arturs baiba dace dainis davis edgars elina evija gatis girts gunta gunars guntis ieva
ilze indra inese ingrida inta ivars janis juris kaspars kristaps kristine laima laura liga linda maris martins mara
normunds raivis raimonds ritvars sandra santa sanita sarmite sintija uldis valdis vija zane
aldona algirdas andrius arunas asta audrius aurelija ausra birute dalia darius daiva danute diana dovile edita egidijus
egle gabija gediminas giedre gintaras gintare goda gytis indre inga irma jolanta jonas jurgita justas kestutis kristina
laimute laurynas lina linas loreta lukas mantas marijus migle mindaugas neringa nerijus nijole povilas ramune raminta
ramunas rasa rimantas rita rokas ruta rolandas saulius simona sigita skaiste tomas ugne vaida vaidas vaiva vilma virginija
vytautas zivile zydrunas
adam alena andrej anezka bohumil bozena branislav dana daniela denisa dusan eliska eva frantisek gejza hana igor ilona
ivana ivan ivo jana jarmila jaromir jaroslav jindrich jiri jitka josef jozef juraj karel katarina klara kvetoslava ladislav
lenka libor libuse lubos lubomir lucie ludmila lukas marcela marek marian marketa martina matej milan milos milan miloslav
miroslav misa monika nada ondrej patrik pavel pavla pavol petr petra radek radka radoslav radovan renata roman rastislav
rudolf samuel silvia simona slavomir sona stanislav stefan stepan sarka tomas vaclav vera viera vladimir vladimira
vladislav vlasta vojtech zdenek zdenka zdenko zuzana zoltan
attila agnes aniko balazs balint beata bela bence dorottya edit emese eniko erika erzsebet eszter ferenc gabor gergely
geza gyongyi gyorgy gyula ildiko imre istvan janos jozsef judit juli kata katalin kinga kristof laszlo lajos levente
magdolna marta marton matyas miklos monika nandor noemi nora orsolya otto peter piroska reka sandor szabolcs szilvia
tamas tibor timea tunde viktor vince zita zoltan zsofia zsolt zsuzsanna
adem ahmet ali alper arda arzu asli atilla aydin ayfer aylin ayse aysegul aysel aysun aysu aziz bahar banu baris basak
bayram bekir belgin berna berk berkan birgul birol bora bulent burak burcu cagla can canan cem cemal cemile cengiz ceren
cetin cigdem deniz derya didem dilek dogan ebru ece efe ela elif emel emin emine emir emrah emre ender engin ercan erdal
erdem eren erkan erol ersin esin esma esra evren eylem fadime fatih fatma fatos ferhat feride fidan figen filiz funda gamze
gokhan gonca gonul gul gulay gulcan gulden guler gulizar gulsen gulsum gulten gunay gurkan hacer hakan halil halime hamit
hande hanife hasan hasret hatice havva haydar hayriye hikmet hulya hurriyet huseyin ibrahim ilhan ilkay ilknur ipek irem
ismail ismet kadir kadriye kamil kazim kemal kenan kerem koray kubra levent leyla mehmet melek meliha melike meltem meral
merve mert meryem mesut metin mevlut mine muharrem murat musa mustafa muzaffer naciye nazan nazli necati necla nermin
nese nevin nihal nihat nilay nilgun niyazi nuray nurcan nuri nurhan nurten oguz okan oktay onur orhan osman oya ozan ozcan
ozge ozgur ozlem pelin perihan pinar ramazan recep reyhan rifat sabri sadik safiye sahin sait saniye seda sedat sefa
selahattin selcuk selda selin selim selma semra senay senol serap serdar serkan sermin servet sevda sevgi sevil sevim
sevinc seyhan seyma sezen sibel sinan songul suleyman sultan suna suzan sukru sule taner tarik tayfun tolga tugba tulay
tuncay turan turgay turgut ufuk ugur umit ummuhan vedat veli volkan yagmur yasemin yavuz yeliz yesim yildiray yilmaz
yonca yuksel yusuf zafer zehra zekeriya zeliha zeynep ziya zubeyde
abdelkader abdulaziz abdulrahman adnan ahlam aida akram alaa alaaeddin ammar amer amira anas areej aseel asmaa ayham aya
bahaa basel basem bassam bayan bushra dalal dalia dana diaa dima doaa enas eyad fadi fadia fares fawaz fayez ferial firas
ghada ghaith ghassan ghazi hadeel hadi haidar haitham hala hamada hanaa hanan hani haneen hasna haya hazem heba hiba hind
houda houssam hussam ibtisam iman inas israa jaber jaafar jamila jihad joumana kareem karima khaled khawla khulood lama lamia
layal layla leila lina louay lubna luma maan mahmoud mai maisa majd majed manal manar marwa marwan maysa maysoon mays
mazen mohannad mona mouna muhannad mutaz nada nadim nael nahed nahla najwa nader nawal nidal nisreen nizar nour noura
omaima osama othman qusay raed raeda rafif raghad rahaf rami ranya rana randa rania rasha rawan razan reem reham rida rima
riyad rola roula ruba rula saad sabah sabri safaa saddam sahar salah saleh salwa samah samar sameh sami samira sawsan
shadi shahd shaima sherif shereen sinan soha souad suad suha suhaila suzan taghreed tamer tarek thaer tuqa wael wafaa wafa
walaa walid ward wisam yahya yara yaser yazan youssef yousif zahraa zakaria zaid zayd zaynab ziad zeina
azadeh afsaneh arash arezoo ashkan atefeh azar babak bahareh bahman bahram behnam behrouz bijan dariush davood ebrahim
elham elnaz esmail farhad fariba farideh farnaz farshid farzad fatemeh fereshteh firouzeh forough ghazal ghasem golnaz
hadi hamideh hamidreza homa hooman hosein hossein iraj jafar javad kamran katayoun kaveh keyvan khosrow kourosh laleh
ladan maedeh mahdi mahin mahnaz mahsa mahtab majid mandana maryam masoud masoumeh mehdi mehran mehrdad mina minoo mitra
mohsen mojgan mojtaba morteza nader nahid nasrin negar negin niloofar niloufar nima omid parisa parvaneh parviz payam
pejman pouya ramin reza roya sadegh saeid sahar saman samaneh sara sepideh setareh shabnam shahin shahla shahram
shahrzad shapour shervin shideh shima shirin shohreh siavash sima sohrab soheila soraya taraneh vahid yasaman zahra zhaleh
zari najibullah hamidullah ehsanullah rahmatullah zabihullah gulalai palwasha wazhma zarghona spogmai shabnam parwana mirwais
wais farid naseer ajmal zalmay hekmat nooria
avan azad bahoz berivan berzan choman dilan dilovan diyar evin goran haval hawre hejar helin herish hiwa jiyan kawa karwan
khabat lana mizgin nasrin nesrin newroz rebaz rebin rojda rojin ronahi sherko shilan soran zana zilan
biao bin bo chang chao cheng chi chun dong fang fei feng gang guang hai hao hong hua hui jia jian jiang jie jing juan jun
kai lan lei lian ling mei meihua min ming ning ping qian qiang qin qing qiu rong rui shan shu siu tao ting wei weimin
wen xia xiang xiao xiaoli xiaoming xin xing xiu xue yan yang yi yin ying yong yu yuan yue yuk yun zhen zhi zhong
kwok wai wing kam siu suk chiu fung kit lok man mei mun ngai sau shing shuk tak tsz wah yee yuen
anh binh chau cuong dao dung duc giang hai hang hanh hien hoa hoang hong huong huyen khanh kim lan lien linh loan long
mai minh nam nga ngan ngoc nguyet nhung oanh phuc phuong quan quang quoc quyen quynh son tam tan thach thanh thao thi
thinh tho thu thuy tien tin trang trinh trung truong tuan tuyen tuyet van viet vinh xuan yen
analyn arlene arnel benigno bong chona cora corazon crisanto danilo divina edgardo efren elenita emelita erlinda
ernesto estrelita evangeline felicidad ferdinand girlie glenda gloria imelda imee jejomar jhun jocelyn jomar joselito
jovelyn ligaya lolita lorna lourdes luzviminda maricel maricris marilou marites marivic melchor merlinda milagros
mylene nenita nenette nestor noel norma ofelia perla ramil remedios renato reynaldo rhodora rizalina rodel rodrigo
rogelio romeo ronaldo rosalinda rosario roselyn rowena ruby rufino rustico salvador teresita virgilio zenaida
alejandro alvaro amparo ana antonio beatriz carlos catarina concepcion conceicao diogo dolores duarte eduardo fatima
fernanda fernando filipa francisco goncalo guadalupe helder helena hugo ines isabel javier joana joao joaquim jorge jose
juan juana leonor lourenco lucia luis luisa manuel manuela mafalda marcelo margarida mariana mario marisa mateus miguel
nuno pablo patricia paulo pedro pilar rafael ramon raquel raul ricardo rodrigo rosa rui salvador sandra sergio sofia
susana telma teresa tiago tomas vasco vitor xavier ximena yolanda
adele alain alessandra alessandro andrea angelo antonella antonio arnaud aurelie benoit bruno camille carla carlo
caterina cecile celine chiara claudio concetta corinne cosimo delphine didier domenico elisabetta emanuele enzo etienne
fabienne fabio fabrizio federica federico filippo francesca francesco gaetano genevieve ghislaine gianluca gianni giorgia
giorgio giovanna giovanni giulia giulio giuseppe giuseppina graziella guillaume guido ilaria jacques jean-paul jerome
laetitia laurent lorenzo luca luciano luigi maddalena manon marcello marco margherita mathieu matteo maurizio michele
mireille mohamed nicolo noemie odile olivier paola pascal pasquale philippe pierre pietro renzo rocco rosaria salvatore
sandrine sergio silvia simone solange stefania stefano sylvain sylvie thierry tiziana umberto valeria veronique vincenzo
virginie vito vittoria vittorio yannick yves yvette
annika antje bjorn britta carsten dieter dirk elke ernst fritz gerda gerhard gisela gretchen gudrun gunther hannelore
hans hartmut heike heinrich heinz helga helmut hilde horst ilse inge ingeborg ingrid irmgard jens jochen jorg jurgen
karin karl katja kerstin klaus lars lieselotte lotte lothar manfred margarete markus matthias monika olaf otto petra
reinhard renate rolf rudiger sabine siegfried silke steffi sven swantje tatjana thorsten torsten ulrich ulrike ursula
uschi ute uwe volker waltraud werner wilhelm wolfgang
achilleas afroditi anastasios andreas androulla antonis apostolos aristos athanasios charalambos charis chrysanthi
costas chrystalla despina dimitris dimitrios eftychia eleni elli evangelos evangelia fotini georgios giannis haralambos
ioannis katerina konstantinos kyriakos kyriaki lefteris loukas maroulla michalis nicos nikos nikolaos panagiota
panayiotis pantelis paraskevi petros sofoklis soteris spyros stavros stavroula stelios theodoros vasiliki vasilis
xenia yiannis yiorgos zoe
agim albana altin arben ardian arjeta artan besim bujar dhurata driton egzon elira enkeleda erion fatmir flamur
gezim ilir jetmir kujtim lirim luan mimoza mirjeta naim nexhmije qendrim ramadan rexhep saimir shpresa shqipe skender
teuta valbona vjosa xhevdet
ainsley anthea antoinette asher beres carlton cedella chantelle clifton clinton cleveland curtley cynthia darcus delroy
denzil derrick desmond dionne dorrell dwight earl earlene egbert elroy errol esmie eustace everton fitzroy garfield
garnett gifford glenroy gladstone hyacinth icilda inez ionie jermaine keisha kemar lascelles latoya leroi leroy lennox
leyton linton lloyd lorenzo lyndon marva marvalyn maxine melvina merlene monty myrtle neville newton norval orville
oswald pansy percival ransford rohan roseline rudolph rupert sharlene shanice shanika shaquille shantelle shevaun
sherene shernette sonia sylburn tamika tanisha thelma trevor tyrell tyrone una valrie verona veronica vernal vivian
winnifred winsome winston yvonne zelma zephaniah
alfie allan alwyn annabel arabella barnaby barney basil beryl bernice blodwen bobby brenda cedric clarice clement
clive crispin cuthbert cyril dai darren deborah dee denzel dilys doreen dorian doris dot dotty duncan edmund edna
edwin eileen elsie enid ernest ernie ethel eunice euan freda fred gaynor georgie geraldine gerry gertie gilbert giles
ginny gladys glenda graeme graham gwenda hattie hazel hilary hilda hugo humphrey imogen irene ivor ivy jacqueline
jasper jeanette jem jennifer jeremy jez jim jimmy joan jocelyn joss joyce jude julian kath kathleen keith kev kezia
kitty leigh len lenny les lesley lettice lewin linda lionel liz lottie lynda lynn lynne mabel madge maisie mal malcolm
marion marjorie marlene mavis maureen mavis mildred millie minnie mitch moira mollie mona monty muriel nancy ned neil nell
netta nigel nora norma norman olive ozzy pam patsy pauline pearl peg pegs penny perry petra phil philippa phyllis piers pip poppy
prudence quentin ralph ray reg reginald rene rex richie rita rodney roger ron ronnie rosalind rosamund rowland royston rupert
russ sadie sally sandie shane sharon shaun sheila shelagh shelley shirley sid sidney silas stan stella stuart sybil
tabitha tamsin ted terri theo thelma thora tina toby trish trudie una ursula val vera vernon vic vicky viv wendy wilf
wilfred winifred winnie yvonne zac zach zoe jenna kerry-ann kelly-marie lisa-marie ann-marie anne-marie mary-jane
josie jos gaz daz baz shaz chaz caz kaz loz moz bev deb debs debbie dez des del dave davey donna gail gaz geoff jeff
jo joe jonny kim kirk lyn mags meg mel mick mo nev nic pete rach rich rob robbie rosie sam sian si soph steph steve
sue susie suze tess tim tony trace trev tracey vee vin wayne will yas zed cath cathy chrissie chris col cuth dan danny darryl
`

export const SURNAMES_OWN = `
abbott abraham adams adamson addison ainsworth aldridge alexander allen allison anderson andrews appleby appleton archer
armitage armstrong arnold ashcroft ashton ashworth aspinall atherton atkins atkinson austin bailey bainbridge baldwin
ball bamford banks bannister barber barclay barker barlow barnes barnett barraclough barratt barrett barron barry bartlett
barton bateman bates batty baxter beattie beaumont beckett bell bellamy bennett benson bentley berry best bickerstaff
bingham birch bird bishop blackburn blackwell blair blake bland blythe bolton bond booth bowden bowen bower bowman boyd boyle
bradbury bradley bradshaw brady braithwaite bramley brannigan bray brearley brennan brewer briggs bright brierley brindle
bristow broadbent brook brooke brookes brooks broughton brown browne bruce bryan bryant buchanan buckley bullock burgess
burke burnett burns burrows burton butcher butler butterworth byrne cain caldwell callaghan cameron campbell capstick
carey carlisle carney carpenter carr carroll carruthers carson carter cartwright casey cassidy chadwick chamberlain
chambers chandler chapman charlton chesterton christie church clancy clark clarke clarkson clayton clegg clements clifford
cockcroft cohen coates coleman coles collier collins connolly connor conway cook cooke cooper copley corbett corcoran
costello cotton coulson cowan cox crabtree craig crane craven crawford critchley crompton cross crossley crowther
cunliffe cunningham curran currie curtis daly dalton daniels darby davenport davidson davies davis dawson day dean deakin
delaney dempsey dennis devlin dickens dickinson dickson dillon dixon dobson dodd doherty dolan donaldson donnelly donovan
doran douglas dowling downes downing doyle drake draper drew driscoll drummond duckworth duffy dugdale duggan duncan dunn
dunne dutton dyer dyson eastwood eccles edmonds edmondson edwards egan elliott ellis ellison emmett entwistle evans everett
fairclough fairhurst farmer farrell faulkner fawcett fenton ferguson fernandes field fielding finch firth fisher fitzgerald
fitzpatrick flanagan fleming fletcher flint flynn foley forbes ford forrest forster forsyth foster fowler fox frame francis
franklin fraser freeman french frost fry fuller gallagher galloway gardiner gardner garner garrett garside gaskell
gaunt gee george gibbons gibbs gibson gilbert giles gill gillespie glover goddard goldberg gooch goodall goodman goodwin
gordon gorman gough graham grainger grant gray green greenhalgh greenwood gregory grey grierson griffin griffiths grimshaw
groves gunn hackett haigh hale hall halliwell hamer hamilton hammond hampton hancock hanson harding hardman hardy hargreaves
harker harper harris harrison hart hartley harvey haslam hastings hawkins haworth hayes haynes hayward heap heath heaton
hegarty henderson henry herbert heron hetherington hewitt heywood hibbert hicks higginbottom higgins higson hill hilton
hindle hinchliffe hirst hobbs hobson hodges hodgkinson hodgson hogan holden holdsworth holland hollingworth holloway
holmes holroyd holt hood hooper hope hopkins hopkinson hornby horne horton hoskins houghton houston howard howarth howe
howell howells hoyle hudson huggins hughes hulme humphreys hunt hunter hurley hurst hussey hutchinson hyde iceton illsley
ingham ingram ireland irving isherwood jackson jacobs james jardine jarvis jefferson jeffries jenkins jenkinson jennings
jepson johns johnson johnston jolly jones jordan joyce kane kavanagh kay kearney keane keating keegan keeling keen kelly
kemp kendall kennedy kenny kent kenyon kerr kershaw khan kilbride king kirby kirk kirkham kitchen knight knowles lacey
laing lamb lambert lancaster lane lang langley larkin lawrence lawson lawton leach leadbetter leary ledger lee leech lees
leigh lennon leonard leslie lester levy lewis lightfoot lindley lindsay linton lister little livesey livingstone lloyd lockwood
lodge logan lomas long longbottom lord lowe lucas lumb lund lynch lyons macdonald mackay mackenzie mackie maclean macleod
macmillan maddocks maguire maher mahoney major malone manning mansfield marsden marsh marshall martin mason massey
mather matthews maxwell mayall mcallister mcbride mccabe mccann mccarthy mccormack mccoy mcculloch mcdermott mcdonald
mcdonnell mcdowell mcfarlane mcgee mcginty mcgowan mcgrath mcgregor mcguire mcintosh mcintyre mckay mckee mckenna
mckenzie mclaughlin mclean mcleod mcloughlin mcmahon mcmillan mcnally mcnamara mcneil mcpherson mcqueen meadows mellor
mercer meredith metcalfe middleton miller mills milner mitchell moffat molloy molyneux monaghan monk montgomery moon mooney
moore moran moreton morgan morley morris morrison morrow mortimer morton moss muir mullen mulligan munro murphy murray
myers nash naylor neal needham nelson nevin newell newman newton nichol nicholls nicholson nixon noble nolan norman norris
north norton nuttall oakes oakley obrien oconnell oconnor odonnell ogden ogrady ohara okeefe oldfield oldham oleary oliver
oneill openshaw oreilly ormerod orourke orr osborne osullivan otoole owen owens oxley padgett page paget palmer park parker
parkes parkin parkinson parr parry parsons paterson patterson payne peacock pearce pearson peel pemberton pendlebury
penn percival perkins perry peters phelan philips phillips pickering pickles pickup pierce pike pilkington pitt platt
pollard pollitt poole pope porter potter potts powell power pratt prescott preston price prince pringle prior pritchard
proctor pugh purcell quigley quinn radcliffe rafferty ramsay ramsbottom ramsden randall rankin ratcliffe rawson ray
raynor read redfern redmond reed rees reeves regan reid reilly renshaw reynolds rhodes rice richards richardson ridley
rigby riley rimmer ritchie roberts robertson robinson robson roche rodgers rogers rooney roper rose ross rothwell
rowbotham rowe rowland rowlands rowley royle rudd rushton russell rutherford ryan ryder sadler salmon salt sampson samuels
sanders sanderson sandford sargent saunders savage saxton sayer schofield scholes scott seddon sefton sellers senior
seymour shackleton shannon sharman sharp sharpe sharples shaw shea sheehan sheldon shepherd sheppard sheridan sherratt
sherwood short shuttleworth sidebottom simmons simms simpson sims sinclair singleton skelton skinner slater sloan small
smart smith smithson smyth snowden southern southworth sowerby sparrow speight spence spencer stafford stanley stansfield
stanton starkey steel steele stephens stephenson stevens stevenson stewart stirling stocks stokes stone storey stott
stratton stringer stuart sugden sullivan summers sumner sunderland sutcliffe sutherland sutton swain swann sweeney
swift swindells sykes symonds tait tasker tate tattersall taylor teale tempest temple tennant thistlethwaite thomas
thompson thomson thorburn thornton thorpe thwaites tierney tiller timms tindall todd tomlinson toms tong townsend tracey
travers travis tully turnbull turner tyler tyrrell tyson unsworth upton vance varley vaughan vernon vickers vincent waddington
wade wainwright wakefield walker wall wallace waller walmsley walsh walter walters walton ward wardle warner warren
waterhouse waters watkins watkinson watson watts weaver webb webster welch wells welsh west westwood whalley wharton
wheeler whelan whitaker white whitehead whitehouse whiteley whitfield whitham whiting whitmore whittaker whittle
whitworth wicks wild wilde wilding wilkes wilkins wilkinson willcocks willetts williams williamson willis wilson winder
windsor winstanley winter winterbottom wise wolfe wood woodcock woodhead woodhouse woods woodward wooldridge woolley
worrall worsley worthington wray wright wyatt wylie wynne yates yeoman york young younger
abdi adan afrah ahmed ali aden barre cali daud dirie dualeh duale egal elmi farah farax gedi guled gure hassan hersi hirsi
ibrahim isse jama jimale kahin khayre mohamed mohamud mumin muse nur nuur omar osman roble samatar shire siyad warfa
yusuf
abbasi afzal ahmad akhtar akram alam ali amin anwar arshad asghar ashraf aslam awan aziz baig bajwa bano bashir begum bhatti
bi bibi butt chaudhary chaudhry choudhury chowdhury dar farooq ghani gul habib hafeez hanif haq hasan hassan hussain
iqbal islam jabeen jamil javed kausar kazmi khalid khan khatoon khatun lodhi mahmood majid malik miah mir mirza mohammad
mughal muhammad munir mushtaq nawaz nazir qureshi rafiq rahman raja rana rashid raza rehman riaz saeed saleem shabbir shah
shaikh sharif sheikh siddiqui sultana syed tariq uddin ullah waheed yaqoob younis zaman
acharya agarwal aggarwal anand arora atwal aulakh aujla babbar bahl bains bajaj bal balakrishnan banerjee bansal bassi
basra basu bedi bhakta bhambra bhandari bhardwaj bhatia bhatt bhogal biswas boparai bose brar chahal chakraborty chana
chander chatterjee chauhan chawla cheema chopra choudhary das dasgupta datta dave desai deol deshpande deshmukh dhaliwal dhami
dhanda dhanjal dhanoa dhawan dhesi dhillon dhir dixit doshi dosanjh dutta gahir ganguly garcha garg gandhi ghai ghosh ghuman gill
gokhale goel gosal goyal grewal gupta hans hayer iyengar iyer jagpal jain jaiswal jandu jhaj jhutti johal joshi kalsi kalra
kandola kang kapadia kapoor kapur kaur khanna khatri khosla kohli krishnan kulkarni kumari kumar lad lakhani lal
lally lalli mahajan mahal makwana malhi malhotra mandal mangat mann matharu mehra mehta menon minhas mishra mistry modi mohan
mukherjee murthy nagi nagpal nagra naidu nair nanda nandra narayan narang natarajan nayak nijjar oberoi pabla padda pai
panchal pandey pandya panesar panesar parekh parmar patel pathak patil pillai popat prajapati prasad purewal puri purohit
raghavan rai raj rajput raman ramachandran randhawa rao rathod rathore rattan reddy roy sagoo sahota saini samra sandhu sangha sankar
sarkar saxena sehmi sen seth shah sharma shergill shetty shukla sidhu singh sinha sivakumar sodhi sohal solanki somani soni
sood sran srinivasan subramaniam sundaram suri swamy talwar tailor tandon tank thakkar thakur thapar thind tiwari toor
trivedi tyagi uppal upadhyay vaid vaghela varma vasani venkatesan verma virdee virdi vora vyas wadhwa walia yadav
abiola abubakar achebe adamu adebayo adebisi adedeji adegoke adekoya adeleke ademola adeniji adeniyi adeoye adepoju
adesanya adetunji adewale adewumi adeyemi adeyinka afolabi agbaje agu agyeman aina ajayi ajibade akande akinola
akinyemi akpan alabi amadi amaechi amoah amoako ampofo anane aniagolu animashaun ankrah anozie ansah antwi appiah
appiah-kubi arthur asante asamoah asare awolowo ayodele azikiwe baah babalola badmus baffour bakare balogun bamgbose
bankole bassey bello boakye boateng bonsu danquah danso darko darkwah dike donkor duru dosunmu ebi eboh edet effiong
egbuna eke ekwueme emenike enwonwu essien eze ezeh fadipe fagbenle falana fashola fofanah frimpong gyamfi gyasi ibe ibeh
ibrahim idowu igwe ihejirika ike ikpe inyang iroegbu iwu jalloh johnson kalu kamara kargbo koroma kuffour kumi kwarteng
lawal madu mahama mbah mensah momoh mohammed musa nduka ndukwe njoku nkrumah nnadi nnamdi nwachukwu nwankwo nwosu obeng
obi obiora ochieng odukoya oduya ofori ogbonna ogunbiyi ogundipe ogunleye ojo okafor okeke okereke okonkwo okoro okorie
okoye okpara okwuosa ola oladele oladipo olaniyan olatunji olawale olayinka olowokere olusola omotoso onuoha onyango opoku
orji osei oshodi osinubi osuji otieno owusu oyedele oyelaran oyelowo oyinlola quansah quartey quaye sackey salami sarpong
sesay sowah tetteh turay udo ugwu umeh umoh usman uzor wanjiru wiredu yeboah
banda chikwanha chirwa chivende chigumba dlamini dube gumbo khumalo machingura mahlangu makoni mapfumo marufu mhlanga mlambo
moyo mpofu mudzuri mugabe mukwena muleya mutasa mutombo mwale mwanza ncube ndlovu ngwenya nkomo nyathi nyoni phiri shumba
sibanda sithole tshuma zulu zvobgo
abreu almeida alves araujo azevedo barbosa batista borges cardoso carvalho castro coelho correia costa cruz dasilva dias
domingues duarte esteves faria fernandes ferreira figueiredo fonseca freitas gomes goncalves lopes machado marques martins
matos mendes monteiro moreira neves nogueira nunes oliveira pereira pinheiro pinto pires ramos reis ribeiro rocha rodrigues
santos silva simoes soares sousa tavares teixeira vaz vieira
aguilar alonso alvarez castillo chavez delgado diaz dominguez fernandez flores garcia gomez gonzalez gutierrez hernandez
herrera jimenez lopez marquez martinez medina mendoza molina morales moreno munoz navarro ortega ortiz perez ramirez
reyes rivera rodriguez romero ruiz sanchez torres vargas vasquez velasquez bautista dela delacruz dizon macaraeg mangubat
pangilinan punzalan salonga santiago tolentino villanueva
adamczyk andrzejewski baran borkowski chmielewski cieslak czarnecki dabrowska dabrowski duda dudek gajewski gorski
grabowski jablonski jakubowski jankowski jasinski kaczmarek kalinowski kaminska kaminski kolodziej kowalczyk kowalewski
kowalska kowalski kozlowska kozlowski krajewski krawczyk krol kubiak kucharski kwiatkowska kwiatkowski lewandowska
lewandowski lis majewski makowski malinowski marciniak mazur mazurek michalak michalski mroz nowacki nowak nowakowski
nowicki olszewski ostrowski pawlak pawlowski pietrzak piotrowski rutkowski sadowski sawicki sikora sikorski sobczak
sokolowski stepien szczepanski szewczyk szulc szymanska szymanski tomaszewski urbanski walczak wasilewski wieczorek
wilk wisniewska wisniewski witkowski wlodarczyk wojciechowska wojciechowski wojcik wozniak wrobel wroblewski wysocki
zajac zakrzewski zalewski zawadzki zielinska zielinski ziolkowski
bandura boyko bondar franko hrytsenko ivanchenko ivanenko kovalchuk kovalenko kravchenko kravchuk kuzmenko lysenko lytvyn
marchenko melnyk moroz oliynyk petrenko polishchuk ponomarenko rudenko savchenko savchuk shevchenko shvets sydorenko
tkachenko tkachuk tymoshenko vasylenko yurchenko zaytsev
avram balan ciobotaru constantinescu cristea dinu diaconu dobre dumitrescu florea georgescu gheorghiu iancu ilie
ionescu ionita lazar lungu lupu marin matei mihai moldovan munteanu nagy neagu nistor oprea pavel petrescu popa
popescu popovici radulescu rusu sandu stan stanciu stoica szabo toma tudose ungureanu vasilescu vlad voicu
dimitrov georgiev ivanov kolev marinov nikolov petkov petrov stefanov stoyanov todorov
balaz balog banga cervenak danko dunka gabor gina giňa horvat horvath kovac kovacs lakatos mirga novak oracko pokuta
rac tancos toth varga zigova
acar akin aksoy aktas arslan aslan ates avci aydin bulut can celik cetin coskun demirci demirel dogan durmaz erdem
erdogan gunes kaplan kara karaca kaya kilic koc korkmaz kurt ozcan ozdemir ozkan ozturk polat sahin sari sen simsek tas
tekin toprak turan ucar unal yalcin yavuz yildirim yilmaz
au cao chan chang chao chau chen cheng cheung chiang chin chiu choi chow chu chua chung deng dinh doan dong duan fan fang
feng fong fu fung gao goh guo han ho hoang hong hsu hu huang hui hung huynh jiang jin khoo ko kong kwan kwok lai lam lau
law le leung li liang liao lim lin ling liu lo lu luo lui luu ma mak mok mui ng ngai ngan ngo nguyen pang park peng pham
phan pun qian qiu shen shi shum sim siu so song su sun sze tam tan tang teo tian ting to tong tran trinh truong tsang tse
tsui vo vu wai wan wang wei wong woo wu xiao xie xu xue yam yan yang yao yap ye yeung yip yiu yoon yu yuan yuen zeng zhang
zhao zheng zhong zhou zhu
bin alhassan alabdullah alahmad alali alhamad alhussein aljaber alkhatib almasri alsayed haddad hamdan hariri kassab khoury
mansour mustafa nasser nasrallah saab saleh shaheen sleiman yazbek zaidan
abraha asfaha berhe gebre gebremariam gebreselassie ghebre habte hagos haile kahsay kidane mehari mengistu mesfin negash
negussie okbay tekeste tekle tesfamariam tesfay tesfaye tewolde weldu woldemariam woldu worku yemane zerai zewde
georgiou ioannou charalambous christodoulou constantinou kyriacou nicolaou panayiotou papadopoulos savva theodorou
`
