"""Customers' people that are known by name, and how many more are made for each company."""

# id, English name, Chinese name, title, department, level, boss, company, from, to
NAMED_CONTACTS = [
    # The flagship hospital, buying centre B-001.
    ("P-0101", "Shen Guozhong", "沈国忠", "Honorary President 名誉院长", "Management", 1, None,
     "C-104", "2008-05-01", None),  # figurehead
    ("P-0102", "Lu Wenqi", "陆文琪", "President 院长", "Management", 1, None, "C-104", "2016-02-01", None),
    ("P-0103", "Fang Zhiyuan", "方志远", "Vice President Equipment 设备副院长", "Management", 2, "P-0102",
     "C-104", "2017-03-01", None),
    ("P-0104", "Tao Jianye", "陶建业", "Chief Financial Officer 总会计师", "Finance", 2, "P-0102",
     "C-104", "2019-01-01", None),  # blocker
    ("P-0105", "Xia Lin", "夏琳", "Head of Radiology 放射科主任", "Radiology", 3, "P-0103",
     "C-104", "2015-07-01", "2026-04-15"),  # champion who left
    ("P-0106", "He Yuchen", "何雨辰", "Secretary of the Equipment Committee 设备委员会秘书", "Equipment", 4, "P-0103",
     "C-104", "2014-09-01", None),  # hidden influencer
    ("P-0107", "Cao Xiuying", "曹秀英", "Head of Procurement 采购科长", "Procurement", 3, "P-0104",
     "C-104", "2013-04-01", None),
    ("P-0108", "Zeng Fei", "曾飞", "Radiologist 放射科医师", "Radiology", 5, "P-0113", "C-104", "2019-08-01", None),
    ("P-0109", "Jin Tao", "金涛", "Head of Information Technology 信息科长", "Information Technology", 3, "P-0103",
     "C-104", "2018-03-01", None),
    ("P-0110", "Ruan Qing", "阮青", "Biomedical Engineer 医工", "Equipment", 5, "P-0106", "C-104", "2020-05-01", None),
    ("P-0111", "Mei Ling", "梅玲", "Assistant to the President 院长助理", "Management", 4, "P-0102",
     "C-104", "2021-02-01", None),
    ("P-0112", "Hou Jun", "侯俊", "Head of Surgery 外科主任", "Surgery", 3, "P-0102", "C-104", "2012-06-01", None),
    ("P-0113", "Bian Shu", "卞舒", "Deputy Head of Radiology 放射科副主任", "Radiology", 4, "P-0105",
     "C-104", "2017-10-01", None),
    ("P-0114", "Luo Chunhua", "罗春华", "Head of Legal 法务主任", "Legal", 3, "P-0102", "C-104", "2016-11-01", None),
    # The parent, buying centre B-002.
    ("P-0121", "Wei Boyuan", "魏博远", "Chair 董事长", "Management", 1, None, "C-101", "2010-01-01", None),
    ("P-0122", "Jiang Suqin", "蒋素琴", "Chief Executive 总裁", "Management", 1, "P-0121", "C-101", "2014-05-01", None),
    ("P-0123", "Peng Anping", "彭安平", "Chief Financial Officer 财务总监", "Finance", 2, "P-0122",
     "C-101", "2017-07-01", None),
    ("P-0124", "Du Haitang", "杜海棠", "Head of Central Procurement 集采中心主任", "Procurement", 2, "P-0122",
     "C-101", "2018-09-01", None),
    ("P-0125", "Yu Jingyi", "余静怡", "Chief Medical Officer 医疗总监", "Medicine", 2, "P-0122",
     "C-101", "2015-10-01", None),
    ("P-0126", "Song Zhiqiang", "宋志强", "Head of Digital 数字化负责人", "Information Technology", 3, "P-0122",
     "C-101", "2021-03-01", None),
    ("P-0127", "Pan Lijuan", "潘丽娟", "Category Manager Imaging 影像品类经理", "Procurement", 4, "P-0124",
     "C-101", "2020-08-01", None),
    ("P-0128", "Xu Yang", "许阳", "Assistant to the Chief Executive 总裁助理", "Management", 4, "P-0122",
     "C-101", "2022-06-01", None),
    ("P-0129", "Gong Ping", "龚平", "Head of Audit 审计主任", "Audit", 3, "P-0123", "C-101", "2016-04-01", None),
    # Bridges C-106 and C-109: on loan to Xishan for two years, back at Qiushan since.
    ("P-0131", "Liao Kaiming", "廖开明", "Head of Cardiology 心内科主任", "Cardiology", 3, None,
     "C-106", "2023-03-01", None),
    # The only contact of ours at Lanzhu: a single thread.
    ("P-0132", "Wang Fang", "王芳", "President 院长", "Management", 1, None, "C-108", "2019-08-01", None),
    # A namesake, in another group.
    ("P-0133", "Wang Fang", "王芳", "Head of Nursing 护理部主任", "Nursing", 3, None, "C-603", "2016-03-01", None),
    # Moved from Muheng Qiushan to Tangli Hanpu.
    ("P-0134", "Zhuang Mingli", "庄明丽", "Head of Procurement 采购科长", "Procurement", 3, None,
     "C-106", "2018-02-01", "2025-09-01"),
    # Thornmere, buying centre B-003.
    ("P-0141", "Margaret Ashdown", None, "Chief Executive", "Management", 1, None, "C-201", "2012-09-03", None),
    ("P-0142", "Rupert O'Dell", None, "Chief Financial Officer", "Finance", 2, "P-0141", "C-201", "2016-01-04", None),
    ("P-0143", "Farah Siddiqui", None, "Director of Procurement", "Procurement", 2, "P-0141",
     "C-201", "2019-05-06", None),
    ("P-0144", "Tom Hargreave", None, "Head of Clinical Engineering", "Equipment", 3, "P-0143",
     "C-201", "2015-03-02", None),
    ("P-0145", "Ines Calder", None, "Medical Director", "Medicine", 2, "P-0141", "C-201", "2014-10-06", None),
    ("P-0146", "Paul \"PJ\" Jennings", None, "Category Buyer", "Procurement", 4, "P-0143",
     "C-201", "2021-07-05", None),
]
ASSISTANTS = {"P-0111", "P-0128"}

