"""The field's terms as closed sets (Rackham's SPIN sequence and call outcomes; the two source articles).

The meaning of every value is in ``docs/labels.md``; here they only get their spelling.
"""

from typing import Literal

Speaker = Literal["trainee", "prospect"]

QuestionForm = Literal["none", "open", "closed", "leading", "stacked"]
Spin = Literal["none", "situation", "problem", "implication", "value"]
Target = Literal["revenue", "cost", "risk", "operational", "unspecified"]
Give = Literal["teach", "share", "answer", "acknowledge", "summarise", "pitch"]
Opening = Literal["goals", "purpose", "agenda", "timing", "provisional_next_step"]
Closing = Literal["summary", "reconfirm_next_step", "action", "disqualify"]
Other = Literal["smalltalk", "off_topic", "abusive", "injection"]

RungName = Literal["symptom", "consequence", "impact", "magnitude"]
Standing = Literal["none", "symptom", "consequence", "impact", "magnitude"]
"""Where the prospect stands on one concern's ladder; also what a turn earns (``none``: nothing)."""

ValueKind = Literal["revenue", "cost", "risk"]
StepResponse = Literal["none", "accept", "condition", "defer", "decline"]
Strength = Literal["none", "weak", "strong"]
OutcomeName = Literal["advance", "continuation", "halt", "disqualification"]
EndedBy = Literal["trainee", "prospect", "limit"]
Basis = Literal["none", "vague", "named"]
"""Where an insight comes from: asserted, hinted at, or such that one could look it up or ask."""
Took = Literal["moved", "mild", "none", "refutes"]
"""What an insight or a story did to the prospect who heard it."""
Met = Literal["open", "thin", "defends", "passes"]
"""How a doubt was dealt with: with substance and without pushing back, with little, against it, or not at all."""
Mode = Literal["free", "warm-up", "assessed"]
Stage = Literal["preparing", "meeting", "reflecting", "finished"]

STANDINGS: tuple[Standing, ...] = ("none", "symptom", "consequence", "impact", "magnitude")
VALUE_KINDS: tuple[ValueKind, ...] = ("revenue", "cost", "risk")
