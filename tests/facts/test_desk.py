"""What an SCO desk asks, beyond the ten questions: each is one command, with the right answer.

The answers come from the sources and were written down before the tool was asked.
"""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.conftest import on_terminal, sco

# fmt: off
MEETINGS = [
    ("Who led Pakistan's delegation at the Bishkek summit of 2007, and in which capacity?",
     "meetings --of council-of-heads-of-state --with PK --from 2007 --to 2007",
     {"delegations/state=pakistan/person": ["khurshid-kasuri"],
      "delegations/state=pakistan/capacity": ["observer"]}, "卡苏里"),
    ("Who came to Islamabad for India in October 2024, and who was the guest?",
     "meetings --of council-of-heads-of-government --with IN --from 2024-10 --to 2024-10",
     {"delegations/state=india/person": ["subrahmanyam-jaishankar"],
      "delegations/capacity=guest/person": ["rashid-meredov"]}, "苏杰生"),
    ("Who led Pakistan at the meetings of the heads of government since it is a member?",
     "meetings --of council-of-heads-of-government --with PK --from 2017",
     {"delegations/state=pakistan/person": [
          "shahid-khaqan-abbasi", "shah-mahmood-qureshi", "zahoor-ahmed",
          "andleeb-abbas", "shah-mahmood-qureshi", "bilawal-bhutto-zardari", "jalil-abbas-jilani",
          "shehbaz-sharif", "ishaq-dar"]}, "夏巴兹"),
    ("At which summits were Xi Jinping and Imran Khan?",
     "meetings --of council-of-heads-of-state --person xi-jinping,imran-khan",
     {"id": ["bishkek-summit-2019", "moscow-summit-2020", "dushanbe-summit-2021"]}, "习近平"),
    ("Who came for Pakistan to the secretaries of security councils in Beijing in May 2018?",
     "meetings --of security-council-secretaries --with PK --from 2018 --to 2018",
     {"delegations/state=pakistan/person": ["nasser-khan-janjua"]}, "詹朱阿"),
]

HOLDERS = [
    ("Who was Pakistan's deputy Secretary-General on 1 October 2022?",
     "people --office deputy-secretary-general --as-of 2022-10-01",
     {"id=sohail-khan/holding": ["held"]}, "索海尔·汗"),
    ("Who was Pakistan's interior minister on 1 January 2024?",
     "people --office pakistan-interior-minister --as-of 2024-01-01",
     {"holding": ["vacant"]}, "空缺"),
    ("Who was Pakistan's army chief during the fighting in Swat in 2009?",
     "people --office pakistan-army-chief --as-of 2009-05-15",
     {"id": ["ashfaq-parvez-kayani"], "holding": ["held"]}, "基亚尼"),
    ("Who was Pakistan's national security adviser on 1 June 2023?",
     "people --office pakistan-national-security-adviser --as-of 2023-06-01",
     {"holding": ["vacant"]}, "空缺"),
    ("Which state chaired the heads of government on 1 December 2022?",
     "people --office chair-of-heads-of-government --as-of 2022-12-01",
     {"id": ["kyrgyzstan"], "holding": ["held"]}, "吉尔吉斯斯坦"),
]

BODIES = [
    ("Since when is there RATS, and where?",
     "organs",
     {"id=rats/founded": ["2002-06-07"],
      "id=rats/seat.en": ["Tashkent, Uzbekistan"],
      "id=rats-executive-committee/founded": ["2004-06-17"]}, "塔什干"),
    ("Where is the Secretariat, and since when?",
     "organs --kind standing-body",
     {"id=secretariat/seat.en": ["Beijing, China"],
      "id=secretariat/founded": ["2004-01-15"]}, "北京"),
    ("Which bank of Pakistan is in the Interbank Association, and since when?",
     "show sco-interbank-association",
     {"founded": ["2005-10-26"], "member_bodies": ("Habib Bank", "June 2018")}, "哈比卜银行"),
    ("When was the Business Council founded, and where is its secretariat?",
     "organs --kind economic",
     {"id=sco-business-council/founded": ["2006-06-14"],
      "id=sco-business-council/seat.en": ("Moscow",)}, "莫斯科"),
    ("Which body of Pakistan coordinates counter-terrorism?",
     "organs --owner state --state PK",
     {"id=nacta/seat.en": ["Islamabad, Pakistan"], "id=nacta/role.en": ("coordinates",)}, "国家反恐"),
    ("Who founded the four armies' mechanism against terrorism, and is it the SCO's?",
     "organs --owner other --state PK",
     {"id=qccm/founded": ["2016-08-03"],
      "id=qccm/members": ["afghanistan", "china", "pakistan", "tajikistan"]}, "四国军队"),
    ("Where will the Anti-Drug Centre be?",
     "organs --kind centre",
     {"id=sco-anti-drug-centre/seat.en": ("Dushanbe", "planned")}, "杜尚别"),
    ("Whose is the public diplomacy centre in Tashkent?",
     "organs --owner state --state UZ",
     {"id=uzbekistan-public-diplomacy-centre/seat.en": ["Tashkent, Uzbekistan"]}, "民间外交中心"),
    ("Is the FATF a body of the SCO?",
     "organs --owner other",
     {"id=financial-action-task-force/owner": ["other"]}, "金融行动特别工作组"),
    ("Where will the Universal Centre be, and on which agreement does it rest?",
     "show sco-universal-centre",
     {"seat.en": ("Tashkent", "planned"),
      "role.en": ("Tianjin on 1 September 2025",)}, "2025年9月1日"),
]

