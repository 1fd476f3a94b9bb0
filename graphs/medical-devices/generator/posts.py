"""The posts that a company's people fill, first to last: English and Chinese title, department, level, boss's place."""

HOSPITAL = [
    ("President", "院长", "Management", 1, None),
    ("Vice President", "副院长", "Management", 2, 0),
    ("Head of Procurement", "采购科长", "Procurement", 3, 1),
    ("Head of Equipment", "设备科长", "Equipment", 3, 1),
    ("Chief Financial Officer", "财务总监", "Finance", 2, 0),
    ("Head of Radiology", "放射科主任", "Radiology", 3, 1),
    ("Head of Surgery", "外科主任", "Surgery", 3, 1),
    ("Biomedical Engineer", "医工", "Equipment", 4, 3),
    ("Buyer", "采购专员", "Procurement", 4, 2),
]
TRADE = [
    ("General Manager", "总经理", "Management", 1, None),
    ("Purchasing Director", "采购总监", "Procurement", 2, 0),
    ("Sales Director", "销售总监", "Sales", 2, 0),
    ("Product Manager", "产品经理", "Procurement", 3, 1),
    ("Chief Financial Officer", "财务总监", "Finance", 2, 0),
    ("Warehouse Manager", "仓储经理", "Logistics", 3, 1),
    ("Service Manager", "服务经理", "Service", 3, 2),
    ("Buyer", "采购专员", "Procurement", 4, 3),
    ("Regional Sales Manager", "区域销售经理", "Sales", 3, 2),
]
HOLDING = [
    ("Chief Executive", "总裁", "Management", 1, None),
    ("Head of Procurement", "采购总监", "Procurement", 2, 0),
    ("Chief Medical Officer", "医疗总监", "Medicine", 2, 0),
    ("Chief Financial Officer", "财务总监", "Finance", 2, 0),
    ("Head of Information Technology", "信息总监", "Information Technology", 3, 0),
    ("Category Manager", "品类经理", "Procurement", 4, 1),
    ("Controller", "财务经理", "Finance", 4, 3),
]
# For companies whose first people are named: these come below their head.
BELOW_A_HEAD = [
    ("Head of Strategy", "战略总监", "Strategy", 3, None),
    ("Project Manager", "项目经理", "Projects", 4, 0),
    ("Analyst", "分析员", "Strategy", 5, 0),
]
_TRADING = ("distribution", "logistics", "leasing", "retail", "equipment service", "manufacturing", "finance",
            "medical devices", "construction", "health technology")


def posts_for(industry):
    if industry == "holding":
        return HOLDING
    return TRADE if industry in _TRADING else HOSPITAL
