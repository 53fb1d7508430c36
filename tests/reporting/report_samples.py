"""Reports written by hand for the tests and for looking at: a good one, a poor one, a long one, and one with gaps."""

from collections.abc import Sequence

from trainer.domain.plan import Plan
from trainer.domain.readings import Labels
from trainer.domain.report import (
    CoachingCard,
    Commitment,
    ConcernLadder,
    CriterionResult,
    Evidence,
    GiveGet,
    ItemVerdict,
    NextStepStory,
    ObjectiveResult,
    Outcome,
    Override,
    Report,
    RubricRef,
    RungState,
)
from trainer.domain.session import LedgerEntry, Reason, Session, Turn

TOPICS = {
    "late-filing": "the monthly regulatory return",
    "client-sign-off": "compliance sign-off for new commercial clients",
    "audit-trail": "the audit trail behind the figures",
}
NAME = "Dana Ortiz"
RUBRIC = RubricRef(id="five-layers", version="1", sha256="3f9ac1" + "0" * 58)

CRITERIA = (
    ("smart_objectives", "Objectives you can check", 1),
    ("opening", "Setting the scene", 2),
    ("provisional_next_step", "A next step agreed in advance", 2),
    ("discovery_depth", "Following “so what?” to revenue, cost or risk", 3),
    ("spin_progression", "Questions that grow out of the answers", 3),
    ("teach", "Teaching something she did not know", 3),
    ("share_story", "Telling a story from a chair like hers", 3),
    ("anticipate", "Meeting questions and objections openly", 3),
    ("give_get_balance", "Giving as well as getting", 3),
    ("closing_actions", "A close with task, owner and date", 4),
    ("commitment_language", "Firm words from both sides", 4),
    ("reflection", "An honest look back", 5),
)


def turns(*lines: str) -> tuple[Turn, ...]:
    """``D:`` is the prospect, anything else the trainee."""
    return tuple(
        Turn(speaker="prospect", text=line.removeprefix("D: ")) if line.startswith("D: ") else Turn(speaker="trainee", text=line)
        for line in lines
    )


def quote(session: Session, turn: int, words: str, field: str | None = None) -> Evidence:
    if turn == -1 and session.plan and field:
        name, _, index = field.partition("[")
        value = getattr(session.plan, name)
        text = value[int(index.rstrip("]"))] if index else value
    else:
        text = (session.reflection or "") if turn == -2 else session.turns[turn].text
    start = text.index(words)
    return Evidence(turn=turn, field=field, start=start, end=start + len(words), quote=words)


def item(id: str, says: str, met: bool | None, reason: str, *evidence: Evidence, by: str = "measured") -> ItemVerdict:
    return ItemVerdict(id=id, says=says, met=met, by=by, reason=reason, evidence=evidence)


def criterion(
    place: int, level: int | None, says: str | None, reason: str, items: Sequence[ItemVerdict] = (), **more: object
) -> CriterionResult:
    id, title, layer = CRITERIA[place]
    evidence = tuple(dict.fromkeys(each for one in items for each in one.evidence))
    return CriterionResult(
        **{
            "id": id,
            "title": title,
            "layer": layer,
            "status": "unscored" if level is None else "scored",
            "level": level,
            "says": says,
            "reason": reason,
            "items": tuple(items),
            "evidence": evidence,
            **more,
        }
    )


def ledger(session_turns: Sequence[Turn], reasons: dict[int, str]) -> tuple[LedgerEntry, ...]:
    return tuple(
        LedgerEntry(turn=turn, labels=Labels(), trust=5, patience=6, reason=Reason(code="code-kept-inside", text=text))
        for turn, text in reasons.items()
        if session_turns[turn].speaker == "trainee"
    )


