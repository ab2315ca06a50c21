/**
 * From letters to rough sounds, one sign a sound. Consonants p b t d k g f v T(th) s z S(sh) Z(measure) C(ch) J(judge) h m n
 * N(sing) l r w y; vowels i I e a o u U(cup) @(ago) A(day) O(go) Y(eye) W(now). It is not phonetics: it has to say alike
 * what a listener, or software that takes dictation, takes for alike.
 */

const pairsOf = (table: string): ReadonlyMap<string, string> => new Map(table.trim().split(/\s+/).map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']))

/** Words English does not say as it writes them; those that dictation puts in the place of a name. */
const ODD = pairsOf(`
  one=wUn won=wUn once=wUns two=tu to=tu too=tu who=hu whose=huz do=du does=dUz done=dUn you=yu your=yor
  are=ar our=War were=w@r was=woz want=wont what=wot water=wot@r said=sed says=sez some=sUm come=kUm
  there=ther their=ther they=TA the=T@ a=@ an=an i=Y eye=Y aye=Y oh=O o=O owe=O know=nO no=nO knee=ni key=ki
  he=hi she=Si me=mi we=wi be=bi bee=bi see=si sea=si tea=ti of=ov off=of have=hav give=giv live=liv sue=su
  shoe=Su blue=blu through=Tru though=TO thought=Tot rough=rUf tough=tUf enough=inUf laugh=laf cough=kof
  people=pip@l any=eni many=meni friend=frend love=lUv dove=dUv above=@bUv shove=SUv move=muv prove=pruv
  been=bin again=@gen eyes=Yz ear=ir here=hir hear=hir year=yir wear=wer bear=ber where=wer heart=hart
  learn=l@rn earth=@rT early=@rli great=grAt break=brAk steak=stAk head=hed bread=bred dead=ded read=rid
  ready=redi heavy=hevi weather=weT@r leather=leT@r feather=feT@r sweat=swet health=helT son=sUn
  mother=mUT@r brother=brUT@r other=UT@r nothing=nUTin month=mUnT monday=mUndA front=frUnt honey=hUni
  money=mUni london=lUnd@n company=kUmp@ni colour=kUl@r country=kUntri young=yUN touch=tUC double=dUb@l
  cousin=kUz@n soul=sOl shoulder=SOld@r mould=mOld would=wud could=kud should=Sud put=put push=puS full=ful
  pull=pul bull=bul sugar=Sug@r good=gud book=buk look=luk took=tuk cook=kuk foot=fut wood=wud blood=blUd
  flood=flUd door=dor floor=flor poor=por war=wor warm=worm ward=word word=w@rd work=w@rk worse=w@rs
  worm=w@rm wash=woS watch=woC swan=swon get=get girl=g@rl gift=gift gear=gir geese=gis target=targit
  anger=aNg@r finger=fiNg@r hunger=hUNg@r iron=Y@n island=Yl@nd isle=Yl aisle=Yl hour=W@r honest=onist
  muscle=mUs@l castle=kas@l listen=lis@n busy=bizi business=biznis build=bild women=wimin woman=wum@n
  bury=beri buy=bY guy=gY eight=At height=hYt either=YT@r neither=nYT@r quay=ki queue=kyu view=vyu
  beauty=byuti few=fyu new=nyu use=yuz zed=zed z=zed b=bi c=si d=di e=i f=ef g=Ji h=AC j=JA k=kA l=el m=em
  n=en p=pi q=kyu r=ar s=es t=ti u=yu v=vi w=dUb@lyu x=eks y=wY mr=mist@ mrs=misiz dr=doktor st=sAnt is=iz
  his=hiz as=az has=haz us=Us this=Tis that=Tat or=or for=for row=rO low=lO show=SO now=nW how=hW cow=kW
  town=tWn down=dWn brown=brWn crown=krWn flower=flW@r power=pW@r shower=SW@r tower=tW@r bow=bO own=On
  blown=blOn grow=grO snow=snO slow=slO throw=TrO yellow=yelO fellow=felO window=windO tomb=tum comb=kOm
  bomb=bom womb=wum climb=klYm child=CYld wild=wYld mild=mYld find=fYnd kind=kYnd mind=mYnd blind=blYnd
  behind=bihYnd old=Old cold=kOld gold=gOld told=tOld hold=hOld roll=rOl toll=tOl most=mOst post=pOst
  host=hOst ghost=gOst both=bOT only=Onli half=haf calf=kaf calm=kam palm=pam talk=tok walk=wok chalk=Cok
  salt=solt all=ol ball=bol call=kol fall=fol hall=hol small=smol tall=tol wall=wol also=olsO gas=gas
  phase=fAz ass=as chick=Cik ache=Ak choir=kwYr chaos=kAos school=skul echo=ekO stomach=stUm@k anchor=ank@r
  orchid=orkid machine=m@Sin chef=Sef ocean=OS@n sure=Sor tissue=tiSu issue=iSu special=speS@l social=sOS@l
  nation=nAS@n soldier=solJ@r picture=pikC@r nature=nAC@r future=fyuC@r asia=AS@ cello=CelO
`)

/** Letters, their sound, and where: `^` begins the word, `$` ends it, `e` before e, i or y, `v` before a vowel. Longest first. */
type Rule = { letters: string; sound: string; where: '' | '^' | '$' | 'e' | 'v' }

function rulesOf(table: string): ReadonlyMap<string, readonly Rule[]> {
  const byFirst = new Map<string, Rule[]>()
  for (const entry of table.trim().split(/\s+/)) {
    const [left = '', sound = ''] = entry.split('=')
    const where = /[$]$/.test(left) ? '$' : /^\^/.test(left) ? '^' : /[EV]$/.test(left) ? (left.endsWith('E') ? 'e' : 'v') : ''
    const letters = left.replace(/[\^$EV]/g, '')
    const first = letters[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { letters, sound, where }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.letters.length - a.letters.length || Number(a.where === '') - Number(b.where === ''))
  return byFirst
}

/** How English reads letters; `-` stands for silence. */
const ENGLISH = rulesOf(`
  ough=O augh=o eigh=A tion=S@n sion=S@n cian=S@n tsch=C
  igh=Y tch=C sch=S dge=J eau=O eer=ir air=er are$=er ear=ir oor=or our=or ore$=or ire$=Yr ure$=ur ies$=iz ied$=id quE=kw
  sh=S ch=C th=T ph=f ^gh=g gh=- ^kn=n ^gn=n ^wr=r ^ps=s wh=w ck=k qu=kw nk=nk ng=N ee=i ea=i oo=u ai=A ay=A ei=A ey$=i ey=A ie$=i ie=i
  oa=O oe=O ou=W ow=O oi=oy oy=oy au=o aw=o eu=u ew=u ue=u ui=u ar=ar er=@r ir=@r ur=@r or=or yr=ir mb$=m scE=s xc=ks kh=k dh=d bh=b zh=Z rh=r
  ah$=@ ah=a eh=e uh=U oh=O aa=a uu=u ii=i aye=Y eye=Y
  gE=J cE=s c=k g=g x=ks ^x=z j=J q=k ^y=y yV=y y$=i y=i a$=@ a=a e$=- e=e i$=i i=I o$=O o=o u$=u u=U
  b=b d=d f=f h=h k=k l=l m=m n=n p=p r=r s=s t=t v=v w=w z=z
`)

const VOWEL = /[aeiouy]/

function read(word: string, rules: ReadonlyMap<string, readonly Rule[]>): string {
  let out = ''
  for (let i = 0; i < word.length; ) {
    const rule = rules.get(word[i] ?? '')?.find(({ letters, where }) => {
      if (!word.startsWith(letters, i)) return false
      const next = word[i + letters.length]
      if (where === '') return true
      if (where === '^') return i === 0
      if (where === '$') return next === undefined
      return next !== undefined && (where === 'e' ? 'eiy' : 'aeiou').includes(next)
    })
    if (rule === undefined) i++
    else {
      if (rule.sound !== '-') out += rule.sound
      i += rule.letters.length
    }
  }
  return out
}

const LONG: Readonly<Record<string, string>> = { a: 'A', e: 'i', i: 'Y', o: 'O', u: 'u', y: 'Y' }

/** @param word folded letters; @returns the sounds an English reader makes of it */
export function englishSounds(word: string): string {
  const odd = ODD.get(word)
  if (odd !== undefined) return odd
  const plain = word.replace(/(.)\1(?=\1)/g, '$1').replace(/([bcdfghjklmnpqrstvwxz])\1/g, '$1')
  // "made", "wore", "bikes": the silent e makes the vowel long.
  const long = /^(.*[^aeiou])?([aeiouy])([bcdfgklmnpstvz])e(s?)$/.exec(plain)
  if (long !== null) {
    const [, head = '', vowel = '', consonant = '', s = ''] = long
    if (VOWEL.test(head) === false || head.length < 4) return squeezed(`${read(head, ENGLISH)}${LONG[vowel] ?? ''}${read(consonant, ENGLISH).replace('k', consonant === 'c' ? 's' : 'k').replace('g', consonant === 'g' ? 'J' : 'g')}${s}`)
  }
  // "my", "by", "fly"
  if (/^[^aeiouy]+y$/.test(plain)) return squeezed(`${read(plain.slice(0, -1), ENGLISH)}Y`)
  if (/^[^aeiouy]+e$/.test(plain)) return squeezed(`${read(plain.slice(0, -1), ENGLISH)}i`)
  if (/^[^aeiouy]+o$/.test(plain)) return squeezed(`${read(plain.slice(0, -1), ENGLISH)}O`)
  return squeezed(read(plain, ENGLISH))
}

const squeezed = (sounds: string): string => sounds.replace(/(.)\1+/g, '$1')

/** One way of writing names: letters only it has, and how it reads them. */
type Tradition = { cue: RegExp; rules: ReadonlyMap<string, readonly Rule[]> }

const REST = 'b=b d=d f=f g=g h=h j=J k=k l=l m=m n=n p=p q=k r=r s=s t=t v=v w=w x=ks z=z c=k'
const PURE = 'aa=a ee=i oo=u ai=Y ay=Y au=W aw=W ei=A ey=A ou=u oi=oy oy=oy ia=ia io=iO a=a e=e i=i o=o u=u'

const TRADITIONS: readonly Tradition[] = [
  {
    // Irish and Scottish Gaelic
    cue: /bh|mh|dh|gh|fh|aoi|ao|ea|eo|io|ui|oi|ai|^s[ei]|ch|th|^n[ei]|idhl|eig|cea|cai|mac|^o[a-z]/,
    rules: rulesOf(`
      aoibh=iv aoimh=iv aidhg=Yg adhbh=Yv eidh=A idhl=il aigh=i eigh=A idhe=i adh$=@ igh=i idh=i amh=av obh=ov agh=Y omh=O umha=u abha=o aoi=i eoi=o iui=u ai=a ao=i ea=a eo=o io=I iu=u ui=I oi=o ia=i@ ua=u@ ei=e ae=A
      ^mac=mak ^mc=mak bhf=v bh=v mh=v dh=- gh=- fh=- ph=f th=h ch=k sh=h ^seE=S sea=Sa seo=So siobh=SIv sioE=SI sE=S s=s cE=k c=k gh$=- gE=g ts=t ^y=y
      aí=i a=a e=e i=I o=o u=u y=i dE=d tE=t e$=@ b=b d=d f=f g=g h=h j=J k=k l=l m=m n=n p=p r=r t=t v=v w=w x=ks z=z q=k
    `),
  },
  {
    // Welsh
    cue: /dd|ll|w[^aeiou]|w$|^gw|ff|rh|ae|wy|yw|eu|^ie|f|io|ch|th|u/,
    rules: rulesOf(`llw=lu dd=T ff=f ll=l ph=f rh=r ch=k th=T ng=N ae=Y ai=Y au=Y eu=Y ei=A ew=eu iw=yu yw=U ^wy=wi wy=ui aw=W oe=oy ^ieu=yY ^ia=ya ^io=yo ^gw=gw wV=w w=u ioE=yo iV=y si=S f$=v f=v y$=i y=U u=i a=a e=e i=i o=o c=k b=b d=d g=g h=h j=J k=k l=l m=m n=n p=p q=k r=r s=s t=t v=v x=ks z=z`),
  },
  {
    // Polish, and what of it holds for other Slavic spellings
    cue: /cz|sz|rz|w|j|ie|ch|c|z|ow|sk|y$/,
    rules: rulesOf(`szcz=SC drz=J dzi=J dz=J trz=C krz=kS prz=pS cz=C sz=S rz=S ch=h ci=C si=S zi=S ni=ny ck=tsk cki=tski ski=ski cy=tsi ia=ya ie=ye io=yo iu=yu aj=Y ej=A oj=oy y=i j=y w$=f w=v c=ts ow$=of ew$=ef a=a e=e i=i o=o u=u z=z b=b d=d f=f g=g h=h k=k l=l m=m n=n p=p q=k r=r s=s t=t v=v x=ks`),
  },
  {
    // South Asian and Arabic names in Roman letters
    cue: /kh|gh|dh|bh|th|ph|aa|ee|oo|q|z|j|sh|u|h$|ay|ai|iy|ou/,
    rules: rulesOf(`kh=k gh=g dh=d bh=b th=t ph=f sh=S ch=C jh=J zh=Z ain=An ee=i oo=u ou=u iy=i ii=i aya=Ya ai=A ay=A au=W ah$=@ a$=@ ^ay=Y u=U i=i e=e o=O aa=a a=U y$=i yV=y y=i w=v q=k ${REST.replace('w=w', '')}`),
  },
  {
    // West and East African, and others that write their vowels as they are said
    cue: /[aeiou]/,
    rules: rulesOf(`^nw=inw ^ng=ing ^nk=ink ^nn=in ^nd=ind ^mb=imb ^mp=imp ^nz=inz ^nj=inJ gb=b kp=p kw=kw ng=N sh=S ch=C th=t ph=f ny=ny eu=Ao ao=W ae=Y ${PURE} yV=y y=i ${REST}`),
  },
  {
    // Yoruba and others whose s is also sh: Seun, Folashade
    cue: /s[eoiau]|^olu|ade/,
    rules: rulesOf(`s=S gb=b eu=Eo sh=S ch=C ${PURE.replace('eu=u', '')} yV=y y=i ${REST.replace('s=s', '')}`.replace('Eo', 'AU')),
  },
  {
    // Chinese in Pinyin and Wade's manner, Vietnamese
    cue: /^x|^q|zh|^c[aeiou]|^z|ian|iu|ui|uan|ue|^ng|nh|^hs|^ts|ong|ang|ing|en$/,
    rules: rulesOf(`nguy=w nguyen=win zh=J ch=C sh=S hs=S ts=s tz=s ^ng=n nh=ny ph=f tr=C gi=z kh=k th=t x=S q=C z=z c=s iao=yW iang=yaN ian=yen uan=wan iong=yuN iu=yO ui=wA uo=wO ue=we ia=ya ie=ye ao=W ou=O ai=Y ei=A ong=uN ang=aN eng=UN ing=iN un=un en=@n ng=N y=y a=a e=@ i=i o=o u=u b=b d=d f=f g=g h=h j=J k=k l=l m=m n=n p=p r=r s=s t=t v=v w=w`),
  },
  {
    // Lusophone, Spanish, Romanian, Turkish, Baltic: j, lh, nh, ll, c before a
    cue: /j|lh|nh|ll|ci|ce|x|ao|oe|ez$|es$|c|g/,
    rules: rulesOf(`lh=l nh=ny ll=y ch=C ao=W ^j=h j=y gE=h cE=C cs=C gy=d x=S qu=k c=k z=z sh=S th=t y=i ${PURE} ${REST.replace('j=J', '').replace('x=ks', '').replace('c=k', '')}`),
  },
]

/** Names whose sound no rule tells: those whose writing and sound parted long ago, and those said by their first letters. */
const KNOWN = pairsOf(`
  niamh=niv,nyav siobhan=S@von caoimhe=kiv@,kwiv@ saoirse=s@rS@,sirS@ aoife=if@ oisin=oSin,uSin eilidh=Ali
  mhairi=vari ruaridh=rori ruairi=rori tadhg=tYg sean=Son sinead=Sinad eoin=Oin aine=ony@ aisling=aSliN
  grainne=gron@ padraig=porik,padrig diarmuid=d@rmid daithi=dohi orlaith=orl@ roisin=roSin meabh=mAv
  maeve=mAv eimear=im@r dearbhla=d@rvl@ donnchadh=dun@h@ cathal=kah@l iain=i@n iona=YOn@ catriona=k@trin@
  hamish=hAmiS seamus=SAm@s deirdre=dirdr@ ciara=kir@ ciaran=kir@n sian=San sioned=Soned ieuan=yYan
  iwan=yuan llywelyn=lUwelin angharad=aNharad myfanwy=m@vanwi ffion=fion dafydd=daviT geraint=gerYnt
  rhys=ris sion=Son huw=hyu ngozi=ingOzi,@ngOzi nguyen=win,nuyen,@nwen nwosu=inwOsu,wOsu xiulan=Syulan,Sulan
  xiaoming=SWmiN cholmondeley=CUmli featherstonehaugh=fanSO menzies=miNis dalziel=diel stjohn=sinJ@n
  leicester=lest@r zbigniew=zbignyef,zbignyu,zedbignyu zbyszek=zbiSek wojcik=voyCik wojciech=voyCek
  krzysztof=kSistof grzegorz=gZegoZ agnieszka=agnyeSka malgorzata=malgoZata lukasz=wukaS stanislaw=stanislaf
  pawel=pavew michal=mihaw joao=ZuW oluwaseun=oluwaSAUn,oluSAUn seun=SAUn,SAwUn sade=SadA folasade=folaSadA
  temitope=temitOpA yusuf=yusuf luz=lus jesus=hAsus jose=hOsA jorge=horhA xochitl=sOCil singh=siN
  geoffrey=Jefri stephen=stiv@n thomas=tom@s theresa=t@rAz@ anthony=ant@ni vaughan=von maughan=mon
  hughes=hyuz yvonne=ivon yvette=ivet phoebe=fibi chloe=klOi zoe=zOi leigh=li hugh=hyu ralph=ralf
  evans=ev@nz george=JorJ graham=grA@m
`)

/** @param name folded letters of one word of a name; @returns the ways it may be said, English reading first, without repeats */
export function nameSounds(name: string): readonly string[] {
  const known = said.get(name)
  if (known !== undefined) return known
  if (said.size > KEPT) said.clear()
  const sounds = soundsOf(name)
  said.set(name, sounds)
  return sounds
}

/** Registers share most of their names. */
const said = new Map<string, readonly string[]>()
const KEPT = 20_000

function soundsOf(name: string): string[] {
  const out = new Set<string>([...(KNOWN.get(name)?.split(',') ?? []), englishSounds(name)])
  for (const { cue, rules } of TRADITIONS) if (cue.test(name)) out.add(squeezed(read(name, rules)))
  return [...out].filter((sounds) => sounds.length > 1)
}
