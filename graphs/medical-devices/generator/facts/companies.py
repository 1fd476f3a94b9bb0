"""The companies: id, English name, Chinese name, country, region, industry, employees, turnover, potential, tier.

Turnover and potential are million CNY a year; None is unknown. Every name is invented.
"""

OWN = [
    ("C-001", "Lingxu Medical", "翎旭医疗", "CN", "East China", "medical devices", 4200, 3900, None, None),
    ("C-002", "Lingxu Medical Research", "翎旭医疗研究院", "CN", "East China", "research", 610, 120, None, None),
    ("C-003", "Lingxu Medical International", None, "GB", "United Kingdom", "medical devices", 240, 410, None, None),
]

MUHENG = [
    ("C-101", "Muheng Hospital Group", "沐衡医院集团", "CN", "East China", "holding", 850, 9800, 60, "strategic"),
    ("C-102", "Muheng East Healthcare Investment", "沐衡华东医疗投资", "CN", "East China", "holding",
     160, 4100, 35, "strategic"),
    ("C-103", "Muheng West Healthcare Investment", "沐衡西部医疗投资", "CN", "Southwest China", "holding",
     120, 2300, 30, "key"),
    ("C-104", "Muheng Yunpu General Hospital", "沐衡云浦综合医院", "CN", "East China", "general hospital",
     3900, 2600, 85, "strategic"),
    ("C-105", "Muheng South Hospital Management", "沐衡南方医院管理", "CN", "South China", "hospital management",
     210, 1500, 55, "key"),
    ("C-106", "Muheng Qiushan Hospital", "沐衡秋杉医院", "CN", "East China", "general hospital", 1450, 820, 40, "key"),
    ("C-107", "Muheng Hushan Orthopaedic Hospital", "沐衡湖杉骨科医院", "CN", "East China", "specialist hospital",
     760, 540, 28, "key"),
    ("C-108", "Muheng Lanzhu Rehabilitation Hospital", "沐衡岚竹康复医院", "CN", "South China", "rehabilitation",
     430, 210, 12, "general"),
    ("C-109", "Muheng Xishan Heart Hospital", "沐衡西杉心血管医院", "CN", "Southwest China", "specialist hospital",
     980, 700, 38, "key"),
    ("C-110", "Muheng Binlan New Area Hospital", "沐衡滨澜新区医院", "CN", "South China", "general hospital",
     520, 160, 33, "key"),
    ("C-111", "Muyao Medical Supply Chain", "沐曜医疗供应链", "CN", "East China", "distribution",
     190, 650, 20, "general"),
    ("C-112", "Muheng Beiling Hospital", "沐衡北翎医院", "CN", "Southwest China", "general hospital",
     1100, 610, 26, "key"),
    ("C-113", "Muheng Health Management", "沐衡健康管理", "CN", "East China", "health management",
     640, 380, 15, "general"),
    ("C-114", "Muheng Imaging Centres", "沐衡影像中心", "CN", "East China", "diagnostics", 310, 240, 22, "general"),
    ("C-115", "Muheng Qiushan Community Clinics", "沐衡秋杉社区门诊", "CN", "East China", "clinics",
     140, 45, 3, "general"),
    ("C-116", "Muheng Qiushan East Gate Clinic", "沐衡秋杉东门诊所", "CN", "East China", "clinics",
     24, 7, None, "general"),
    ("C-117", "Muheng Yunpu East Campus", "沐衡云浦医院东院", "CN", "East China", "general hospital",
     870, 430, 24, "key"),
    ("C-118", "Luyuan Oncology Hospital", "麓沅肿瘤医院", "CN", "Southwest China", "specialist hospital",
     720, 520, 31, "general"),
    ("C-119", "Tuanlan Hospital", "湍岚医院", "CN", "South China", "general hospital", 930, 390, 18, "general"),
    ("C-120", "Muheng Digital Health", "沐衡数字健康", "CN", "East China", "health technology",
     150, 90, None, "general"),
]

# Held by Muheng companies, but not controlled.
MUHENG_OUTSIDE = [
    ("C-191", "Yuanxi Hospital", "沅汐医院", "CN", "Southwest China", "general hospital", 640, 290, 14, "general"),
    ("C-192", "Jinglan Eye Hospital", "泾岚眼科医院", "CN", "South China", "specialist hospital",
     280, 150, 9, "general"),
    ("C-193", "Hongshu Hospital", "虹杼医院", "CN", "East China", "general hospital", 510, 230, 11, "general"),
]