GOOD_TURNS = turns(
    "D: You've got thirty minutes and my full attention, until the phone rings. Where would you like to start?",
    "Thanks, Dana. Before anything else: what would make this half hour worth it for you?",
    "D: I'd like to find out whether there's anything here worth a line in my systems plan, or whether I can cross it off with a clear conscience.",
    "Then let's use it for exactly that: find out together whether the way returns are made now does the bank any harm that matters, or none. I'd suggest your month first, then what others have found, then we decide. Does that fit the thirty minutes?",
    "D: That fits. Go on.",
    "And assuming we do find something that matters, would it make sense to agree now that the next step is a working session on one month's return, with finance at the table?",
    "D: If we get there, yes. I'd sit down with you, and bring finance and my reporting lead.",
    "What do you find difficult in the monthly return?",
    "D: The monthly return takes too long. That's the plain version. Everyone who touches it wants it done faster.",
    "And what happens when it runs late like that?",
    "D: Staff stay late. And in the last stretch they work weekends, to try to make the filing date.",
    "So what does that do to your costs, the evenings and the weekends?",
    "D: We pay overtime for those hours. Quite right too, but it's an extra cost on top of salaries.",
    "How much does that overtime come to in a typical month?",
    "D: About 46,000 pounds a month in overtime. I sign the sheet, so no guessing needed.",
    "In fourteen of nineteen reporting teams in our cycle study, more than half the days had gone before anybody calculated anything. They were waiting for data. Most had expected the review to be the bottleneck. Does that match what you see?",
    "D: Huh. I'd have said the review. I'd have put money on the review.",
    "Helen, who runs reporting at a savings bank, said the same. She had been given another analyst, and her close still ended in a scramble. For one cycle she wrote down when each extract came in: three data owners accounted for nearly all the waiting. She gave each a check to run before sending. Two cycles later her reviewers began on the fourth working day. And if the date slips in spite of the weekends, what risk does that leave you with?",
    "D: The bigger worry is that we've sometimes missed the filing date all the same, and the supervisor could fine us for it. But we've had a tool before. Nobody used it. Why would this be any different?",
    "Fair question. It may well not be, if it starts as big as last time. The ones that lasted began with the one check an analyst hated most, beside the spreadsheet, for two cycles. How large could such a fine be?",
    "D: A fine of as much as 750,000 pounds for the next missed date. That's counsel's reading, and counsel doesn't joke.",
    "Let me play back what I take away. The return runs late, so your people work evenings and weekends; that costs the bank about 46,000 pounds a month in overtime, and at the next missed date there's a fine of as much as 750,000 in the air. If data arrived checked, the weekends would go first. Did I get that right?",
    "D: You did. Rather too well.",
    "Then back to what we said at the start: the working session on one month's return. I will send you the agenda by Tuesday. Which day can you have finance and your reporting lead in the room?",
    "D: Agreed. I will send the invitation for the working session to you, finance and my reporting lead by Thursday 26 March. I might ask audit along too, let me think about it.",
    "Good. I'll bring one month's calendar, blank. Thank you, Dana.",
    "D: Thank you. That was less painful than advertised.",
)


def good_session() -> Session:
    return Session(
        id="good",
        date="2026-03-12",
        plan=Plan(
            objectives=(
                "By the end of the call Dana has named one effect of the present way of working on revenue, cost or risk, with a figure.",
                "Agree a date for a working session with her finance partner before the end of March.",
                "Have a good conversation about reporting.",
            ),
            trainee_wants="To know whether Meridian has a problem that is worth solving this year.",
            customer_wants="To know whether this deserves a line in the systems plan.",
            trainee_success="One effect with a size, in her words, and a dated next step, or a clear no.",
            customer_success="She has learned something about her own cycle that she can put in front of Graham Teale.",
            next_step="A working session of ninety minutes on one month's return.",
            expected_concerns=("They had a tool that nobody used.",),
        ),
        turns=GOOD_TURNS,
        ended_by="trainee",
        reflection="I got to 46,000 pounds a month and a possible fine of 750,000. She confirmed the session by 26 March. Qualified in: there is money and risk. "
        "I never asked about client sign-off, so I do not know what that costs them.",
        ledger=ledger(
            GOOD_TURNS,
            {
                1: "A fact about the set-up, not yet a problem or an effect.",
                7: "You asked for it, one step at a time, and she told you.",
                9: "You asked for it, one step at a time, and she told you.",
                11: "You asked for it, one step at a time, and she told you.",
                13: "You asked for it, one step at a time, and she told you.",
                17: "You asked for it, one step at a time, and she told you.",
                19: "You asked for it, one step at a time, and she told you.",
            },
        ),
    )