LAWS = [
    ("Was the Protection of Pakistan Act in force at the beginning of 2015?",
     "laws --state PK --as-of 2015-01-01",
     {"id=protection-of-pakistan-act-2014/force": ["in-force"]}, "《2014年保护巴基斯坦法》"),
    ("Was it in force on 1 February 2017?",
     "laws --state PK --as-of 2017-02-01",
     {"id=protection-of-pakistan-act-2014/force": ["lapsed"],
      "id=protection-of-pakistan-act-2014/lapsed": ("2016-07",)}, "已失效"),
    ("Which amendment let military courts try civilians on 1 February 2018?",
     "laws --state PK --as-of 2018-02-01",
     {"id=constitution-21st-amendment-2015/force": ["lapsed"],
      "id=constitution-23rd-amendment-2017/force": ["in-force"]}, "第二十三修正案"),
    ("Which section lets Pakistan's government proscribe an organization?",
     "show anti-terrorism-act-1997",
     {"sections/section.en=11B/text.en": ("federal government", "First Schedule")}, "第一附表"),
    ("Which law allows interception in Pakistan, and on whose warrant?",
     "show fair-trial-act-2013",
     {"number.en": ["Act I of 2013"],
      "assent": ["2013-02-20"],
      "text.en": ("warrant of a High Court judge", "60 days")}, "高等法院"),
    ("Is there preventive detention in Pakistan's law after August 2025?",
     "show anti-terrorism-amendment-act-2025",
     {"assent": ["2025-08-31"],
      "amends": ["anti-terrorism-act-1997"],
      "sections/section.en": ["11EEEE"],
      "text.en": ("three years", "three months")}, "预防性拘留"),
]

GROUPS = [
    ("Since when has Pakistan banned the TTP, and what does it call the TTP now?",
     "groups",
     {"id=tehrik-e-taliban-pakistan/listings/state=pakistan/from": ["2008-08-25"],
      "id=tehrik-e-taliban-pakistan/aliases": ("Fitna al-Khawarij",)}, "列名方（国家）"),
    ("Since when has Pakistan banned the BLA and its Majeed Brigade?",
     "groups --listed-by PK",
     {"id=balochistan-liberation-army/listings/state=pakistan/from": ["2006-04-07"],
      "id=majeed-brigade/listings/state=pakistan/from": ["2024-07-18"]}, "俾路支"),
    ("Since when do the United States list the BLA, and since when the Majeed Brigade?",
     "groups",
     {"id=balochistan-liberation-army/listings/list.en=Specially Designated Global Terrorist/from":
      ["2019-07-02"],
      "id=majeed-brigade/listings/from=2025-08/note.en": ("11 August 2025",)}, None),
    ("Was the TLP banned on 1 January 2023?",
     "groups --listed-by PK --as-of 2023-01-01",
     {"id=tehreek-e-labbaik-pakistan/id": []}, None),
    ("Was it banned on 1 December 2025?",
     "groups --listed-by PK --as-of 2025-12-01",
     {"id=tehreek-e-labbaik-pakistan/listings/to=None/from": ["2025-10-24"]}, "TLP"),
    ("Since when has Pakistan banned Lashkar-e-Taiba?",
     "groups --listed-by PK --as-of 2002-02-01",
     {"id=lashkar-e-taiba/listings/state=pakistan/from": ["2002-01-14"]}, "虔诚军"),
    ("Which group do both Pakistan and China list?",
     "groups --listed-by PK,CN",
     {"id": ["eastern-turkistan-islamic-movement"],
      "listings/state=china/from": ["2003-12-15"],
      "listings/state=pakistan/from": ("2013",),
      "listings/organization.en=United Nations/from": ["2002-09-11"]}, "列名方（国家）"),
]

