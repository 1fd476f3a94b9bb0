"""When and how we deal with each company: this is what its coverage rung comes from.

Styles: `engaged` several of their people, both directions, mails too · `oneWay` several people, we come to them only ·
`thread` one person, both directions, one of ours · `thin` one person, we come to them only · `mail` mails with one
person. Every phase has a contact on its first and on its last working day and one about every so many days.
"""

# company, style, days between, from, to
PHASES = [
    # Muheng. Covered all the time:
    ("C-101", "engaged", 6, "2024-07-01", "2026-06-30"),
    ("C-102", "engaged", 9, "2024-07-01", "2026-06-30"),
    ("C-104", "engaged", 5, "2024-07-01", "2026-06-30"),
    ("C-106", "engaged", 11, "2024-07-01", "2026-06-30"),
    ("C-107", "engaged", 12, "2024-07-01", "2026-06-30"),
    # Lost: the last visit falls out of the window of 180 days in March 2026.
    ("C-115", "thin", 35, "2024-09-02", "2025-09-10"),
    # Won, one after the other (C-111 by a contract alone):
    ("C-103", "engaged", 10, "2025-08-11", "2026-06-30"),
    ("C-108", "thread", 15, "2025-10-13", "2026-06-30"),
    ("C-109", "engaged", 12, "2025-11-10", "2026-06-30"),
    ("C-110", "thread", 18, "2026-01-12", "2026-06-30"),
    ("C-112", "engaged", 10, "2026-03-09", "2026-06-30"),
    ("C-113", "oneWay", 12, "2026-04-13", "2026-06-30"),
    ("C-117", "thin", 8, "2026-06-08", "2026-06-29"),
    # Visited, but not in scope:
    ("C-191", "thin", 45, "2024-07-15", "2026-06-15"),
    # Thornmere
    ("C-201", "engaged", 6, "2024-07-01", "2026-06-30"),
    ("C-202", "engaged", 8, "2024-07-01", "2026-06-30"),
    ("C-203", "engaged", 10, "2024-07-01", "2026-06-30"),
    ("C-204", "engaged", 13, "2024-07-01", "2026-06-30"),
    ("C-205", "thin", 28, "2026-02-09", "2026-06-26"),
    ("C-206", "thin", 28, "2024-07-01", "2026-06-30"),
    ("C-207", "mail", 14, "2024-07-01", "2026-06-30"),
    ("C-209", "engaged", 11, "2024-07-01", "2026-06-30"),
    # Chengyao
    ("C-301", "engaged", 6, "2024-07-01", "2026-06-30"),
    ("C-302", "engaged", 9, "2024-07-01", "2026-06-30"),
    ("C-303", "engaged", 11, "2024-07-01", "2026-06-30"),
    ("C-304", "thin", 25, "2025-12-08", "2026-06-30"),
    ("C-306", "engaged", 10, "2024-07-01", "2026-06-30"),
    ("C-309", "thin", 25, "2024-07-01", "2026-06-30"),
    ("C-312", "thin", 30, "2024-07-01", "2026-01-30"),
    # Yinxi
    ("C-401", "engaged", 9, "2024-07-01", "2026-06-30"),
    ("C-402", "thin", 24, "2024-07-01", "2026-06-30"),
    # Feldmoos
    ("C-501", "engaged", 8, "2024-07-01", "2026-06-30"),
    ("C-502", "engaged", 12, "2024-07-01", "2026-06-30"),
    ("C-503", "thin", 22, "2024-07-01", "2026-06-30"),
    ("C-504", "oneWay", 24, "2024-07-01", "2026-06-30"),
    # Tangli
    ("C-601", "engaged", 7, "2024-07-01", "2026-06-30"),
    ("C-602", "engaged", 9, "2024-07-01", "2026-06-30"),
    ("C-603", "engaged", 10, "2024-07-01", "2026-06-30"),
    ("C-604", "engaged", 14, "2024-07-01", "2026-06-30"),
    ("C-606", "engaged", 12, "2024-07-01", "2026-06-30"),
    ("C-608", "thin", 28, "2024-07-01", "2026-06-30"),
    # Qiaomu: the whole account hangs on one person of theirs and one of ours.
    ("C-701", "thread", 13, "2024-07-01", "2026-06-30"),
    # The joint venture of two groups
    ("C-801", "thin", 40, "2024-07-01", "2026-06-30"),
]

# Participants whom none of ours has met: their coverage in the buying centre is `none`.
NEVER_MET = {"P-0101", "P-0112", "P-0126"}

# Stops of the roadshow: date, companies whose people came.
EVENTS = [
    ("2025-09-18", ["C-101", "C-104", "C-301"]),
    ("2025-10-16", ["C-601", "C-602", "C-603"]),
    ("2025-11-20", ["C-201", "C-202", "C-203"]),
    ("2026-03-19", ["C-102", "C-106", "C-107"]),
    ("2026-04-23", ["C-301", "C-302", "C-306"]),
    ("2026-05-21", ["C-501", "C-502"]),
]

# Public holidays of China, on which nobody meets: first and last day.
HOLIDAYS = [("2024-10-01", "2024-10-07"), ("2025-01-28", "2025-02-04"), ("2025-10-01", "2025-10-08"),
            ("2026-01-01", "2026-01-02"), ("2026-02-16", "2026-02-23")]
