"""The words of casework, by what they are about: referrals, thresholds, cases, clocks, assessments, weighting, meetings."""
