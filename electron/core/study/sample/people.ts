/** The register of the sample study. Every person is invented. */
import type { SamplePerson } from './types'

export const PEOPLE: readonly SamplePerson[] = [
  { key: 'lorraine', name: 'Lorraine Tonks', aliases: ['Loz', 'Lozza'], role: 'link_worker', sites: ['marlpit'], gender: 'female', age: 52, ethnicity: 'White British', consent: 'written' },
  { key: 'bhogal', name: 'Harpreet Bhogal', aliases: ['Dr Bhogal'], role: 'primary_care_staff', sites: ['marlpit'], gender: 'female', age: 44, ethnicity: 'Indian', consent: 'written' },
  { key: 'kath', name: 'Kathleen Yardley', aliases: ['Kath', 'Kathy'], role: 'primary_care_staff', sites: ['marlpit'], gender: 'female', age: 61, ethnicity: 'White British', consent: 'verbal' },
  { key: 'winston', name: 'Winston Lascelles', aliases: ['Mr Lascelles'], role: 'patient', sites: ['marlpit'], gender: 'male', age: 78, ethnicity: 'Black Caribbean', consent: 'written' },
  { key: 'shirley', name: 'Shirley Mobberley', aliases: ['Mrs Mobberley', 'Shirl'], role: 'patient', sites: ['marlpit'], gender: 'female', age: 69, ethnicity: 'White British', consent: 'recorded' },
  { key: 'deepak', name: 'Deepak Rana', aliases: [], role: 'vcse', sites: ['marlpit'], gender: 'male', age: 39, ethnicity: 'Indian', consent: 'verbal' },
  { key: 'michelle', name: 'Michelle Dugmore', aliases: ['Shell Dugmore'], role: 'link_worker', sites: ['marlpit'], gender: 'female', age: 34, ethnicity: 'White British', consent: 'told' },

  { key: 'hamish', name: 'Hamish Routledge', aliases: ['Hame'], role: 'link_worker', sites: ['fellgate'], gender: 'male', age: 47, ethnicity: 'White Scottish', consent: 'written' },
  { key: 'musgrave', name: 'Elspeth Musgrave', aliases: ['Dr Musgrave'], role: 'primary_care_staff', sites: ['fellgate'], gender: 'female', age: 58, ethnicity: 'White British', consent: 'written' },
  { key: 'jan', name: 'Janet Birkett', aliases: ['Jan'], role: 'primary_care_staff', sites: ['fellgate'], gender: 'female', age: 55, ethnicity: 'White British', consent: 'told' },
  { key: 'isaac', name: 'Isaac Fearon', aliases: ['Ike', 'Mr Fearon'], role: 'patient', sites: ['fellgate'], gender: 'male', age: 84, ethnicity: 'White British', consent: 'written' },
  { key: 'noreen', name: 'Noreen Fearon', aliases: ['Mrs Fearon'], role: 'other', sites: ['fellgate'], gender: 'female', age: 79, ethnicity: 'White British', consent: 'pending' },
  { key: 'marta', name: 'Marta Kováčová', aliases: ['Marta'], role: 'patient', sites: ['fellgate'], gender: 'female', age: 34, ethnicity: 'Slovak', consent: 'verbal' },
  { key: 'bryony', name: 'Bryony Askew', aliases: [], role: 'vcse', sites: ['fellgate'], gender: 'female', age: 41, ethnicity: 'White British', consent: 'written' },

  { key: 'aga', name: 'Agnieszka Lisiecka', aliases: ['Aga'], role: 'link_worker', sites: ['ropewalk'], gender: 'female', age: 38, ethnicity: 'Polish', consent: 'written' },
  { key: 'okonjo', name: 'Chidi Okonjo', aliases: ['Dr Okonjo', 'Chidi'], role: 'primary_care_staff', sites: ['ropewalk'], gender: 'male', age: 49, ethnicity: 'Black Nigerian', consent: 'written' },
  { key: 'dawn', name: 'Dawn Ellery', aliases: [], role: 'primary_care_staff', sites: ['ropewalk'], gender: 'female', age: 45, ethnicity: 'White British', consent: 'verbal' },
  { key: 'raymond', name: 'Raymond Tulloch', aliases: ['Ray Tulloch', 'Mr Tulloch'], role: 'patient', sites: ['ropewalk'], gender: 'male', age: 63, ethnicity: 'White British', consent: 'written' },
  { key: 'fatemeh', name: 'Fatemeh Rostami', aliases: ['Mrs Rostami'], role: 'patient', sites: ['ropewalk'], gender: 'female', age: 29, ethnicity: 'Iranian', consent: 'recorded' },
  { key: 'caoimhe', name: 'Caoimhe Devlin', aliases: [], role: 'vcse', sites: ['ropewalk'], gender: 'female', age: 33, ethnicity: 'White Irish', consent: 'verbal' },
  { key: 'leonard', name: 'Leonard Hobbiss', aliases: ['Lenny Hobbiss'], role: 'patient', sites: ['ropewalk'], gender: 'male', age: 71, ethnicity: 'White British', consent: 'declined' },

  { key: 'jory', name: 'Jory Pascoe', aliases: [], role: 'link_worker', sites: ['holmoak'], gender: 'male', age: 31, ethnicity: 'White Cornish', consent: 'written' },
  { key: 'amarasinghe', name: 'Nilani Amarasinghe', aliases: ['Dr Amarasinghe', 'Nilani'], role: 'primary_care_staff', sites: ['holmoak'], gender: 'female', age: 51, ethnicity: 'Sri Lankan', consent: 'written' },
  { key: 'tamsin', name: 'Tamsin Rosewarne', aliases: ['Sister Rosewarne', 'Tamsin'], role: 'primary_care_staff', sites: ['holmoak'], gender: 'female', age: 43, ethnicity: 'White Cornish', consent: 'verbal' },
  { key: 'verity', name: 'Verity Chenoweth', aliases: ['Mrs Chenoweth'], role: 'patient', sites: ['holmoak'], gender: 'female', age: 91, ethnicity: 'White British', consent: 'written' },
  { key: 'denzil', name: 'Denzil Kitto', aliases: ['Mr Kitto', 'Denz'], role: 'patient', sites: ['holmoak'], gender: 'male', age: 57, ethnicity: 'White Cornish', consent: 'withdrawn' },
  { key: 'morwenna', name: 'Morwenna Tregear', aliases: ['Wenna'], role: 'vcse', sites: ['holmoak'], gender: 'female', age: 48, ethnicity: 'White Cornish', consent: 'written' },

  { key: 'nasima', name: 'Nasima Chowdhury', aliases: ['Nas'], role: 'link_worker', sites: ['canalstreet'], gender: 'female', age: 36, ethnicity: 'Bangladeshi', consent: 'written' },
  { key: 'greenhalgh', name: 'Philippa Greenhalgh', aliases: ['Dr Greenhalgh', 'Pip'], role: 'primary_care_staff', sites: ['canalstreet'], gender: 'female', age: 39, ethnicity: 'White British', consent: 'written' },
  { key: 'yusuf', name: 'Yusuf Abdi-Warsame', aliases: ['Yusuf'], role: 'primary_care_staff', sites: ['canalstreet'], gender: 'male', age: 30, ethnicity: 'Somali', consent: 'consented' },
  { key: 'precious', name: 'Precious Moyo', aliases: ['Mrs Moyo'], role: 'patient', sites: ['canalstreet'], gender: 'female', age: 42, ethnicity: 'Black Zimbabwean', consent: 'written' },
  { key: 'brendan', name: 'Brendan Kilbride', aliases: ['Mr Kilbride'], role: 'patient', sites: ['canalstreet'], gender: 'male', age: 55, ethnicity: 'White Irish', consent: 'pending' },
  { key: 'imtiaz', name: 'Imtiaz Rahman', aliases: ['Taz'], role: 'vcse', sites: ['canalstreet'], gender: 'male', age: 46, ethnicity: 'Pakistani', consent: 'verbal' },
  { key: 'leanne', name: 'Leanne Stott', aliases: [], role: 'link_worker', sites: ['canalstreet'], gender: 'female', age: 28, ethnicity: 'White British', consent: 'told' },

  { key: 'toby', name: 'Tobias Adeyinka-Shaw', aliases: ['Toby'], role: 'link_worker', sites: ['larkmead'], gender: 'male', age: 29, ethnicity: 'Mixed White and Black African', consent: 'written' },
  { key: 'langstaff', name: 'Rupert Langstaff', aliases: ['Dr Langstaff'], role: 'primary_care_staff', sites: ['larkmead'], gender: 'male', age: 60, ethnicity: 'White British', consent: 'written' },
  { key: 'sunniva', name: 'Sunniva Halvorsen', aliases: ['Sunniva'], role: 'primary_care_staff', sites: ['larkmead'], gender: 'female', age: 50, ethnicity: 'Norwegian', consent: 'verbal' },
  { key: 'arthur', name: 'Arthur Bewley', aliases: ['Mr Bewley'], role: 'patient', sites: ['larkmead'], gender: 'male', age: 88, ethnicity: 'White British', consent: 'consultee' },
  { key: 'betty', name: 'Elizabeth Bewley', aliases: ['Betty', 'Mrs Bewley'], role: 'other', sites: ['larkmead'], gender: 'female', age: 85, ethnicity: 'White British', consent: 'written' },
  { key: 'gurung', name: 'Dil Bahadur Gurung', aliases: ['Mr Gurung'], role: 'patient', sites: ['larkmead'], gender: 'male', age: 66, ethnicity: 'Nepali', consent: 'verbal' },
  { key: 'callum', name: 'Callum Frith', aliases: [], role: 'vcse', sites: ['larkmead'], gender: 'male', age: 27, ethnicity: 'White British', consent: 'pending' },

  { key: 'caroline', name: 'Caroline Thurlow', aliases: ['Caro'], role: 'link_worker', sites: ['saltings'], gender: 'female', age: 49, ethnicity: 'White British', consent: 'written' },
  { key: 'szabo', name: 'Eszter Szabó', aliases: ['Dr Szabó'], role: 'primary_care_staff', sites: ['saltings'], gender: 'female', age: 33, ethnicity: 'Hungarian', consent: 'written' },
  { key: 'glenys', name: 'Glenys Catchpole', aliases: ['Glen'], role: 'primary_care_staff', sites: ['saltings'], gender: 'female', age: 66, ethnicity: 'White British', consent: 'verbal' },
  { key: 'ivy', name: 'Ivy-Mae Goodchild', aliases: ['Ivy-Mae'], role: 'patient', sites: ['saltings'], gender: 'female', age: 19, ethnicity: 'White British', consent: 'recorded' },
  { key: 'sidney', name: 'Sidney Borrett', aliases: ['Sid', 'Mr Borrett'], role: 'patient', sites: ['saltings'], gender: 'male', age: 74, ethnicity: 'White British', consent: 'written' },
  { key: 'anh', name: 'Nguyễn Thị Ánh', aliases: ['Anh Nguyen', 'Mrs Nguyen'], role: 'patient', sites: ['saltings'], gender: 'female', age: 53, ethnicity: 'Vietnamese', consent: 'consented' },
  { key: 'prudence', name: 'Prudence Allcott', aliases: ['Pru', 'Rev. Allcott'], role: 'vcse', sites: ['saltings'], gender: 'female', age: 59, ethnicity: 'White British', consent: 'verbal' },

  { key: 'marguerite', name: 'Marguerite Osei-Bonsu', aliases: ['Marguerite'], role: 'other', sites: ['marlpit', 'canalstreet'], gender: 'female', age: 45, ethnicity: 'Black Ghanaian', consent: 'written' },
]
