"""What casework keeps."""

from kith.casework.models.assessment_plans import AssessmentPlan, ComponentMark
from kith.casework.models.assessments import Assessment, ElementAnswer, Observation, Statement, WorkingCheck
from kith.casework.models.cases import Alert, Case, Clock, OfCase, Pause, Step
from kith.casework.models.friendship import AssessmentKey, Member, MemberKey, MemberPart, PolicyNotice
from kith.casework.models.meetings import Attendance, Meeting, MeetingEntry, ParkedWorry
from kith.casework.models.referrals import ChildReferral, ContextReferral, ReferralContext, Referrer
from kith.casework.models.school import SchoolAnswer, SchoolItem, SchoolList, SchoolLook
from kith.casework.models.slavery import NRMDecision, NRMReferral
from kith.casework.models.thresholds import (
    AgencyView,
    Criterion,
    CriterionAnswer,
    Screening,
    ThresholdBand,
    ThresholdDiscussion,
    ThresholdStatement,
)
from kith.casework.models.weighting import InterplayLink, Weight, WeightiestContext, WeightSheet

__all__ = [
    "AgencyView", "Alert", "Assessment", "AssessmentKey", "AssessmentPlan", "Attendance", "Case", "ChildReferral",
    "Clock", "ComponentMark", "ContextReferral", "Criterion", "CriterionAnswer", "ElementAnswer", "InterplayLink",
    "Meeting", "MeetingEntry", "Member", "MemberKey", "MemberPart", "NRMDecision", "NRMReferral", "Observation",
    "OfCase", "ParkedWorry", "Pause", "PolicyNotice", "ReferralContext", "Referrer", "SchoolAnswer", "SchoolItem",
    "SchoolList", "SchoolLook", "Screening", "Statement", "Step", "ThresholdBand", "ThresholdDiscussion",
    "ThresholdStatement", "Weight", "WeightSheet", "WeightiestContext",
    "WorkingCheck",
]  # fmt: skip
