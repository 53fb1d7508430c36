"""One prospect: who she is, what she will say gladly, and what she will say only when asked well.

A persona file is one of these (design of the content format: ``docs/content.md``). Rung texts are *unearned* until
the gate opens them (``trainer.domain.secrecy``); everything under ``public`` and in a situation may be shown.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from trainer.domain.frozen import Frozen
from trainer.domain.vocabulary import Give, RungName, Speaker, ValueKind

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=64)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Lines = Annotated[tuple[Text, ...], Field(min_length=1)]
Gauge = Annotated[int, Field(ge=0, le=10)]


class RungNeeds(Frozen):
    trust: Gauge = Field(description="She holds this rung back until her trust has reached this (0 to 10).")


class Rung(Frozen):
    """One step of a concern's ladder; ``kind`` only on an impact, ``of`` only on a magnitude."""

    id: Id
    rung: RungName
    kind: ValueKind | None = Field(None, description="Impacts only: which of revenue, cost or risk it hits.")
    of: Id | None = Field(None, description="Magnitudes only: the id of the impact whose size it is.")
    needs: RungNeeds | None = Field(None, description="Impacts and magnitudes only.")
    known: Literal["brief"] | None = Field(None, description="Symptoms only: the brief tells it, so it stands from the start.")
    fact: Text = Field(description="What is true, in one sentence.")
    says: Lines = Field(description="The same in her own words; at least one, better two or three.")
    probes: Lines = Field(description="Questions that deserve this rung.")

    @model_validator(mode="after")
    def _fields_fit_the_rung(self) -> Self:
        if (self.rung == "impact") != (self.kind is not None):
            raise ValueError("an impact, and only an impact, names its kind: revenue, cost or risk")
        if (self.rung == "magnitude") != (self.of is not None):
            raise ValueError("a magnitude, and only a magnitude, names the impact it sizes in 'of'")
        if self.needs and self.rung not in ("impact", "magnitude"):
            raise ValueError("only impacts and magnitudes may need trust")
        if self.known and self.rung != "symptom":
            raise ValueError("only a symptom can be known from the brief")
        return self

    def texts(self) -> tuple[str, ...]:
        """Every text that stays hidden until this rung is opened."""
        return (self.fact, *self.says, *self.probes)


class Lookalike(Frozen):
    """Something that sounds like value and is none by itself: time saved, speed, visibility. Not secret."""

    id: Id
    claim: Text
    says: Lines


class Concern(Frozen):
    id: Id
    topic: Text = Field(description="Neutral name of the subject; may be shown to a model.")
    rungs: Annotated[tuple[Rung, ...], Field(min_length=1)]
    lookalikes: tuple[Lookalike, ...] = ()

    @model_validator(mode="after")
    def _ladder_is_in_order(self) -> Self:
        order = [rung.rung for rung in self.rungs]
        if order[0] != "symptom" or order.count("symptom") != 1:
            raise ValueError("a ladder starts with its one symptom")
        if len(order) > 1 and (order[1] != "consequence" or order.count("consequence") != 1):
            raise ValueError("the symptom is followed by one consequence")
        impacts: set[str] = set()
        for rung in self.rungs:
            if rung.of is not None and rung.of not in impacts:
                raise ValueError(f"magnitude '{rung.id}' must follow the impact it sizes, got of: '{rung.of}'")
            if rung.rung == "impact":
                impacts.add(rung.id)
        sized = [rung.of for rung in self.rungs if rung.of]
        if len(sized) != len(set(sized)):
            raise ValueError("an impact has at most one magnitude")
        return self

    def ids(self) -> tuple[str, ...]:
        return (self.id, *(rung.id for rung in self.rungs), *(alike.id for alike in self.lookalikes))

    @property
    def symptom(self) -> Rung:
        return self.rungs[0]

    @property
    def consequence(self) -> Rung | None:
        return self.rungs[1] if len(self.rungs) > 1 else None

    @property
    def impacts(self) -> tuple[Rung, ...]:
        return tuple(rung for rung in self.rungs if rung.rung == "impact")

    def magnitude_of(self, impact_id: str) -> Rung | None:
        return next((rung for rung in self.rungs if rung.of == impact_id), None)