def good_report() -> tuple[Report, Session]:
    s = good_session()
    criteria = (
        criterion(
            0,
            3,
            "Two good objectives and a mutual plan; one objective nobody could check.",
            "Two of three objectives have all five letters.",
            [
                item(
                    "checkable",
                    "At least one objective has all five letters.",
                    True,
                    "Specific, measurable, within one call, relevant and dated.",
                    quote(s, -1, "By the end of the call Dana has named one effect", "objectives[0]"),
                ),
                item(
                    "mutual",
                    "The plan says what each side wants and how each will judge success.",
                    True,
                    "All four lines are filled in and can be checked.",
                    quote(s, -1, "One effect with a size, in her words", "trainee_success"),
                    quote(s, -1, "She has learned something about her own cycle", "customer_success"),
                ),
                item(
                    "all_checkable",
                    "Every objective has all five letters.",
                    False,
                    "“Have a good conversation” cannot be checked afterwards.",
                    quote(s, -1, "Have a good conversation about reporting.", "objectives[2]"),
                ),
            ],
        ),
        criterion(
            1,
            4,
            "Her goal taken up, a shared purpose, an agenda agreed and the time confirmed.",
            "All four parts of an opening are there.",
            [
                item(
                    "goals",
                    "Asks what the prospect wants from the meeting.",
                    True,
                    "You asked what they wanted from the meeting, and heard it.",
                    quote(s, 1, "what would make this half hour worth it for you?"),
                    quote(s, 2, "whether there's anything here worth a line in my systems plan"),
                ),
                item(
                    "purpose",
                    "Says what the meeting is for, for both.",
                    True,
                    "You said what the meeting was for.",
                    quote(s, 3, "find out together whether the way returns are made now does the bank any harm that matters"),
                ),
                item(
                    "timing",
                    "Confirms the time.",
                    True,
                    "You confirmed the time available.",
                    quote(s, 3, "Does that fit the thirty minutes?"),
                ),
                item(
                    "no_early_pitch",
                    "Does not sell before a problem is known.",
                    True,
                    "You did not sell before you knew of a problem (turns 1-25).",
                ),
            ],
        ),
        criterion(
            2,
            4,
            "Asked for on a condition, agreed, and returned to at the end.",
            "Asked early, agreed, and reconfirmed.",
            [
                item(
                    "asked",
                    "Asks for the next step on a condition, before the core.",
                    True,
                    "Before the core you asked, on a condition, what would happen next.",
                    quote(s, 5, "assuming we do find something that matters, would it make sense to agree now"),
                ),
                item(
                    "agreed",
                    "The prospect agrees in advance.",
                    True,
                    "The prospect agreed to it in advance.",
                    quote(s, 6, "If we get there, yes."),
                ),
                item(
                    "returned",
                    "Comes back to it at the end.",
                    True,
                    "At the end you came back to it openly.",
                    quote(s, 23, "back to what we said at the start: the working session on one month's return"),
                ),
            ],
        ),
        criterion(
            3,
            4,
            "Two of revenue, cost and risk reached by your own questions, one of them sized.",
            "Cost and risk, both sized.",
            [
                item(
                    "cost",
                    "Reaches an effect on cost by asking.",
                    True,
                    "You asked, and she named it.",
                    quote(s, 11, "what does that do to your costs"),
                    quote(s, 12, "We pay overtime for those hours."),
                ),
                item(
                    "sized",
                    "Asks how big it is.",
                    True,
                    "You asked for the size, and got it.",
                    quote(s, 13, "How much does that overtime come to in a typical month?"),
                    quote(s, 14, "About 46,000 pounds a month in overtime."),
                ),
                item(
                    "second",
                    "Reaches a second kind.",
                    True,
                    "Risk, by your own question.",
                    quote(s, 17, "what risk does that leave you with?"),
                    quote(s, 18, "the supervisor could fine us for it"),
                ),
            ],
        ),
        criterion(
            4,
            3,
            "The stages grow out of the answers; the worth of solving it was stated, not asked.",
            "No question about the worth of solving it.",
            [
                item(
                    "order",
                    "Difficulties come before effects.",
                    True,
                    "Difficulties, then effects, in turns 7, 9 and 11.",
                    quote(s, 7, "What do you find difficult in the monthly return?"),
                ),
                item(
                    "value_question",
                    "Asks what solving it would be worth.",
                    False,
                    "You said what would change instead of asking what it would be worth.",
                    quote(s, 21, "If data arrived checked, the weekends would go first."),
                ),
            ],
        ),
        criterion(
            5,
            4,
            "An insight with a named basis that made her think again.",
            "She changed her mind about where the time goes.",
            [
                item(
                    "basis",
                    "The insight names what it rests on.",
                    True,
                    "Nineteen teams in a cycle study.",
                    quote(s, 15, "In fourteen of nineteen reporting teams in our cycle study"),
                    by="model",
                ),
                item(
                    "reacts",
                    "The prospect visibly reacts.",
                    True,
                    "She had expected something else.",
                    quote(s, 16, "Huh. I'd have said the review."),
                    by="model",
                ),
            ],
        ),
        criterion(
            6,
            4,
            "One person in a like role, from situation to resolution.",
            "Helen's story has all four parts.",
            [
                item(
                    "arc",
                    "Situation, complication, turning point and resolution.",
                    True,
                    "All four parts are told.",
                    quote(s, 17, "For one cycle she wrote down when each extract came in"),
                    by="stand_in",
                )
            ],
        ),
        criterion(
            7,
            3,
            "Met openly and answered; not checked whether that settled it.",
            "The tool that nobody used was answered, not checked back.",
            [
                item(
                    "answered",
                    "Answers the main objection without defending.",
                    True,
                    "You granted it and answered it.",
                    quote(s, 19, "Fair question. It may well not be, if it starts as big as last time."),
                    by="stand_in",
                )
            ],
        ),
        criterion(
            8,
            4,
            "More than one give for every three questions, and both learned something.",
            "Five gives to eight questions.",
            [item("no_interrogation", "No run of four turns that only ask.", True, "No run of four asking turns in turns 7-21.")],
        ),
        criterion(
            9,
            4,
            "A recap in her words; every action with task, owner and date.",
            "The recap names cost and risk with their sizes.",
            [
                item(
                    "recap",
                    "The recap names impact, kind and size in the customer's words.",
                    True,
                    "Overtime and the fine, with both figures.",
                    quote(s, 21, "that costs the bank about 46,000 pounds a month in overtime"),
                )
            ],
        ),
        criterion(
            10,
            3,
            "Firm words from both sides; one vague one left standing.",
            "“I might ask audit along” was not firmed up.",
            [
                item(
                    "weak_noticed",
                    "Vague words are noticed and firmed up.",
                    False,
                    "One vague undertaking was let go.",
                    quote(s, 24, "I might ask audit along too, let me think about it."),
                )
            ],
        ),
        criterion(
            11,
            4,
            "True to the turns, with what was learned and what it changes.",
            "Names the figures, the date and a gap.",
            [
                item(
                    "changes",
                    "Qualified in or out, why, and what changes next.",
                    True,
                    "You said why, and what you missed.",
                    quote(s, -2, "Qualified in: there is money and risk."),
                    by="model",
                )
            ],
        ),
    )
    report = Report(
        session="good",
        rubric=RUBRIC,
        overall=92,
        coverage=1.0,
        pass_mark=70,
        passed=True,
        outcome=Outcome(
            value="advance",
            reason="The prospect agreed to a specific action that moves the decision forward.",
            evidence=(
                quote(
                    s, 24, "I will send the invitation for the working session to you, finance and my reporting lead by Thursday 26 March."
                ),
            ),
        ),
        criteria=criteria,
        value_map=(
            ConcernLadder(
                concern="late-filing",
                rungs=(
                    RungState(id="lf-slow", rung="symptom", state="opened", turn=8),
                    RungState(id="lf-weekends", rung="consequence", state="opened", turn=10),
                    RungState(id="lf-overtime", rung="impact", kind="cost", state="opened", turn=12),
                    RungState(id="lf-overtime-size", rung="magnitude", kind="cost", state="opened", turn=14),
                    RungState(id="lf-fines", rung="impact", kind="risk", state="opened", turn=18),
                    RungState(id="lf-fines-size", rung="magnitude", kind="risk", state="opened", turn=20),
                ),
            ),
            ConcernLadder(
                concern="client-sign-off",
                rungs=(
                    RungState(id="cs-slow", rung="symptom", state="volunteered"),
                    RungState(id="cs-waiting", rung="consequence", state="missed", could_turn=9),
                    RungState(id="cs-lost", rung="impact", kind="revenue", state="missed"),
                    RungState(id="cs-lost-size", rung="magnitude", kind="revenue", state="missed"),
                ),
            ),
            ConcernLadder(
                concern="audit-trail",
                rungs=(
                    RungState(id="at-trace", rung="symptom", state="missed", could_turn=7),
                    RungState(id="at-rebuild", rung="consequence", state="missed"),
                    RungState(id="at-fees", rung="impact", kind="cost", state="missed"),
                    RungState(id="at-fees-size", rung="magnitude", kind="cost", state="missed"),
                ),
            ),
        ),
        give_get=(
            GiveGet(turn=1, gets=1),
            GiveGet(turn=3, gets=1),
            GiveGet(turn=5, gets=1),
            GiveGet(turn=7, gets=1),
            GiveGet(turn=9, gets=1),
            GiveGet(turn=11, gets=1),
            GiveGet(turn=13, gets=1),
            GiveGet(turn=15, gives=("teach",), gets=1),
            GiveGet(turn=17, gives=("share",), gets=1),
            GiveGet(turn=19, gives=("answer", "teach"), gets=1),
            GiveGet(turn=21, gives=("summarise",), gets=1),
            GiveGet(turn=23, gets=1),
            GiveGet(turn=25),
        ),
        commitments=(
            Commitment(
                turn=23,
                speaker="trainee",
                text="I will send you the agenda by Tuesday.",
                strength="strong",
                task="send the agenda",
                owner="trainee",
                due="by Tuesday",
                date="2026-03-17",
                complete=True,
            ),
            Commitment(
                turn=24,
                speaker="prospect",
                text="I will send the invitation for the working session to you, finance and my reporting lead by Thursday 26 March.",
                strength="strong",
                task="send the invitation for the working session",
                owner="prospect",
                due="Thursday 26 March",
                date="2026-03-26",
                complete=True,
            ),
            Commitment(
                turn=24,
                speaker="prospect",
                text="I might ask audit along too, let me think about it.",
                strength="weak",
                task="ask audit along",
                owner="prospect",
            ),
            Commitment(
                turn=25,
                speaker="trainee",
                text="I'll bring one month's calendar, blank.",
                strength="strong",
                task="bring one month's calendar",
                owner="trainee",
            ),
        ),
        next_step=NextStepStory(asked=5, agreed=6, closed=23, fate="kept"),
        objectives=(
            ObjectiveResult(
                text=s.plan.objectives[0],
                smart=dict.fromkeys(("specific", "measurable", "achievable", "relevant", "time_bound"), True),
                met=True,
                evidence=(quote(s, 14, "About 46,000 pounds a month in overtime."),),
            ),
            ObjectiveResult(
                text=s.plan.objectives[1],
                smart=dict.fromkeys(("specific", "measurable", "achievable", "relevant", "time_bound"), True),
                met=True,
                evidence=(quote(s, 24, "by Thursday 26 March"),),
            ),
            ObjectiveResult(
                text=s.plan.objectives[2],
                smart={"specific": False, "measurable": False, "achievable": True, "relevant": True, "time_bound": False},
            ),
        ),
        coaching=(
            CoachingCard(
                turn=21,
                said="If data arrived checked, the weekends would go first. Did I get that right?",
                why="You told her what solving it would bring. Had you asked, she would have said what it is worth to her.",
                better="If the data arrived checked and nobody had to work those weekends, what would that be worth to the bank?",
                replayed=True,
                does="She puts a value on it herself.",
                reply="Most of the 46,000, for a start. And I'd sleep before a filing date, which has no line in the budget.",
            ),
            CoachingCard(
                turn=25,
                said="Good. I'll bring one month's calendar, blank.",
                why="A vague promise went by: “I might ask audit along”.",
                better="You said you might ask audit along. Shall we settle that now: will you invite them, by Thursday as well?",
                replayed=True,
                does="She commits to it with a day.",
                reply="Yes, go on. I will add audit to the invitation on Thursday.",
            ),
        ),
        provenance={"reader": "embedded/1 8c1d", "judge": {"model": "local-judge-7b", "calls": 3}, "causes": []},
    )
    return report, s