THORNMERE = [
    ("C-201", "Thornmere Holdings, Ltd.", None, "GB", "United Kingdom", "holding", 300, 5200, 50, "strategic"),
    ("C-202", "Thornmere Hospitals North", None, "GB", "United Kingdom", "general hospital", 2100, 1900, 42, "key"),
    ("C-203", "Thornmere Hospitals South", None, "GB", "United Kingdom", "general hospital", 1800, 1600, 39, "key"),
    ("C-204", "St. Odile's Hospital", None, "GB", "United Kingdom", "general hospital", 940, 720, 21, "key"),
    ("C-205", "Thornmere Day Surgery", None, "GB", "United Kingdom", "clinics", 260, 180, 7, "general"),
    ("C-206", "Thornmere Pathology", None, "GB", "United Kingdom", "diagnostics", 410, 330, 16, "general"),
    ("C-207", "Thornmere Ireland", None, "IE", "Ireland", "general hospital", 620, 480, 13, "general"),
    ("C-208", "Thornmere Home Care", None, "GB", "United Kingdom", "home care", 350, 140, 4, "general"),
    ("C-209", "Thornmere Singapore", None, "SG", "Singapore", "specialist hospital", 280, 310, 18, "key"),
    ("C-210", "Thornmere Lanyue Clinics", "棘湖岚月诊所", "CN", "South China", "clinics", 130, 60, None, "general"),
]

CHENGYAO = [
    ("C-301", "Chengyao Medical Distribution", "澄曜医疗配送集团", "CN", "North China", "distribution",
     1300, 7400, 70, "strategic"),
    ("C-302", "Chengyao North", "澄曜北方", "CN", "North China", "distribution", 380, 1800, 30, "key"),
    ("C-303", "Chengyao South", "澄曜南方", "CN", "South China", "distribution", 350, 1500, 28, "key"),
    ("C-304", "Chengyao Northwest", "澄曜西北", "CN", "Northwest China", "distribution", 210, 700, 14, "general"),
    ("C-305", "Chengyao Cold Chain", "澄曜冷链", "CN", "North China", "logistics", 260, 420, 6, "general"),
    ("C-306", "Chengyao Consumables", "澄曜耗材", "CN", "North China", "distribution", 170, 900, 25, "key"),
    ("C-307", "Chengyao Leasing", "澄曜融资租赁", "CN", "East China", "leasing", 90, 380, 19, "general"),
    ("C-308", "Chengyao Northwest Second Depot", "澄曜西北二仓", "CN", "Northwest China", "logistics",
     60, 80, 2, "general"),
    ("C-309", "Chengyao Diagnostics Trade", "澄曜诊断贸易", "CN", "South China", "distribution",
     120, 460, 17, "general"),
    ("C-310", "Chengyao Service", "澄曜设备服务", "CN", "North China", "equipment service", 230, 190, 5, "general"),
    ("C-311", "Ruolan Device Trade", "若岚器械贸易", "CN", "East China", "distribution", 75, 260, 10, "general"),
    ("C-312", "Chengyao Pharmacies", "澄曜药房", "CN", "North China", "retail", 540, 610, None, "general"),
]

YINXI = [
    ("C-401", "Yinxi Dental", "吟溪口腔连锁", "CN", "South China", "clinics", 420, 880, 22, "key"),
    ("C-402", "Yinxi Dental Pearl Bay", "吟溪口腔珠湾店", "CN", "South China", "clinics", 85, 70, 4, "general"),
    ("C-403", "Yinxi Dental Harbour", "吟溪口腔港岸店", "CN", "South China", "clinics", 64, 52, 3, "general"),
    ("C-404", "Yinxi Dental West", "吟溪口腔西区店", "CN", "Southwest China", "clinics", 58, 44, 3, "general"),
    ("C-405", "Yinxi Orthodontics", "吟溪正畸", "CN", "South China", "clinics", 92, 110, 6, "general"),
    ("C-406", "Yinxi Dental Laboratory", "吟溪义齿加工", "CN", "South China", "manufacturing", 130, 95, 5, "general"),
    ("C-407", "Yinxi Children's Dental", "吟溪儿童口腔", "CN", "South China", "clinics", 47, 38, 2, "general"),
    ("C-408", "Yinxi Training", "吟溪培训", "CN", "South China", "education", 20, 9, 1, "general"),
]

