"""Products, deals and contracts, and notes on accounts."""

TODAY = "2026-06-30"
FIRST_DAY = "2024-07-01"

PRODUCTS = [
    ("L-01", "Ultrasound 超声"), ("L-02", "Digital radiography 数字X光"), ("L-03", "Patient monitoring 监护"),
    ("L-04", "Anaesthesia 麻醉"), ("L-05", "In-vitro diagnostics 体外诊断"), ("L-06", "Endoscopy 内镜"),
    ("L-07", "Operating theatre 手术室"), ("L-08", "Service and spare parts 服务与备件"),
]

# company, from, to, million CNY over the whole term, product lines
CONTRACTS = [
    ("C-101", "2024-01-01", "2027-01-01", 36, ["L-01", "L-03", "L-08"]),
    ("C-102", "2025-09-01", "2027-09-01", 20, ["L-02", "L-07"]),
    ("C-104", "2024-03-01", "2027-03-01", 48, ["L-01", "L-02", "L-05", "L-08"]),
    ("C-105", "2022-01-01", "2024-12-31", 9, ["L-03"]),
    ("C-106", "2023-04-01", "2025-03-31", 8, ["L-01", "L-03"]),
    ("C-107", "2023-01-01", "2026-01-01", 15, ["L-02", "L-07"]),
    ("C-111", "2026-02-01", "2028-02-01", 6, ["L-08"]),
    ("C-201", "2024-05-01", "2027-05-01", 30, ["L-04", "L-07", "L-08"]),
    ("C-202", "2023-10-01", "2026-10-01", 33, ["L-03", "L-04"]),
    ("C-203", "2023-01-01", "2025-01-01", 10, ["L-03"]),
    ("C-209", "2025-01-01", "2027-01-01", 12, ["L-01", "L-06"]),
    ("C-301", "2024-01-01", "2026-12-31", 42, ["L-01", "L-03", "L-05"]),
    ("C-302", "2024-10-01", "2026-10-01", 16, ["L-05"]),
    ("C-306", "2025-03-01", "2027-03-01", 18, ["L-05", "L-08"]),
    ("C-501", "2024-07-01", "2027-07-01", 27, ["L-05", "L-08"]),
    ("C-502", "2023-07-01", "2025-12-31", 9, ["L-05"]),
    ("C-601", "2024-02-01", "2027-02-01", 24, ["L-01", "L-03"]),
    ("C-602", "2024-06-01", "2026-12-01", 15, ["L-01", "L-04", "L-06"]),
    ("C-606", "2025-02-01", "2026-02-01", 5, ["L-05"]),
]

# id, company, name, created, closed, stage, million, currency, product lines
OPPORTUNITIES = [
    ("O-001", "C-104", "Imaging renewal 影像更新", "2024-09-02", None, "negotiation", 18, "CNY", ["L-01", "L-02"]),
    ("O-002", "C-101", "Group frame agreement 集团框架协议", "2025-01-06", None, "proposal", 40, "CNY",
     ["L-03", "L-05", "L-08"]),
    ("O-003", "C-201", "Theatre programme", "2024-10-07", None, "proposal", 2.4, "GBP", ["L-04", "L-07"]),
    ("O-004", "C-112", "Monitoring for intensive care 重症监护", "2026-04-20", None, "qualification", 6, "CNY", ["L-03"]),
    ("O-005", "C-102", "Hybrid theatres 复合手术室", "2025-07-15", "2025-08-25", "won", 20, "CNY", ["L-02", "L-07"]),
    ("O-006", "C-106", "Ultrasound replacement 超声更换", "2024-08-01", "2025-02-10", "lost", 5, "CNY", ["L-01"]),
    ("O-007", "C-107", "Theatre extension 手术室扩建", "2024-10-10", "2025-05-20", "lost", 7, "CNY", ["L-07"]),
    ("O-008", "C-103", "Mobile radiography 移动X光", "2025-10-09", "2026-05-15", "lost", 4, "CNY", ["L-02"]),
    ("O-009", "C-109", "Anaesthesia workstations 麻醉工作站", "2026-01-20", "2026-06-12", "lost", 3, "CNY", ["L-04"]),
    ("O-010", "C-105", "Regional monitoring 区域监护", "2024-07-22", "2024-12-05", "lost", 8, "CNY", ["L-03"]),
]

# Companies outside Muheng for which further opportunities are made, and how many.
MORE_OPPORTUNITIES = {"C-201": 4, "C-202": 5, "C-203": 3, "C-204": 3, "C-209": 3, "C-301": 6, "C-302": 4, "C-303": 3,
                      "C-306": 4, "C-401": 3, "C-501": 4, "C-502": 2, "C-601": 5, "C-602": 4, "C-603": 3, "C-604": 2,
                      "C-606": 2}

CAMPAIGN = ("K-001", "Imaging roadshow 影像巡展", "2025-09-01", "2026-05-31")

# id, company, name, published, closes, million CNY
TENDERS = [
    ("T-001", "C-105", "Central monitoring, southern hospitals 南方医院监护集采", "2026-06-02", "2026-07-15", 11),
    ("T-002", "C-119", "Digital radiography 数字X光采购", "2026-05-12", "2026-06-20", 3),
    ("T-003", "C-303", "Analysers 分析仪采购", "2025-10-08", "2025-11-20", 5),
]

# id, company, name, from, to, shared with the account
PLANS = [
    ("N-001", "C-101", "Joint plan 2026 with Muheng 沐衡2026联合规划", "2026-01-01", "2027-01-01", True),
    ("N-002", "C-201", "Thornmere account plan 2026", "2026-01-01", "2027-01-01", False),
    ("N-003", "C-601", "Joint training programme 棠漓联合培训", "2025-07-01", "2026-07-01", True),
]

# id, company, name, kind, observed, severity
RISKS = [
    ("R-001", "C-105", "Payment dispute with a supplier 供应商付款纠纷", "judicial", "2026-03-11", "medium"),
    ("R-002", "C-303", "Fined for late tax return 逾期申报罚款", "regulatory", "2025-08-20", "low"),
    ("R-003", "C-402", "Lease ends 租约到期", "operating", "2026-05-06", "low"),
    ("R-004", "C-312", "Majority sold 控股权转让", "ownership", "2026-02-02", "medium"),
    ("R-005", "C-502", "Covenant breach in annual statement", "financial", "2026-04-15", "high"),
]

# id, company, answered, score 0…10
SURVEYS = [
    ("V-001", "C-101", "2025-06-12", 7), ("V-002", "C-101", "2026-06-11", 9), ("V-003", "C-104", "2026-06-11", 8),
    ("V-004", "C-107", "2026-02-05", 4), ("V-005", "C-201", "2026-05-20", 9), ("V-006", "C-202", "2026-05-20", 6),
    ("V-007", "C-301", "2026-04-09", 10), ("V-008", "C-306", "2026-04-09", 8), ("V-009", "C-501", "2026-03-18", 7),
    ("V-010", "C-601", "2026-06-02", 9), ("V-011", "C-602", "2026-06-02", 3), ("V-012", "C-701", "2025-12-10", 8),
]