POOR_TURNS = turns(
    "Hi Dana, great to meet you! We're the leading platform for regulatory reporting and over two hundred banks trust us. I'd love to show you our dashboard.",
    "D: I'm sure it's a lovely dashboard. What was it you wanted to ask me?",
    "So you must be losing a fortune with all those spreadsheets, right?",
    "D: Must I? I wouldn't know where you'd got that from.",
    "Our automated checks save forty per cent of the time, and the workflow engine is fully configurable. It also has AI.",
    "D: It'd save time, no question. We'd all enjoy having days.",
    "How many people are in your team? What systems do you use? And who signs things off, and is there budget?",
    "D: That's four questions. Which one would you like?",
    "Let me just send you some material and maybe we can touch base at some point.",
    "D: Send something if you like. I'll see if I get round to it. Goodbye.",
)


def poor_report() -> tuple[Report, Session]:
    s = Session(
        id="poor",
        date="2026-03-12",
        plan=Plan(),
        turns=POOR_TURNS,
        ended_by="prospect",
        reflection="",
        ledger=ledger(
            POOR_TURNS,
            {
                0: "A pitch, not a question: nothing was asked that she could answer.",
                2: "Leading question: you supplied the answer.",
                4: "You did not ask anything in this turn.",
                6: "Too many questions at once, so none of them was answered.",
                8: "You did not ask anything in this turn.",
            },
        ),
    )
    shown = {
        1: (
            1,
            "You said hello and began to sell.",
            item(
                "no_early_pitch",
                "Does not sell before a problem is known.",
                False,
                "You talked about your product before you knew of a problem.",
                quote(s, 0, "We're the leading platform for regulatory reporting"),
            ),
        ),
        3: (
            0,
            "No effect was asked for; one was assumed.",
            item(
                "assumes",
                "Asks for effects instead of stating them.",
                False,
                "You supplied the effect yourself in turn 2 instead of asking.",
                quote(s, 2, "you must be losing a fortune with all those spreadsheets, right?"),
            ),
        ),
        9: (
            0,
            "There was no summary, and nothing has a date.",
            item(
                "dated",
                "Every action has a task, an owner and a date.",
                False,
                "Nothing that was said has a date.",
                quote(s, 8, "maybe we can touch base at some point"),
            ),
        ),
        10: (
            1,
            "All vague.",
            item(
                "firm",
                "Both sides use firm words.",
                False,
                "Every undertaking was vague.",
                quote(s, 8, "maybe we can touch base at some point"),
                quote(s, 9, "I'll see if I get round to it."),
            ),
        ),
    }
    criteria = []
    for place in range(len(CRITERIA)):
        if place == 7:
            criteria.append(
                criterion(
                    place,
                    None,
                    None,
                    "She raised no question, objection or concern, so there was nothing to meet.",
                    status="not_applicable",
                )
            )
            continue
        level, reason, *items = shown.get(place, (0, "Nothing of it was there."))
        criteria.append(criterion(place, level, "Absent." if level == 0 else "Attempted, but weak.", reason, items))
    rungs = ("symptom", None), ("consequence", None), ("impact", "cost"), ("magnitude", "cost")
    return Report(
        session="poor",
        rubric=RUBRIC,
        overall=5,
        coverage=1.0,
        pass_mark=70,
        passed=False,
        outcome=Outcome(
            value="halt",
            reason="The prospect ended it, with no further talk agreed.",
            evidence=(quote(s, 9, "I'll see if I get round to it. Goodbye."),),
        ),
        criteria=tuple(criteria),
        value_map=tuple(
            ConcernLadder(
                concern=concern,
                rungs=tuple(
                    RungState(id=f"{concern}-{i}", rung=rung, kind=kind, state="missed", could_turn=0 if i == 0 else None)
                    for i, (rung, kind) in enumerate(rungs)
                ),
            )
            for concern in TOPICS
        ),
        give_get=(
            GiveGet(turn=0, run="pitch"),
            GiveGet(turn=2, gets=1, run="pitch"),
            GiveGet(turn=4, run="pitch"),
            GiveGet(turn=6, gets=4),
            GiveGet(turn=8),
        ),
        commitments=(
            Commitment(
                turn=8,
                speaker="trainee",
                text="Let me just send you some material and maybe we can touch base at some point.",
                strength="weak",
                task="send some material",
                owner="trainee",
            ),
            Commitment(turn=9, speaker="prospect", text="I'll see if I get round to it.", strength="weak"),
        ),
    ), s