FELDMOOS = [
    ("C-501", "Feldmoos Diagnostik", None, "DE", "Germany", "diagnostics", 690, 2400, 45, "strategic"),
    ("C-502", "Feldmoos Labor Nord", None, "DE", "Germany", "diagnostics", 310, 520, 20, "key"),
    ("C-503", "Feldmoos Labor Süd", None, "DE", "Germany", "diagnostics", 280, 470, 18, "key"),
    ("C-504", "Klinik \"Am Feldmoos\"", None, "DE", "Germany", "specialist hospital", 450, 380, 15, "general"),
    ("C-505", "Feldmoos Österreich", None, "AT", "Austria", "diagnostics", 160, 210, 9, "general"),
    ("C-506", "Feldmoos Logistik", None, "DE", "Germany", "logistics", 95, 70, 1, "general"),
    ("C-507", "Feldmoos Genomik", None, "DE", "Germany", "research", 110, 130, 12, "general"),
]

TANGLI = [
    ("C-601", "Tangli Women and Children's Hospitals", "棠漓妇儿医院集团", "CN", "Central China", "holding",
     310, 3100, 48, "strategic"),
    ("C-602", "Tangli Hanpu Hospital", "棠漓汉浦妇儿医院", "CN", "Central China", "specialist hospital",
     890, 640, 27, "key"),
    ("C-603", "Tangli Xiangpu Hospital", "棠漓湘浦妇儿医院", "CN", "Central China", "specialist hospital",
     760, 560, 24, "key"),
    ("C-604", "Tangli Ganpu Hospital", "棠漓赣浦妇儿医院", "CN", "Central China", "specialist hospital",
     480, 300, 14, "general"),
    ("C-605", "Tangli Postnatal Care", "棠漓月子会所", "CN", "Central China", "home care", 220, 130, 3, "general"),
    ("C-606", "Tangli Reproductive Centre", "棠漓生殖中心", "CN", "Central China", "specialist hospital",
     190, 410, 19, "key"),
    ("C-607", "Tangli Outpatient", "棠漓门诊部", "CN", "Central China", "clinics", 120, 75, 4, "general"),
    ("C-608", "Tangli Xiangpu Second Campus", "棠漓湘浦医院二院", "CN", "Central China", "specialist hospital",
     260, 150, 8, "general"),
    ("C-609", "Tangli Newborn Screening", "棠漓新生儿筛查", "CN", "Central China", "diagnostics", 90, 110, 11, "general"),
]

QIAOMU = [
    ("C-701", "Qiaomu Eye Care", "樵沐眼科", "CN", "North China", "clinics", 180, 520, 16, "key"),
    ("C-702", "Qiaomu Eye Clinic East", "樵沐眼科东城店", "CN", "North China", "clinics", 60, 66, 3, "general"),
    ("C-703", "Qiaomu Eye Clinic West", "樵沐眼科西城店", "CN", "North China", "clinics", 55, 61, 3, "general"),
    ("C-704", "Qiaomu Optics", "樵沐眼镜", "CN", "North China", "retail", 140, 90, None, "general"),
    ("C-705", "Qiaomu Refractive Centre", "樵沐屈光中心", "CN", "North China", "specialist hospital",
     70, 120, 9, "general"),
    ("C-706", "Qiaomu Myopia Control", "樵沐近视防控", "CN", "North China", "clinics", 40, 30, 2, "general"),
]

# Held half and half by Feldmoos and Tangli: nobody controls it.
SHARED_VENTURE = [
    ("C-801", "Feldtang Prenatal Diagnostics", "菲棠产前诊断", "CN", "Central China", "diagnostics",
     85, 60, 7, "general"),
]

INVESTORS = [
    ("C-901", "Weilan Healthcare Fund", "渭澜医疗基金", "CN", "East China", "finance", 45, 300, None, None),
    ("C-902", "Tuanlan District Assets", "湍岚区资产经营", "CN", "South China", "finance", 70, 900, None, None),
]
PARTNERS = [
    ("C-911", "Orrinvale Logistics", None, "GB", "United Kingdom", "logistics", 900, 1200, None, None),
    ("C-912", "Xuanhe Medical Engineering", "璇禾医疗工程", "CN", "East China", "construction", 340, 450, None, None),
]
COMPETITORS = [
    ("C-921", "Castorway Devices", None, "GB", "United Kingdom", "medical devices", 15000, 31000, None, None),
    ("C-922", "Beiyue Instruments", "北玥器械", "CN", "North China", "medical devices", 5200, 4700, None, None),
]

BY_SIDE = [
    ("own", OWN),
    ("customer", MUHENG + MUHENG_OUTSIDE + THORNMERE + CHENGYAO + YINXI + FELDMOOS + TANGLI + QIAOMU + SHARED_VENTURE),
    ("prospect", INVESTORS),
    ("partner", PARTNERS),
    ("competitor", COMPETITORS),
]

# Sales are unknown here, although the potential is known.
SALES_UNKNOWN = {"C-118", "C-191", "C-312", "C-407", "C-506"}
