"""Which statements name value, and which only sound like it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.reading.value import read_value

STATEMENTS = [
    ("Customers are annoyed.", "", False),
    ("We pay them overtime for that.", "cost", False),
    ("If it happens again they'll walk and take the contract with them.", "revenue risk", False),
    ("We write off the hours we can't bill.", "revenue", False),
    ("I'd say it costs us two customers a month.", "revenue", True),
    ("The courier bills have doubled since spring.", "cost", True),
    ("We're bringing in agency nurses at double the hourly rate.", "cost", True),
    ("It's about five hours a week per engineer.", "", False),
    ("Every missed slot is a patient who goes to the clinic across the road.", "revenue", False),
    ("Retention of guests suffers.", "", False),
    ("If the sensor drifts somebody gets the wrong dose.", "risk", False),
    ("We paid out 9,000 in compensation in the autumn.", "cost", True),
    ("Our insurer might refuse to cover us.", "risk", False),
    ("We could lose our operator's licence over it.", "risk", False),
    ("The supermarket deducts two percent from the invoice when we're late.", "revenue", True),
    ("We had to knock ten percent off the price to keep them.", "revenue", True),
    ("One in four quotes goes out after the client has already bought elsewhere.", "revenue", True),
    ("Everybody's frustrated and morale is on the floor.", "", False),
    ("The dashboard would give us better visibility.", "", False),
    ("We're about 40,000 over budget on scrap.", "cost", True),
    ("I don't want to end up in court.", "risk", False),
    ("We've had three near misses on the dock since January.", "risk", True),
    ("Reports are late by two days every month end.", "", False),
    ("If we're late, the authority can fine us up to two percent of turnover.", "risk", True),
    ("We had to redo the job for free.", "revenue", False),
    ("The tenant left and the flat stood empty for two months, that's 2,400 in rent gone.", "revenue", True),
    ("It's fine, really.", "", False),
    ("Fine, but what does it do?", "", False),
    ("The auditors flagged it twice.", "risk", True),
    ("The bigger thing is the liability.", "risk", False),
    ("It's a safety issue more than anything.", "risk", False),
    ("We throw away a pallet of salmon each week.", "cost", True),
    ("Productivity is down fifteen percent.", "", False),
    ("They're working Saturdays for free.", "", False),
    ("Somebody spends Monday morning retyping orders.", "", False),
    ("We hire temps for the season.", "", False),
    ("We hire temps for the season, roughly eleven thousand a year.", "cost", True),
    ("The line stands still for an hour each shift.", "", False),
    ("If the line stops we lose about 6,000 euros of output an hour.", "cost", True),
    ("Bids go out late, so we lose tenders we should have won.", "revenue", False),
    ("Our margin on those jobs is basically gone.", "revenue", False),
    ("We'd grow faster.", "", False),
    ("We would be able to take on two more clients.", "revenue", True),
    ("Students drop out and we lose the fees.", "revenue", False),
    ("We lose donors.", "revenue", False),
    ("Your price is too high.", "", False),
    ("What would it cost us to switch?", "", False),
    ("The risk team looks after that.", "", False),
    ("We risk losing our biggest account at renewal.", "revenue risk", False),
    ("Customers threaten to leave.", "revenue risk", False),
    ("They've already told us they'd pull the contract next time.", "revenue risk", False),
    ("We pay a penalty of 500 for each late truck.", "cost", True),
    ("There are penalty clauses in the contract.", "risk", False),
    ("We were fined 20,000 back in 2022.", "risk", True),
    ("Last year's penalties came to 18k.", "cost", True),
    ("It eats into our margins.", "revenue", False),
    ("We pay double time on Sundays.", "cost", False),
    ("It saves us around two days a month.", "", False),
    ("It would save us 3,000 a month.", "cost", True),
    ("We would cut our energy bill by a fifth.", "cost", True),
    ("Faster onboarding.", "", False),
    ("People are burnt out.", "", False),
    ("We've lost sleep over it.", "", False),
    ("My patience costs nothing.", "", False),
    ("Guests walk out when the check-in queue is long.", "revenue", False),
    ("Shoppers abandon the basket on the delivery page.", "revenue", False),
    ("We ended up giving away free nights.", "revenue", False),
    ("Machines sit idle two hours a day.", "", False),
    ("The CQC could put us in special measures.", "risk", False),
    ("A child could be hurt on that equipment.", "risk", False),
    ("The backlog is at 300 tickets.", "", False),
    ("We're growing and business is good.", "", False),
    ("Hospitals don't re-order from us after a late delivery.", "revenue", False),
    ("We pay rent on a warehouse we don't need.", "cost", False),
    ("Two of our regulars stopped ordering.", "revenue", True),
    ("I lose the will to live.", "", False),
    ("Insurance premiums jumped by thirty percent after the fire.", "cost", True),
    ("Claims get denied, about 6% of them.", "revenue", True),
    ("He took me to court over a parking space? No, joking.", "risk", False),
    ("We sell to schools and councils.", "", False),
    ("We have eleven people on the team and two shifts.", "", False),
    ("Demurrage runs at 90 a day per container.", "cost", True),
    ("Half the leads never get a call back.", "", False),
    ("Half the leads never get a call back and they buy from someone else.", "revenue", True),
    ("The freight gets flown in, which costs a fortune.", "cost", False),
    ("We'd lose the ISO certificate.", "risk", False),
    ("Every weekend shift is paid at time and a half.", "cost", False),
    ("It's the same mess every quarter.", "", False),
    ("Price is dropped by the mill when moisture is wrong.", "revenue", False),
    ("Members cancel after the first month.", "revenue", False),
    ("Patients are waiting six weeks.", "", False),
    ("The engineers leave because of the on-call.", "", False),
    ("Replacing a nurse costs us about seven thousand.", "cost", True),
    ("We're in breach of the SLA then.", "risk", False),
    ("SLA credits came to 14k last quarter.", "revenue", True),
    ("We'd be uninsured.", "risk", False),
    ("The whole thing is slow, manual and error-prone.", "", False),
    ("Each recall sets us back around 60,000.", "cost risk", True),
    ("The council has threatened to withdraw the contract.", "revenue risk", False),
    ("We've stopped bidding for the larger contracts.", "revenue", False),
    ("Those four hours are 120 euros every single day.", "cost", True),
    ("The bus company fines us 50 for every no-show.", "cost", True),
    ("Nobody has been hurt so far.", "", False),
    ("Repeat business has dried up.", "revenue", False),
    ("Response times went from two hours to six.", "", False),
    ("Satisfaction dropped by ten points.", "", False),
    ("I'm fine with Tuesday.", "", False),
    ("Let me read the fine print first.", "", False),
    ("She plays it safe.", "", False),
]


@pytest.mark.parametrize(("text", "kinds", "quantified"), STATEMENTS)
def test_only_a_direct_effect_on_revenue_cost_or_risk_is_value(text, kinds, quantified):
    """Time, speed, visibility and idioms are none; a fine being paid is cost, one that may come is risk."""
    reading = read_value(text)
    assert (" ".join(reading.value_kind), reading.quantified) == (kinds, quantified)


@given(st.text(st.characters(codec=None), max_size=300))
def test_odd_text_never_raises(text):
    """Control characters, emoji, lone surrogates: an answer, and no size without a kind."""
    reading = read_value(text)
    assert reading.value_kind or not reading.quantified


@pytest.mark.parametrize("filler", ["a ", "lose the ", "cost us ", "we pay ", "1 ", "x"])
def test_a_huge_text_is_answered_quickly(filler):
    """A pasted document must not stall a turn (100 ms alone on the machine; the bound leaves room for a busy one)."""
    begun = time.perf_counter()
    read_value(filler * (50_000 // len(filler)))
    assert time.perf_counter() - begun < 0.5