def long_report(pairs: int = 40) -> tuple[Report, Session]:
    """Eighty turns: every second question is part of an interrogation; many commitments."""
    lines = []
    for i in range(pairs):
        lines += [
            f"Question number {i + 1}: what happens after that, and how often does it come up in a month like this one?",
            f"D: It comes up {i + 2} times. Nobody counts, except that I just did.",
        ]
    said = turns(*lines)
    s = Session(id="long", date="2026-03-12", turns=said, ended_by="limit")
    base, _ = good_report()
    criteria = tuple(
        criterion(
            place,
            place % 5,
            f"The description of level {place % 5}.",
            f"Counted over turns 0-{2 * pairs - 2}.",
            [
                item(
                    f"i{n}",
                    f"Statement {n + 1} of what to look for in this part.",
                    n % 2 == 0,
                    "Decided by these words.",
                    quote(s, (place * 6 + n) % (2 * pairs), said[(place * 6 + n) % (2 * pairs)].text[:40]),
                )
                for n in range(6)
            ],
        )
        for place in range(len(CRITERIA))
    )
    return base.model_copy(
        update={
            "session": "long",
            "overall": 47,
            "passed": False,
            "criteria": criteria,
            "coaching": (),
            "objectives": (),
            "outcome": Outcome(
                value="continuation", reason="It goes on, but with no specific action agreed: nobody has to do anything by any day."
            ),
            "give_get": tuple(
                GiveGet(
                    turn=2 * i,
                    gives=("teach",) if i % 9 == 0 else (),
                    gets=1 + i % 3 if i % 9 else 6,
                    run="interrogation" if 10 <= i < 17 else None,
                )
                for i in range(pairs)
            ),
            "commitments": tuple(
                Commitment(
                    turn=2 * i,
                    speaker="trainee",
                    text=f"I will probably try to send file {i}.",
                    strength="weak",
                    task=f"send file {i}",
                    owner="Noor Haddad",
                )
                for i in range(0, pairs, 3)
            ),
            "next_step": NextStepStory(asked=4, agreed=None, closed=None, fate="dropped"),
        }
    ), s