# person, title, department, level, company, from: the later post of somebody who moved.
LATER_POSTS = [("P-0134", "Head of Procurement 采购科长", "Procurement", 3, "C-602", "2025-09-01")]

DOTTED_LINES = [("P-0107", "P-0124"), ("P-0109", "P-0126"), ("P-0102", "P-0122"), ("P-0144", "P-0145")]

# More people of each company (named ones come on top); 0 or absent: nobody is known there.
MORE_PEOPLE = {
    "C-101": 3, "C-102": 6, "C-103": 5, "C-104": 2, "C-105": 4, "C-106": 7, "C-107": 6, "C-108": 1, "C-109": 6,
    "C-110": 4, "C-112": 5, "C-113": 4, "C-114": 2, "C-115": 2, "C-117": 4, "C-118": 2, "C-119": 3,
    "C-191": 2, "C-192": 2, "C-193": 2,
    "C-201": 2, "C-202": 8, "C-203": 7, "C-204": 6, "C-205": 3, "C-206": 5, "C-207": 4, "C-208": 2, "C-209": 5,
    "C-301": 9, "C-302": 6, "C-303": 6, "C-304": 3, "C-305": 2, "C-306": 5, "C-307": 3, "C-309": 4, "C-310": 1,
    "C-311": 3, "C-312": 3,
    "C-401": 6, "C-402": 3, "C-403": 2, "C-404": 2, "C-405": 3, "C-406": 2,
    "C-501": 7, "C-502": 5, "C-503": 5, "C-504": 4, "C-505": 3, "C-507": 4,
    "C-601": 7, "C-602": 7, "C-603": 6, "C-604": 5, "C-605": 2, "C-606": 5, "C-607": 2, "C-608": 3,
    "C-701": 4, "C-702": 2, "C-703": 2, "C-705": 2,
    "C-801": 3, "C-901": 2, "C-902": 2, "C-911": 2, "C-921": 2,
}

# Everybody at these companies began on this date or later: the house was opened or staffed then.
STAFFED_FROM = {"C-110": "2025-10-13", "C-119": "2025-12-01"}

# One person of each of these companies left on the date (the last one of the list of those made for it).
LEAVERS = {"C-102": "2025-11-15", "C-202": "2025-03-31", "C-301": "2025-08-31", "C-303": "2026-02-14",
           "C-501": "2025-12-31", "C-601": "2025-05-31", "C-602": "2026-05-20"}