FIGURES = [
    ("How many did PIPS count as killed in attacks in Pakistan in 2024 and 2025?",
     "figures pips-deaths-in-attacks --from 2024 --to 2025",
     {"value": [852, 1034]}, "恐怖袭击死亡人数"),
    ("In how many attacks?",
     "figures pips-terrorist-attacks --from 2024 --to 2025",
     {"value": [521, 699]}, None),
    ("How many combat-related deaths did PICSS count for 2025, when the year was over?",
     "figures picss-combat-deaths --from 2025 --to 2025",
     {"said=2026-01/value": [3413]}, "2026年1月"),
    ("What did terrorism cost Pakistan in its worst fiscal year, 2010-11?",
     "figures economic-survey-losses-by-year --from 2010-07 --to 2011-06",
     {"value": [23.77]}, "23.77"),
    ("What do Pakistan, Iran and China pay of the SCO budget from 2025?",
     "figures --subject budget",
     {"id=sco-budget-share-pakistan/rows/period=2025-01-01/value": [5.9],
      "id=sco-budget-share-iran/rows/period=2025-01-01/value": [5.8],
      "id=sco-budget-share-china/rows/period=2025-01-01/value": [17.6]}, "会费比例"),
    ("How many attacks and cells did RATS report for 2023?",
     "figures --subject rats",
     {"id=rats-attacks-prevented/rows/period=2023/value": [181],
      "id=rats-cells-stopped/rows/period=2023/value": [95]}, "地区反恐怖机构"),
]

DOCUMENTS = [
    ("What is separatism in the Shanghai Convention?",
     "show shanghai-convention-2001",
     {"articles/number.en=1/text.en": ("Separatism", "by violence")}, "分裂主义"),
    ("What is extremism in the convention of 2017?",
     "show sco-convention-extremism-2017",
     {"text.en": ("ideology and practice", "violence and other unlawful acts")}, "意识形态"),
    ("How does the SCO decide?",
     "show charter-2002",
     {"articles/number.en=16/text.en": ("without a vote", "no member objects")}, "第16条"),
    ("On what does a member not decide with the others?",
     "show charter-2002",
     {"articles/number.en=16/text.en": ("suspension or expulsion", "objection by the member concerned does not count")}, "开除"),
    ("How long is the RATS director's term?",
     "show rats-director",
     {"rule.en": ("heads of state appoint", "three years")}, "任期三年"),
    ("Who appoints the director by the RATS Agreement, and on whose proposal?",
     "show rats-agreement-2002",
     {"articles/number.en=11/text.en": ("heads of state", "Council's proposal")}, "元首理事会"),
    ("Who keeps the Shanghai Convention and the RATS Agreement?",
     "treaties --to 2002",
     {"id=shanghai-convention-2001/depositary.en": ["China"],
      "id=rats-agreement-2002/depositary.en": ["China"]}, None),
    ("When did the Charter enter into force, and after how many ratifications?",
     "show charter-2002",
     {"in_force": ["2003-09-19"],
      "articles/number.en=21/text.en": ("four of the six",)}, "2003年9月19日"),
    ("When did the treaty of 2007 and the convention of 2009 enter into force?",
     "treaties --from 2007 --to 2009",
     {"id=good-neighbourliness-treaty-2007/in_force": ["2012-10-31"],
      "id=sco-convention-terrorism-2009/in_force": ["2012-01-14"]}, "2012-10-31"),
    ("Did the Charter bind Iran on 1 January 2022?",
     "treaties --binding IR --as-of 2022-01-01",
     {"id": []}, None),
    ("Did it on 5 July 2023, and is that shown or inferred?",
     "treaties --binding IR --as-of 2023-07-05",
     {"id=charter-2002/parties/state=iran/joined": ["2023-07-04"],
      "id=charter-2002/parties/state=iran/inferred": [True]}, "推断"),
    ("Did the Charter bind Belarus the day after it became a member?",
     "treaties --binding BY --as-of 2024-07-05",
     {"id=charter-2002/parties/state=belarus/standing": ["party"]}, "宪章"),
    ("What opened the agreement on military exercises to new members, and when?",
     "show joint-military-exercises-protocol-2019",
     {"amends": ["joint-military-exercises-agreement-2007"],
      "signed": ["2019-04-29"],
      "in_force": ["2021-06-07"]}, "2021年6月7日"),
    ("Is Pakistan shown to be bound by that agreement?",
     "treaties --binding PK",
     {"id=joint-military-exercises-agreement-2007/id": []}, None),
]

