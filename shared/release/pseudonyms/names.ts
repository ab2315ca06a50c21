/**
 * First names to draw pseudonyms from, grouped by hand: by gender, and by where and roughly when such a name was usual. None is an everyday
 * word. What is usual for someone is guessed from what the register says of them; the guess only widens or narrows the choice.
 */
export type NameGender = 'female' | 'male' | 'either'
export type NameCulture = 'british' | 'irish' | 'muslim' | 'indian' | 'african' | 'eastern european' | 'chinese' | 'southern european'
export type Cohort = 'older' | 'middle' | 'younger'
export type NameGroup = { gender: NameGender; culture: NameCulture; cohort: Cohort | null; names: readonly string[] }

const group = (gender: NameGender, culture: NameCulture, cohort: Cohort | null, names: string): NameGroup => ({ gender, culture, cohort, names: names.trim().split(/\s+/) })

export const NAME_GROUPS: readonly NameGroup[] = [
  group('female', 'british', 'older', `Agnes Brenda Cynthia Doreen Dorothy Edna Eileen Elsie Enid Ethel Eunice Freda Gladys Gwendoline Hilda Ida Irene Jean Joan Joyce
    Kathleen Lilian Mabel Marjorie Mavis Maureen Muriel Nora Norma Peggy Phyllis Queenie Rhoda Sheila Thelma Una Vera Winifred Yvonne Zena`),
  group('female', 'british', 'middle', `Alison Amanda Beverley Christine Deborah Diane Elaine Gail Gillian Helen Jacqueline Janet Judith Karen Kay Lesley Linda
    Lorraine Lynne Mandy Nicola Olwen Pamela Paula Rosalind Sandra Sharon Susan Tracey Ursula Valerie Vivienne Wendy Yvette Zara`),
  group('female', 'british', 'younger', `Abigail Bethany Bryony Charlotte Chloe Danielle Eleanor Ellie Emma Esme Francesca Hannah Imogen Isla Jodie Keira Kirsty Lauren
    Lucy Megan Molly Natasha Niamh Olivia Rebecca Rhiannon Samantha Sophie Tamsin Tilly Una Yasmin Zoe`),
  group('male', 'british', 'older', `Albert Alfred Arnold Bernard Cedric Cyril Derek Desmond Dennis Donald Edgar Ernest Frederick Gerald Harold Herbert Horace Hubert Ivor
    Kenneth Leonard Leslie Maurice Neville Norman Oswald Percy Ralph Raymond Reginald Ronald Sidney Stanley Thomas Ulric Vernon Walter Wilfred`),
  group('male', 'british', 'middle', `Adrian Alan Andrew Barry Brian Clive Colin Duncan Dylan Edward Geoffrey Glyn Graham Gordon Howard Hugh Ian Jeffrey Julian Keith Kevin Lawrence
    Malcolm Neil Nigel Oliver Philip Quentin Roderick Stephen Simon Terence Timothy Trevor Vincent Wayne`),
  group('male', 'british', 'younger', `Aaron Adam Alfie Benjamin Callum Connor Daniel Dominic Elliot Ethan Finlay Gareth Hugo Isaac Jacob Jamie Joshua Kieran Leo Liam Lewis
    Matthew Nathan Noah Oscar Owen Patrick Quinn Reece Rhys Ryan Samuel Scott Toby Tristan Zachary`),
  group('female', 'irish', null, `Aisling Aoife Bernadette Brigid Caoimhe Ciara Deirdre Dervla Eimear Fionnuala Grainne Imelda Maeve Majella Mairead Niamh Noreen Nuala Oonagh Orla
    Philomena Roisin Saoirse Sinead Siobhan Teresa Una`),
  group('male', 'irish', null, `Aidan Brendan Cathal Ciaran Colm Cormac Declan Dermot Diarmuid Donal Eamon Eoin Fergal Fergus Fintan Gerard Kieran Lorcan Malachy Niall Oisin Padraig
    Phelim Ronan Ruairi Seamus Tadhg Turlough Ultan`),
  group('female', 'muslim', null, `Aaliyah Amina Ayesha Bushra Dina Farah Fatima Ghazala Hafsa Halima Huma Iqra Jamila Khadija Kulsoom Laila Lubna Madiha Mariam Naseem Nazia Nida
    Parveen Rabia Rukhsana Saima Samina Shabnam Tahira Tasneem Uzma Wafa Yusra Zainab Zubeda`),
  group('male', 'muslim', null, `Adeel Ahsan Arif Bilal Danyal Ehsan Faisal Fahad Ghulam Hamza Haroon Ibrahim Imran Irfan Jameel Javed Kashif Khalid Luqman Mahmood Nadeem Naveed Omar
    Qasim Rashid Rizwan Saeed Shakeel Tariq Usman Waqar Yasin Yusuf Zahid Zubair`),
  group('female', 'indian', null, `Aarti Anjali Bhavna Chandni Deepa Divya Falguni Gurpreet Harjit Hema Indira Jaspreet Kamala Kavita Lakshmi Leela Madhuri Manjit Meena Nisha Padma
    Pooja Pushpa Rajni Rekha Sangeeta Savita Shilpa Sunita Usha Vidya Vimla Yamini`),
  group('male', 'indian', null, `Ajay Amit Anil Ashok Balbir Bhavesh Chetan Deepak Devinder Dinesh Gopal Gurdeep Harish Inderjit Jagdish Jaswinder Kamlesh Kiran Lalit Mahesh Mohinder
    Naresh Nikhil Pankaj Prakash Rajesh Ramesh Sanjay Satish Suresh Tejinder Umesh Vijay Vikram Yogesh`),
  group('female', 'african', null, `Abena Adaeze Adwoa Akosua Amara Ayaan Bisi Chidinma Chipo Efua Ebele Folake Fowsia Halimo Hodan Ifeoma Ifrah Kehinde Kemi Lindiwe Makena Ngozi
    Nkechi Nomsa Oluchi Rudo Sagal Simisola Tendai Thandiwe Titilayo Wanjiru Yaa Yetunde Zawadi`),
  group('male', 'african', null, `Abdi Adebayo Ayodele Babatunde Chidi Chinedu Dayo Ebo Emeka Farai Femi Gboyega Ikenna Jelani Kamau Kofi Kwabena Kwame Lekan Mwangi Nnamdi Obinna
    Olumide Oyinkan Sefu Segun Sipho Tafara Tawanda Tunde Uche Warsame Zola`),
  group('female', 'eastern european', null, `Agnieszka Alina Beata Bozena Cecylia Danuta Dorota Elzbieta Ewa Galina Grazyna Halina Ilona Irena Iwona Jadwiga Jolanta Kasia Katarzyna
    Krystyna Ludmila Magda Malgorzata Mihaela Natalia Oksana Olena Raluca Renata Svetlana Tatiana Urszula Viorica Wanda Zofia`),
  group('male', 'eastern european', null, `Andrei Arkadiusz Bartosz Bogdan Cezary Czeslaw Dariusz Dmytro Emil Filip Grzegorz Henryk Ihor Ireneusz Jacek Janusz Krzysztof Leszek Lukasz
    Maciej Marek Mihai Mykola Oleh Ovidiu Pawel Piotr Radu Ryszard Slawomir Stanislaw Szymon Tomasz Vasile Wojciech Zbigniew`),
  group('female', 'chinese', null, `Hui Jia Jing Lan Li Ling Mei Na Qing Shu Xia Xiu Yan Ying Yun Zhen`),
  group('male', 'chinese', null, `Bo Cheng Feng Guo Hao Hong Jian Kai Liang Ming Qiang Shan Tao Wei Xin Yong Zhi`),
  group('female', 'southern european', null, `Beatriz Carmela Catarina Chiara Concetta Despina Eleni Emel Filomena Giulia Graziella Ines Isabella Joana Kalliope Lucia Luisa Marisol
    Nevin Ornella Paola Raffaella Rosaria Sevgi Sofia Teresa Valentina Yildiz`),
  group('male', 'southern european', null, `Alessandro Ahmet Bruno Carlo Dimitris Duarte Emre Enzo Fabio Giorgos Gino Hasan Jorge Kostas Luigi Manuel Mehmet Nuno Paolo Pedro Raul
    Rui Salvatore Stavros Tiago Umberto Vito Yannis`),
  group('either', 'british', null, `Alex Ashley Bobbie Casey Charlie Eden Frankie Georgie Harley Jess Morgan Nicky Ollie Perry Quinn Rowan Shay Taylor Val Wyn`),
]