class Background(Frozen):
    """The answer to a situation question; never an impact."""

    id: Id
    asks: Lines
    says: Lines


class Moment(Frozen):
    """When she raises something: the first of these that comes true. Turns are trainee turns, counted from 1."""

    turn: Annotated[int, Field(ge=1)] | None = None
    rung: Id | None = Field(None, description="Once this rung has been opened.")
    gives: Give | None = Field(None, description="When the trainee does this, for instance pitch.")

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.turn is None and self.rung is None and self.gives is None:
            raise ValueError("expected at least one of turn, rung, gives")
        return self


class SettledBy(Frozen):
    """What settles it: one of these gives, about one of these things."""

    gives: Annotated[tuple[Give, ...], Field(min_length=1)]
    about: Lines


class Anticipated(Frozen):
    """A question, objection or concern of hers that a prepared trainee expects."""

    id: Id
    kind: Literal["question", "objection", "concern"]
    when: Moment
    says: Lines
    settled_by: SettledBy
    settled: Lines
    unsettled: Lines


class StepNeeds(Frozen):
    impacts: Annotated[int, Field(ge=0)] = Field(0, description="How many impacts she must have said.")
    settled: tuple[Id, ...] = Field((), description="Which of her questions and objections must be settled.")


class FirmStep(Frozen):
    """What she commits to when asked for task, owner and date."""

    owner: Text
    due: Text
    says: tuple[Text, ...] = Field((), description="The firm words, with task, owner and date; made from owner and due if left out.")


class NextStep(Frozen):
    """A step she would take, on conditions that stay hidden."""

    id: Id
    step: Text
    needs: StepNeeds = StepNeeds()
    accepts: Lines = Field(description="To the conditional question early in the call.")
    vague: Lines = Field(description="When she wants it but nobody asked who and when.")
    firm: FirmStep
    declines: Lines = Field(description="When she has not got enough out of the call.")


class Disposition(Frozen):
    """How she starts (0 to 10), and what moves her more than others.

    A word of ``warms`` or ``cools`` that names a give or a fault (teach, share, answer, summarise, acknowledge;
    pitch, leading, stacked, interrogation, repeat, injection, abusive) doubles its effect; any other text only
    describes her to the voice.
    """

    trust: Gauge = 4
    patience: Gauge = 6
    warms: tuple[Text, ...] = ()
    cools: tuple[Text, ...] = ()


class Fit(Frozen):
    value: Literal["good", "none"]
    reason_rung: Id | None = Field(None, description="No fit only: the rung that shows why.")

    @model_validator(mode="after")
    def _no_fit_has_a_reason(self) -> Self:
        if (self.value == "none") != (self.reason_rung is not None):
            raise ValueError("fit none, and only none, names its reason_rung")
        return self


class Public(Frozen):
    """What the trainee may know before the call."""

    summary: Text
    notes: tuple[Text, ...] = ()
    trigger: Text | None = Field(None, description="Why she agreed to talk.")
    priorities: tuple[Text, ...] = ()
    icp: Text | None = Field(None, description="How she compares with the seller's ideal-customer profile.")


class Style(Frozen):
    voice: Text
    traits: tuple[Text, ...] = ()


class Agenda(Frozen):
    """What she wants from the call; she says so gladly when asked."""

    wants: Text
    success: Text


class Seller(Frozen):
    company: Text
    product: Text
    goal: Text


class Insight(Frozen):
    text: Text
    source: Text


class Story(Frozen):
    text: Text
    about: Text


class Kit(Frozen):
    """True material for the trainee."""

    product_facts: tuple[Text, ...] = ()
    insights: tuple[Insight, ...] = ()
    stories: tuple[Story, ...] = ()
    likely_questions: tuple[Text, ...] = ()


