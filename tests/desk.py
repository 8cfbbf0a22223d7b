"""The small facts with what an SCO desk asks about: who was there, what binds whom, since when."""

from pathlib import Path

from sco_cli.canonical import render
from sco_cli.factfile import load
from tests.conftest import MINI

MORE = """
# states

[[states]]
id = "india"
alpha_2 = "IN"
alpha_3 = "IND"
name.en = "India"
name.zh = "印度"
full_name.en = "Republic of India"
full_name.zh = "印度共和国"
capital.en = "New Delhi"
capital.zh = "新德里"
sources = ["charter-text"]

[[states.spells]]
status = "observer"
from = "2005-07-05"
to = "2017-06-09"
sources = ["agency-2017"]

[[states.spells]]
status = "member"
from = "2017-06-09"
sources = ["agency-2017"]

[[states]]
id = "turkmenistan"
alpha_2 = "TM"
alpha_3 = "TKM"
name.en = "Turkmenistan"
name.zh = "土库曼斯坦"
full_name.en = "Republic of Turkmenistan"
full_name.zh = "土库曼斯坦共和国"
capital.en = "Ashgabat"
capital.zh = "阿什哈巴德"
spells = []
sources = ["charter-text"]

# events

[[events]]
id = "school-attack-2014"
kind = "attack"
date = "2014-12-16"
title.en = "Gunmen attack a school in Peshawar"
title.zh = "枪手袭击白沙瓦一所学校"
place.en = "Peshawar"
place.zh = "白沙瓦"
states = ["pakistan"]
sources = ["gazette"]

[[events.tolls]]
killed = 141
by.en = "The army"
by.zh = "陆军"
said = "2014-12-16"
sources = ["gazette"]

[[events.tolls]]
killed = 147
injured = 124
by.en = "The inquiry"
by.zh = "调查委员会"
said = "2020-09-25"
sources = ["gazette"]

# meetings

[[meetings]]
id = "ufa-2015"
organ = "council-of-heads-of-state"
number = 15
date = "2015-07-09/2015-07-10"
title.en = "The heads of state meet in Ufa"
title.zh = "元首会晤在乌法举行"
place.en = "Ufa"
place.zh = "乌法"
presided = "xi-jinping"
adopted = ["convention-2001"]
sources = ["gazette"]

[[meetings.also_adopted]]
en = "Ufa Declaration"
zh = "《乌法宣言》"

[[meetings.delegations]]
state = "china"
capacity = "member"
person = "xi-jinping"
office.en = "President"
office.zh = "国家主席"

[[meetings.delegations]]
state = "india"
capacity = "observer"
person = "narendra-modi"
office.en = "Prime Minister"
office.zh = "总理"

[[meetings.delegations]]
state = "pakistan"
capacity = "observer"
person = "nawaz-sharif"
office.en = "Prime Minister"
office.zh = "总理"
by_office = true

[[meetings.delegations]]
state = "turkmenistan"
capacity = "guest"
name.en = "Gurbanguly Berdimuhamedow"
name.zh = "库尔班古力·别尔德穆哈梅多夫"
office.en = "President"
office.zh = "总统"

[[meetings.delegations]]
organization.en = "United Nations"
organization.zh = "联合国"
capacity = "guest"

[[meetings]]
id = "bishkek-2016"
organ = "council-of-heads-of-government"
number = 15
date = "2016-11-02/2016-11-03"
title.en = "The heads of government meet in Bishkek"
title.zh = "政府首脑会议在比什凯克举行"
place.en = "Bishkek"
place.zh = "比什凯克"
states = ["china", "pakistan"]
sources = ["gazette"]

[[meetings]]
id = "astana-2017"
organ = "council-of-heads-of-state"
number = 17
date = "2017-06-08/2017-06-09"
title.en = "The heads of state meet in Astana"
title.zh = "元首会晤在阿斯塔纳举行"
place.en = "Astana"
place.zh = "阿斯塔纳"
complete = ["delegations"]
sources = ["agency-2017"]

[[meetings.delegations]]
state = "china"
capacity = "member"
person = "xi-jinping"
office.en = "President"
office.zh = "国家主席"

[[meetings.delegations]]
state = "india"
capacity = "member"
person = "narendra-modi"
office.en = "Prime Minister"
office.zh = "总理"

[[meetings.delegations]]
state = "pakistan"
capacity = "member"
person = "nawaz-sharif"
office.en = "Prime Minister"
office.zh = "总理"

[[meetings]]
id = "qingdao-2018"
organ = "council-of-heads-of-state"
number = 18
date = "2018-06-09/2018-06-10"
title.en = "The heads of state meet in Qingdao"
title.zh = "元首会晤在青岛举行"
place.en = "Qingdao"
place.zh = "青岛"
chair = "china"
sources = ["gazette"]

[[meetings.delegations]]
state = "china"
capacity = "member"
person = "xi-jinping"
office.en = "President"
office.zh = "国家主席"

[[meetings.delegations]]
state = "india"
capacity = "member"

[[meetings]]
id = "online-2020"
organ = "council-of-heads-of-government"
date = "2020-11-30"
title.en = "The heads of government meet by video link"
title.zh = "政府首脑会议以视频方式举行"
online = true
sources = ["gazette"]

[[meetings.delegations]]
state = "pakistan"
capacity = "member"
name.en = "Andleeb Abbas"
name.zh = "安德利布·阿巴斯"
office.en = "Parliamentary secretary"
office.zh = "议会秘书"

# organs

[[organs]]
id = "council-of-heads-of-government"
kind = "council"
name.en = "Council of Heads of Government"
name.zh = "政府首脑（总理）理事会"
role.en = "Meets every autumn."
role.zh = "每年秋季开会。"
founded = "2001-09-14"
members = ["china", "india", "pakistan"]
complete = ["members"]
sources = ["charter-text"]

[[organs]]
id = "rats"
kind = "standing-body"
name.en = "Regional Anti-Terrorist Structure"
name.zh = "地区反恐怖机构"
abbreviation = "RATS"
role.en = "Works against terrorism."
role.zh = "打击恐怖主义。"
seat.en = "Tashkent"
seat.zh = "塔什干"
founded = "2004-06-17"
parent = "council-of-heads-of-state"
members = ["china"]
sources = ["charter-text"]

[[organs]]
id = "interbank"
kind = "economic"
name.en = "Interbank Association"
name.zh = "银行联合体"
role.en = "Lends to projects."
role.zh = "为项目提供贷款。"
founded = "2005-10-26"
sources = ["charter-text"]

[[organs.member_bodies]]
en = "China Development Bank"
zh = "国家开发银行"

[[organs.member_bodies]]
en = "Habib Bank"
zh = "哈比卜银行"

[[organs.unknown]]
field = "seat"
date = "2026-11-27"
langs = ["en", "zh"]
searched.en = "Seat of the association, on its own site"
searched.zh = "银行联合体网站上的所在地"

[[organs]]
id = "nacta"
kind = "agency"
name.en = "National Counter Terrorism Authority"
name.zh = "国家反恐局"
abbreviation = "NACTA"
owner = "state"
state = "pakistan"
role.en = "Coordinates counter-terrorism."
role.zh = "协调反恐工作。"
seat.en = "Islamabad"
seat.zh = "伊斯兰堡"
founded = "2009"
sources = ["gazette"]

[[organs]]
id = "csto"
kind = "organization"
name.en = "Collective Security Treaty Organization"
name.zh = "集体安全条约组织"
owner = "other"
role.en = "Defends its members."
role.zh = "保卫成员国。"
founded = "2002-10-07"
sources = ["gazette"]

# offices

[[offices]]
id = "rats-director"
name.en = "Director of RATS"
name.zh = "地区反恐怖机构执行委员会主任"
organ = "rats"
sources = ["charter-text"]

[[offices.holders]]
person = "first-director"
from = "2004-06-17"
to = "2006-12-31"
sources = ["gazette"]

[[offices.holders]]
person = "second-director"
from = "2007-01"
to = "2009-12"
sources = ["gazette"]

[[offices.holders]]
vacant = true
from = "2010-01-10"
to = "2010-02-28"
sources = ["gazette"]

[[offices.holders]]
person = "third-director"
seen = "2011-03-05"
sources = ["gazette"]

[[offices.holders]]
person = "fourth-director"
from = "2013-01-01"
to = "2015-06"
sources = ["gazette"]

[[offices.holders]]
person = "fifth-director"
from = "2015-06"
to = "2018-12-31"
sources = ["gazette"]

[[offices]]
id = "pakistan-prime-minister"
name.en = "Prime Minister of Pakistan"
name.zh = "巴基斯坦总理"
state = "pakistan"
complete = ["holders"]
sources = ["gazette"]

[[offices.holders]]
person = "nawaz-sharif"
from = "2013-06-05"
to = "2017-07-28"
sources = ["gazette"]

[[offices.holders]]
person = "shahid-abbasi"
from = "2017-08-01"
to = "2018-05-31"
sources = ["gazette"]

[[offices.holders]]
person = "nasirul-mulk"
acting = true
from = "2018-06-01"
to = "2018-08-17"
sources = ["gazette"]

[[offices]]
id = "rats-deputy"
name.en = "Deputy director of RATS"
name.zh = "地区反恐怖机构执行委员会副主任"
organ = "rats"
several = true
sources = ["charter-text"]

[[offices.holders]]
person = "second-director"
from = "2005-01-01"
to = "2006-12-31"
sources = ["gazette"]

[[offices.holders]]
person = "first-director"
seen = "2005-03/.."
sources = ["gazette"]

[[offices.holders]]
person = "third-director"
from = "2006-01-01"
to = "2008-12-31"
sources = ["gazette"]

# people

[[people]]
id = "fifth-director"
name.en = "Yevgeny Sysoyev"
name.zh = "叶夫根尼·瑟索耶夫"
sources = ["gazette"]

[[people]]
id = "first-director"
name.en = "Vyacheslav Kasymov"
name.zh = "维亚切斯拉夫·卡瑟莫夫"
sources = ["gazette"]

[[people]]
id = "fourth-director"
name.en = "Zhang Xinfeng"
name.zh = "张新枫"
state = "china"
sources = ["gazette"]

[[people]]
id = "narendra-modi"
name.en = "Narendra Modi"
name.zh = "纳伦德拉·莫迪"
state = "india"
sources = ["gazette"]

[[people]]
id = "nasirul-mulk"
name.en = "Nasirul Mulk"
name.zh = "纳西尔·穆勒克"
state = "pakistan"
sources = ["gazette"]

[[people]]
id = "nawaz-sharif"
name.en = "Nawaz Sharif"
name.zh = "纳瓦兹·谢里夫"
state = "pakistan"
sources = ["gazette"]

[[people]]
id = "second-director"
name.en = "Myrzakan Subanov"
name.zh = "梅尔扎坎·苏巴诺夫"
sources = ["gazette"]

[[people]]
id = "shahid-abbasi"
name.en = "Shahid Khaqan Abbasi"
name.zh = "沙希德·哈坎·阿巴西"
state = "pakistan"
sources = ["gazette"]

[[people]]
id = "third-director"
name.en = "Dzhenisbek Dzhumanbekov"
name.zh = "詹尼斯别克·朱曼别科夫"
sources = ["gazette"]

[[people]]
id = "xi-jinping"
name.en = "Xi Jinping"
name.zh = "习近平"
state = "china"
sources = ["gazette"]

# treaties

[[treaties]]
id = "convention-2001"
kind = "convention"
title.en = "Convention on Combating Terrorism"
title.zh = "《打击恐怖主义公约》"
signed = "2001-06-15"
place.en = "Shanghai"
place.zh = "上海"
adopted_at = "founding-2001"
in_force = "2003-03-29"
in_force_note.en = "On the 30th day after the fourth instrument."
in_force_note.zh = "第四份批准书交存后第30天起生效。"
depositary.en = "China"
depositary.zh = "中国"
states = ["china"]
sources = ["charter-text"]

[[treaties.parties]]
state = "china"
standing = "party"
signed = "2001-06-15"
joined = "2001-10-27"
in_force = "2003-03-29"
sources = ["charter-text"]

[[treaties.parties]]
state = "india"
standing = "party"
joined = "2017-06-09"
in_force = "2017-07-09"
sources = ["gazette"]

[[treaties.parties]]
state = "pakistan"
standing = "party"
joined = "2017-06-09"
inferred = true
note.en = "The decision on accession implies this."
note.zh = "由接纳决定推断。"
sources = ["agency-2017"]

[[treaties.articles]]
number.en = "1"
number.zh = "1"
subject.en = "Definitions"
subject.zh = "定义"
text.en = "Defines terrorism, separatism and extremism."
text.zh = "界定恐怖主义、分裂主义和极端主义。"

[[treaties.articles]]
number.en = "2"
number.zh = "2"
subject.en = "Cooperation"
subject.zh = "合作"

[[treaties]]
id = "agreement-2004"
kind = "agreement"
title.en = "Agreement on a Data Bank"
title.zh = "《数据库协定》"
signed = "2004-06-17"
in_force = "2008-01-01"
states = ["china"]
complete = ["parties"]
sources = ["charter-text"]

[[treaties.parties]]
state = "china"
standing = "party"
signed = "2004-06-17"
joined = "2005-07-02"
sources = ["charter-text"]

[[treaties]]
id = "protocol-2007"
kind = "protocol"
title.en = "Protocol to the Convention"
title.zh = "《公约议定书》"
signed = "2007-08-16"
amends = ["convention-2001"]
states = ["china"]
complete = ["parties"]
sources = ["charter-text"]

[[treaties.parties]]
state = "china"
standing = "signed"
signed = "2007-08-16"
sources = ["charter-text"]

[[treaties.unknown]]
field = "in_force"
date = "2026-11-27"
langs = ["en", "zh"]
searched.en = "Entry into force of the protocol"
searched.zh = "议定书生效日期"

# laws

[[laws]]
id = "act-1997"
state = "pakistan"
number.en = "Act XXVII of 1997"
number.zh = "1997年第27号法"
name.en = "Anti-Terrorism Act"
name.zh = "《反恐怖主义法》"
assent = "1997-08-16"
in_force = "1997-08-20"
sources = ["gazette"]

[[laws.sections]]
section.en = "6"
section.zh = "6"
text.en = "Defines terrorism."
text.zh = "界定恐怖主义。"

[[laws.sections]]
section.en = "11B"
section.zh = "11B"
text.en = "The government may proscribe an organization."
text.zh = "政府可取缔组织。"

[[laws]]
id = "protection-2014"
state = "pakistan"
number.en = "Act X of 2014"
number.zh = "2014年第10号法"
name.en = "Protection Act"
name.zh = "《保护法》"
assent = "2014-07-11"
in_force = "2014-07-11"
lapsed = "2016-07-15"
lapse_note.en = "The act was made for two years."
lapse_note.zh = "有效期两年。"
sources = ["gazette"]

[[laws]]
id = "courts-2015"
state = "pakistan"
name.en = "Military Courts Act"
name.zh = "《军事法庭法》"
assent = "2015-01-07"
in_force = "2015-01-07"
lapsed = "2017"
sources = ["gazette"]

[[laws]]
id = "china-2015"
state = "china"
name.en = "Counter-Terrorism Law"
name.zh = "《反恐怖主义法》"
assent = "2015-12-27"
in_force = "2016-01-01"
sources = ["gazette"]

[[laws]]
id = "rules-2017"
state = "pakistan"
name.en = "Rules on Charities"
name.zh = "《慈善机构条例》"
assent = "2017-01-20"
in_force = "2017-03-01"
sources = ["gazette"]

[[laws]]
id = "courts-2017"
state = "pakistan"
name.en = "Second Military Courts Act"
name.zh = "《第二部军事法庭法》"
assent = "2017-03-31"
in_force = "2017-03-31"
sources = ["gazette"]

# exercises

[[exercises]]
id = "mission-2014"
series = "peace-mission"
name.en = "Mission"
name.zh = "“使命”"
date = "2014-08-24/2014-08-29"
host = ["china"]
participants = ["china", "india"]
pakistan_role = "none"
complete = ["participants"]
sources = ["gazette"]

[[exercises.contingents]]
state = "china"
text.en = "Some 5,000 soldiers."
text.zh = "约5000名军人。"

[[exercises]]
id = "friends-2015"
series = "china-pakistan"
name.en = "Friends"
name.zh = "“友谊”"
date = "2015-09"
participants = ["china", "pakistan"]
pakistan_role = "took-part"
sources = ["gazette"]

# operations

[[operations]]
id = "path-2007"
name.en = "Right Path"
name.zh = "“正道”行动"
states = ["pakistan"]
from = "2007-10-25"
to = "2009-07"
area.en = "Swat"
area.zh = "斯瓦特"
sources = ["gazette"]

[[operations]]
id = "black-storm-2009"
name.en = "Black Storm"
name.zh = "“黑色风暴”行动"
states = ["pakistan"]
from = "2009-05-16"
to = "2009-07"
area.en = "Swat"
area.zh = "斯瓦特"
phase_of = "path-2007"
announced_by.en = "The army"
announced_by.zh = "陆军"
sources = ["gazette"]

[[operations.counts]]
what.en = "militants killed"
what.zh = "打死的武装分子"
value = 1635
bound = "at-least"
by.en = "The army"
by.zh = "陆军"
said = "2009-07-10"
sources = ["gazette"]

[[operations]]
id = "strike-2014"
name.en = "Sharp Strike"
name.zh = "“利剑”行动"
states = ["pakistan"]
from = "2014-06-15"
to = "2017-02-22"
area.en = "North Waziristan"
area.zh = "北瓦济里斯坦"
sources = ["gazette"]

[[operations.counts]]
what.en = "soldiers killed"
what.zh = "牺牲的军人"
value = 488
by.en = "The army"
by.zh = "陆军"
said = "2015-12-12"
sources = ["gazette"]

[[operations]]
id = "sweep-2017"
name.en = "Sweep"
name.zh = "“肃清”行动"
states = ["pakistan"]
from = "2017-02-22"
sources = ["gazette"]

# groups

[[groups]]
id = "front"
name.en = "Front"
name.zh = "某阵线"
aliases = ["Party of the Front"]
text.en = "The group fought in Kashmir."
text.zh = "曾在克什米尔作战。"
sources = ["gazette"]

[[groups.listings]]
state = "pakistan"
list.en = "First Schedule"
list.zh = "附表一"
from = "2002-01-14"
to = "2012-03-01"
sources = ["gazette"]

[[groups]]
id = "movement"
name.en = "Movement"
name.zh = "某运动"
aliases = ["Tehreek", "TM"]
sources = ["gazette"]

[[groups.listings]]
state = "pakistan"
list.en = "First Schedule"
list.zh = "附表一"
from = "2008-08-25"
sources = ["gazette"]

[[groups.listings]]
organization.en = "United Nations"
organization.zh = "联合国"
list.en = "Sanctions list"
list.zh = "制裁清单"
from = "2011-07-29"
sources = ["gazette"]

[[groups]]
id = "province"
name.en = "Province"
name.zh = "某省"
sources = ["gazette"]

[[groups.listings]]
organization.en = "United Nations"
organization.zh = "联合国"
list.en = "Sanctions list"
list.zh = "制裁清单"
from = "2019-05-14"
sources = ["gazette"]

# figures

[[figures]]
id = "deaths-institute"
subject = "casualties"
title.en = "Deaths by terrorism, as an institute counts them"
title.zh = "恐怖主义致死人数（研究所统计）"
definition.en = "Civilians, soldiers and attackers, by press reports."
definition.zh = "据媒体报道统计的平民、军人和袭击者。"
counter.en = "Institute"
counter.zh = "研究所"
unit.en = "persons"
unit.zh = "人"
state = "pakistan"
sources = ["gazette"]

[[figures.rows]]
period = "2014"
value = 5496
said = "2015-01-04"
sources = ["gazette"]

[[figures.rows]]
period = "2016"
value = 1803
sources = ["gazette"]

[[figures]]
id = "deaths-ministry"
subject = "casualties"
title.en = "Deaths by terrorism, as the ministry counts them"
title.zh = "恐怖主义致死人数（内政部统计）"
definition.en = "Civilians and members of the security forces."
definition.zh = "平民和安全部队人员。"
counter.en = "Ministry of the Interior"
counter.zh = "内政部"
unit.en = "persons"
unit.zh = "人"
state = "pakistan"
complete = ["rows"]
sources = ["gazette"]

[[figures.rows]]
period = "2013"
value = 2066
said = "2014-02-26"
sources = ["gazette"]

[[figures.rows]]
period = "2014"
value = 1223
bound = "about"
said = "2015-12-09"
sources = ["gazette"]

[[figures]]
id = "budget-shares"
subject = "budget"
title.en = "Share of the budget"
title.zh = "预算份额"
definition.en = "What Pakistan pays of the budget."
definition.zh = "巴基斯坦承担的预算比例。"
counter.en = "Secretariat"
counter.zh = "秘书处"
unit.en = "per cent"
unit.zh = "百分比"
state = "pakistan"
sources = ["gazette"]

[[figures.rows]]
period = "2018/2020"
value = 5.9
sources = ["gazette"]

# topics

[[topics]]
id = "sco-overview"
title.en = "The SCO"
title.zh = "上合组织"

[[topics.statements]]
id = "founded-in-2001"
text.en = "Six states founded the SCO on 15 June 2001."
text.zh = "六国于2001年6月15日成立上合组织。"
date = "2001-06-15"
sources = ["charter-text"]

[[topics.statements]]
id = "ten-members"
text.en = "Belarus became the tenth member on 4 July 2024."
text.zh = "白俄罗斯于2024年7月4日成为第十个成员国。"
date = "2024-07-04"
sources = ["gazette"]

# sources

[[sources]]
id = "gazette"
kind = "primary"
title.en = "Gazette"
title.zh = "公报"
publisher.en = "Printing Corporation"
publisher.zh = "印刷局"
urls = ["https://example.org/gazette"]
langs = ["en"]
"""


def text() -> str:
    """The facts of the desk, each kind of record in the order of the small facts and these."""
    return MINI.read_text(encoding="utf-8") + MORE


def write(folder: Path, toml: str) -> str:
    """Some facts as a file in a folder, in canonical form, on whose order lists rely: its path."""
    path = folder / "desk.toml"
    path.write_text(toml, encoding="utf-8")
    path.write_text("".join(render(load(path), "")), encoding="utf-8")
    return str(path)