def gappy_report() -> tuple[Report, Session]:
    """Imported call, other names, no plan, a judge that failed, a manager's override, too little judged for a verdict."""
    said = (
        Turn(speaker="trainee", name="Anna", text="Thanks for the time. What made you take the call?"),
        Turn(
            speaker="prospect",
            name="Idris Calder",
            text="Energy prices, mostly. We turned down two orders in January because a compressor was out.",
        ),
        Turn(speaker="trainee", name="Anna", text="What were those two orders worth?"),
        Turn(
            speaker="prospect",
            name="Idris Calder",
            text="Eighty thousand. But I don't think your kit changes that, and neither do you, I suspect.",
        ),
        Turn(
            speaker="trainee",
            name="Anna",
            text="You're right. Unless the compressor itself is the problem, we are not the ones to help, and I would rather say so now than in three months.",
        ),
        Turn(speaker="prospect", name="Idris Calder", text="I appreciate that. Truly."),
    )
    s = Session(id="gaps", turns=said, reflection="Not a fit.\nI would rather know in ten minutes than in three months.")
    criteria = []
    for place in range(len(CRITERIA)):
        if place in (0, 7):
            criteria.append(
                criterion(
                    place,
                    None,
                    None,
                    "There is no plan in this session." if place == 0 else "Nothing called for it.",
                    status="not_applicable",
                )
            )
        elif place in (5, 6, 8, 11):
            unknown = item(
                "judged",
                "The insight challenges what the prospect thinks.",
                None,
                "The judge did not answer in time, and words alone cannot decide it.",
                by="model",
            )
            criteria.append(criterion(place, None, None, "The judge could not be reached.", [unknown]))
        elif place == 3:
            criteria.append(
                criterion(
                    place,
                    2,
                    "One effect, sized.",
                    "One kind only.",
                    override=Override(level=3, by="Maria Lind", reason="The call rightly ended early."),
                )
            )
        else:
            criteria.append(
                criterion(
                    place,
                    3,
                    "Good, with one gap.",
                    "Decided by these words.",
                    [item("x", "", True, "Found in the words.", quote(s, 2, "What were those two orders worth?"), by="stand_in")],
                    weight=2.0 if place == 9 else 1.0,
                )
            )
    return Report(
        session="gaps",
        rubric=RUBRIC,
        overall=75,
        coverage=7 / 11,
        pass_mark=70,
        passed=None,
        outcome=Outcome(
            value="disqualification",
            reason="It was concluded, with reasons, that there is no fit or no case now. Found early, that is a good result.",
            evidence=(quote(s, 4, "we are not the ones to help, and I would rather say so now than in three months."),),
        ),
        criteria=tuple(criteria),
        value_map=(
            ConcernLadder(
                concern="the-conversation",
                rungs=(
                    RungState(id="revenue", rung="impact", kind="revenue", state="volunteered", turn=1),
                    RungState(id="revenue-size", rung="magnitude", kind="revenue", state="opened", turn=3),
                ),
            ),
        ),
        give_get=(GiveGet(turn=0, gets=1), GiveGet(turn=2, gets=1), GiveGet(turn=4, gives=("acknowledge", "answer"))),
        next_step=NextStepStory(),
    ), s