OPERATIONS = [
    ("Which operation ran in South Waziristan in November 2009?",
     "operations --from 2009-11 --to 2009-11",
     {"id": ["operation-rah-e-nijat-2009"],
      "from": ["2009-10-17"],
      "to": ["2010-03-30"],
      "area.en": ("South Waziristan",)}, "“拯救之路”行动"),
    ("Which operation ran in Kurram in 2011?",
     "operations --from 2011 --to 2011",
     {"id": ["operation-koh-e-sufaid-2011"],
      "from": ["2011-07-04"],
      "to": ["2011-08-18"],
      "area.en": ("Kurram",)}, "2011-08-18"),
    ("From when to when did Khyber-4 run, as part of what, with how many killed by whose count?",
     "show operation-khyber-4-2017",
     {"from": ["2017-07-15"],
      "to": ["2017-08-21"],
      "phase_of": ["operation-radd-ul-fasaad-2017"],
      "counts/what.en=Militants killed/value": [52],
      "counts/what.en=Militants killed/by.en": ("ISPR",)}, "三军新闻局"),
    ("Which operation of Pakistan went on on 1 July 2015, and which may have ended before?",
     "operations --from 2015-07-01 --to 2015-07-01",
     {"id=operation-zarb-e-azb-2014/to": ["2017-04-03"],
      "id=operation-khyber-1-2014/to": [None]}, "“利剑行动”"),
    ("Which operation ran in Bajaur in September 2008?",
     "operations --from 2008-09 --to 2008-09",
     {"id=operation-sherdil-2008/from": ["2008-08-07"],
      "id=operation-sherdil-2008/to": ["2009-02-28"],
      "id=operation-sherdil-2008/area.en": ("Bajaur",)}, "巴焦尔"),
]

EXERCISES = [
    ("Who took part in Pabbi-Antiterror-2021, who watched, and is that complete?",
     "show pabbi-antiterror-2021",
     {"participants": ["pakistan", "china"],
      "observers": ["india", "kazakhstan", "kyrgyzstan", "russia", "tajikistan", "uzbekistan"],
      "complete": ["participants", "observers"]}, "帕比"),
    ("Which exercise of RATS did Pakistan first watch?",
     "exercises --series rats --to 2007",
     {"pakistan_role=observed/id": ["issyk-kul-antiterror-2007"]}, "伊塞克湖"),
    ("In which military exercises were the troops of both India and Pakistan?",
     "exercises --with PK,IN",
     {"series=peace-mission/id": ["peace-mission-2018", "peace-mission-2021"],
      "series=other-multilateral/id": ["tsentr-2019"]}, "和平使命"),
    ("Which exercise did Uzbekistan, Türkiye and Pakistan hold in 2019, and where?",
     "exercises --with UZ,TR,PK --from 2019 --to 2019",
     {"id": ["partnership-shield-2019"], "place.en": ("Forish", "Jizzakh")}, "伙伴之盾"),
    ("When were the first and the sixth dialogue of China, Afghanistan and Pakistan?",
     "meetings --of china-afghanistan-pakistan-dialogue",
     {"number=1/date": ["2017-12-26"],
      "number=6/date": ["2025-08-20"],
      "number=6/place.en": ("Kabul",)}, "喀布尔"),
]
# fmt: on


@pytest.mark.parametrize(
    ("question", "command", "right", "chinese"),
    [
        *MEETINGS, *HOLDERS, *BODIES, *LAWS, *GROUPS, *FIGURES, *DOCUMENTS, *OPERATIONS,
        *EXERCISES,
    ],
)  # fmt: skip
def test_a_desk_is_answered(
    question: str,
    command: str,
    right: Mapping[str, list[Any] | tuple[str, ...]],
    chinese: str | None,
) -> None:
    """A list is all that stands there, a tuple has words of the text there."""
    asked = sco(*command.split(), "--json")
    assert asked.status == 0, asked.stderr
    document = json.loads(asked.stdout)
    answer = document["items"] if "items" in document else document["item"]["record"]
    for path, expected in right.items():
        found = at(answer, path)
        if isinstance(expected, list):
            assert found == expected, question
        else:
            assert [word for word in expected if word not in str(found)] == [], question
    if chinese:
        full = ["--full"] if command.startswith("show ") else []
        words = (*command.split(), *full, "--lang", "zh")
        shown = on_terminal(*words, columns=160, NO_COLOR="1").stdout
        assert chinese in "".join(shown.split()), question


def at(value: Any, path: str) -> list[Any]:
    """What stands at a path: names step by step, ``name=value`` keeps the entries that have it."""
    found = entries(value)
    for step in path.split("/"):
        name, equals, wanted = step.partition("=")
        if equals:
            found = [entry for entry in found if str(inner(entry, name)) == wanted]
        else:
            found = [deep for entry in found for deep in entries(inner(entry, name))]
    return found


def entries(value: Any) -> list[Any]:
    """The entries of a list, or the one thing."""
    return value if isinstance(value, list) else [value]


def inner(entry: Any, names: str) -> Any:
    """What an entry has under names joined by dots; nothing under nothing."""
    for name in names.split("."):
        entry = entry and entry[name]
    return entry
