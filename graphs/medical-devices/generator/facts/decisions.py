"""Buying centres, their seats and what was thought of each participant, and when."""

# id, name, required roles, for company, for opportunity
BUYING_CENTERS = [
    ("B-001", "Yunpu imaging renewal 云浦影像更新", ["approver", "decider", "evaluator", "user", "gatekeeper"],
     "C-104", "O-001"),
    ("B-002", "Muheng central procurement 沐衡集采", ["approver", "decider", "evaluator", "influencer"], "C-101", "O-002"),
    ("B-003", "Thornmere theatre programme", ["approver", "decider", "evaluator", "gatekeeper", "user"],
     "C-201", "O-003"),
]

# person, centre, role, stage, support, coverage, influence, political, from, to. None is unknown.
# A new assessment closes the one before it on the date on which it begins.
PARTICIPATIONS = [
    ("P-0101", "B-001", "approver", "approval", 0, "none", 85, "politicalStructure", "2024-09-01", None),
    ("P-0102", "B-001", "decider", "approval", 0, "brief", 90, "innerCircle", "2024-09-01", "2025-10-01"),
    ("P-0102", "B-001", "decider", "approval", 0.5, "multiple", 90, "innerCircle", "2025-10-01", None),
    ("P-0103", "B-001", "decider", "evaluation", 0.5, "multiple", 75, "innerCircle", "2024-09-01", None),
    ("P-0104", "B-001", "evaluator", "approval", 0, "brief", 78, "innerCircle", "2024-09-01", "2025-11-01"),
    ("P-0104", "B-001", "evaluator", "approval", -0.5, "brief", 78, "innerCircle", "2025-11-01", None),
    ("P-0105", "B-001", "evaluator", "specification", 0.5, "multiple", 65, "politicalStructure",
     "2024-09-01", "2025-06-01"),
    ("P-0105", "B-001", "evaluator", "specification", 1, "inDepth", 72, "innerCircle", "2025-06-01", "2026-04-15"),
    ("P-0107", "B-001", "gatekeeper", "evaluation", 0, "multiple", 45, "politicalStructure", "2024-09-01", None),
    ("P-0108", "B-001", "user", "needs", 0.5, "inDepth", 25, "other", "2024-11-01", None),
    ("P-0109", "B-001", "influencer", "specification", 0, "brief", None, "other", "2025-02-01", None),
    ("P-0110", "B-001", "coach", "needs", 1, "inDepth", 35, "other", "2024-09-01", None),
    ("P-0112", "B-001", "influencer", "needs", -0.5, "none", 50, "politicalStructure", "2025-01-15", None),
    ("P-0121", "B-002", "approver", "approval", 0, "brief", 80, "innerCircle", "2025-01-01", None),
    ("P-0122", "B-002", "approver", "approval", 0.5, "multiple", 95, "innerCircle", "2025-01-01", None),
    ("P-0123", "B-002", "evaluator", "approval", 0, "multiple", 70, "innerCircle", "2025-01-01", None),
    ("P-0124", "B-002", "decider", "evaluation", 0, "multiple", 85, "innerCircle", "2025-01-01", "2026-01-01"),
    ("P-0124", "B-002", "decider", "evaluation", 0.5, "inDepth", 85, "innerCircle", "2026-01-01", None),
    ("P-0125", "B-002", "influencer", "needs", 1, "inDepth", 65, "politicalStructure", "2025-01-01", None),
    ("P-0126", "B-002", "influencer", "specification", None, "none", 40, "other", "2025-06-01", None),
    ("P-0127", "B-002", "evaluator", "specification", 0.5, "inDepth", 45, "other", "2025-01-01", None),
    ("P-0141", "B-003", "approver", "approval", 0.5, "multiple", 90, "innerCircle", "2024-10-01", None),
    ("P-0142", "B-003", "evaluator", "approval", -0.5, "multiple", 60, "innerCircle", "2024-10-01", None),
    ("P-0143", "B-003", "decider", "evaluation", 0, "inDepth", 85, "innerCircle", "2024-10-01", "2025-09-01"),
    ("P-0143", "B-003", "decider", "evaluation", 0.5, "inDepth", 85, "innerCircle", "2025-09-01", None),
    ("P-0144", "B-003", "user", "specification", 1, "inDepth", 55, "politicalStructure", "2024-10-01", None),
    ("P-0145", "B-003", "influencer", "needs", 0.5, "multiple", 70, "politicalStructure", "2024-10-01", None),
    ("P-0146", "B-003", "gatekeeper", "evaluation", 0, "multiple", 30, "other", "2025-02-01", None),
]

# id, title, level, department, role, company, centre
POSITIONS = [
    ("S-001", "President 院长", 1, "Management", "decider", "C-104", "B-001"),
    ("S-002", "Head of Radiology 放射科主任", 3, "Radiology", "evaluator", "C-104", "B-001"),  # vacant since April 2026
    ("S-003", "Head of Procurement 采购科长", 3, "Procurement", "gatekeeper", "C-104", "B-001"),
    ("S-004", "Chief Executive 总裁", 1, "Management", "approver", "C-101", "B-002"),
    ("S-005", "Head of Central Procurement 集采中心主任", 2, "Procurement", "decider", "C-101", "B-002"),
    ("S-006", "Chief Executive", 1, "Management", "approver", "C-201", "B-003"),
    ("S-007", "Director of Procurement", 2, "Procurement", "decider", "C-201", "B-003"),
    ("S-008", "Clinical Evaluation Lead", 3, "Medicine", "evaluator", "C-201", "B-003"),  # never filled
]

# person, position, from, to
HOLDS = [
    ("P-0102", "S-001", "2016-02-01", None),
    ("P-0105", "S-002", "2015-07-01", "2026-04-15"),
    ("P-0107", "S-003", "2013-04-01", None),
    ("P-0122", "S-004", "2014-05-01", None),
    ("P-0124", "S-005", "2018-09-01", None),
    ("P-0141", "S-006", "2012-09-03", None),
    ("P-0143", "S-007", "2019-05-06", None),
]