class Situation(Frozen):
    id: Id
    title: Text | None = None
    seller: Seller
    opens: Speaker = "prospect"
    first_line: Text | None = None
    turns: Annotated[int, Field(ge=4, le=80)] = Field(24, description="Trainee turns before time is up.")
    brief: Text
    kit: Kit = Kit()

    @model_validator(mode="after")
    def _an_opener_has_a_line(self) -> Self:
        if (self.opens == "prospect") != (self.first_line is not None):
            raise ValueError("first_line is given exactly when the prospect opens")
        return self


StockLine = Literal[
    "greets", "agrees_agenda", "agrees_time", "no_effect_yet", "nothing_known", "deflects_assumption", "deflects_stack",
    "deflects_pitch", "deflects_injection", "deflects_abuse", "deflects_repeat", "deflects_off_topic", "deflects_early",
    "deflects_trust", "asks_which", "listens",
    "confirms", "permits", "reacts", "warns", "ends", "thanks", "accepts_no_fit", "needs_purpose", "time_is_up",
]  # fmt: skip


class Persona(Frozen):
    id: Id
    version: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.+-]{1,32}$")]
    name: Text
    pronoun: Literal["she", "he", "they"] = "she"
    role: Text
    company: Text
    industry: Text
    difficulty: Literal["gentle", "standard", "demanding"] = "standard"
    trains: Text | None = Field(None, description="What this practice trains, in a few words for the gallery.")
    public: Public
    style: Style
    background: tuple[Background, ...] = ()
    agenda: Agenda
    concerns: Annotated[tuple[Concern, ...], Field(min_length=1)]
    anticipate: tuple[Anticipated, ...] = ()
    next_steps: Annotated[tuple[NextStep, ...], Field(min_length=1)]
    disposition: Disposition = Disposition()
    fit: Fit = Fit(value="good")
    lines: dict[StockLine, Lines] = Field(default_factory=dict, description="Her own wording for everyday replies; the rest is stock.")
    situations: Annotated[tuple[Situation, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_are_unique_and_known(self) -> Self:
        ids = [
            *(known.id for known in self.background),
            *(thing.id for thing in self.anticipate),
            *(step.id for step in self.next_steps),
            *(situation.id for situation in self.situations),
            *(name for concern in self.concerns for name in concern.ids()),
        ]
        doubled = sorted({name for name in ids if ids.count(name) > 1})
        if doubled:
            raise ValueError(f"ids must be unique in the file, used twice: {', '.join(doubled)}")
        rungs = {rung.id for rung in self.rungs()}
        raised = {thing.id for thing in self.anticipate}
        for thing in self.anticipate:
            if thing.when.rung and thing.when.rung not in rungs:
                raise ValueError(f"anticipate '{thing.id}': when.rung names no rung of this persona: '{thing.when.rung}'")
        for step in self.next_steps:
            unknown = [name for name in step.needs.settled if name not in raised]
            if unknown:
                raise ValueError(f"next step '{step.id}': needs.settled names nothing under anticipate: {', '.join(unknown)}")
            if step.needs.impacts > sum(len(concern.impacts) for concern in self.concerns):
                raise ValueError(f"next step '{step.id}': needs more impacts than the persona has")
        if self.fit.reason_rung and self.fit.reason_rung not in rungs:
            raise ValueError(f"fit.reason_rung names no rung of this persona: '{self.fit.reason_rung}'")
        return self

    def rungs(self) -> tuple[Rung, ...]:
        return tuple(rung for concern in self.concerns for rung in concern.rungs)

    def rung(self, rung_id: str) -> Rung:
        return next(rung for rung in self.rungs() if rung.id == rung_id)

    def concern(self, concern_id: str) -> Concern:
        return next(concern for concern in self.concerns if concern.id == concern_id)

    def concern_of(self, rung_id: str) -> Concern:
        return next(concern for concern in self.concerns if any(rung.id == rung_id for rung in concern.rungs))

    def situation(self, situation_id: str | None = None) -> Situation:
        """The named situation, or the first; ``KeyError`` if there is none of that id."""
        for situation in self.situations:
            if situation_id in (None, situation.id):
                return situation
        raise KeyError(situation_id)

    def known_from_brief(self) -> tuple[str, ...]:
        return tuple(rung.id for rung in self.rungs() if rung.known == "brief")
