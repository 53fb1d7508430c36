"""Families of words that speak for what a question is after; how much each one weighs is in ``evidence_weights.json``.

A family need not be right alone: "who signs?" and "who suffers?" share a form, and the standing of the prospect decides with it.
"""

import re

from trainer.reading.words import pattern

CONSEQUENCE = pattern(
    r"happen(?:s|ed|ing)?",
    r"lead(?:s|ing)?|led",
    r"mean(?:s|ing|t)?",
    r"caus(?:e|es|ed|ing)",
    r"end(?:s|ed|ing)? up",
    r"end(?:s|ed)? (?:in|with|badly|well|there)",
    r"result\w*",
    r"follow(?:s|ed|ing)?(?! up)",
    r"com(?:e|es|ing) (?:of|out of|from) (?:that|it|this|all|those)",
    r"becom(?:e|es|ing)|became",
    r"leav(?:e|es|ing) (?:you|your|them|the|him|her|us)",
    r"land(?:s|ing|ed)?(?: (?:on|with|in|you))",
    r"show(?:s|ing|n)? (?:up|itself)|surfac\w+",
    r"bit(?:e|es|ing)|bitten",
    r"hit(?:s|ting)?",
    r"hurt(?:s|ing)?",
    r"dent(?:s|ed|ing)?|erod\w+|chip\w* away|drag\w* down|knock\w*|strain\w*|put\w* off|tip\w* over|spill\w*|domino\w*|spread\w*|"
    r"escalat\w*|snowball\w*|worsen\w*|jeopardi\w*|undermin\w*|backfir\w*|unravel\w*|derail\w*|compound\w*",
    r"affect(?:s|ed|ing)?",
    r"impact\w*|effects?|consequences?|upshot|fallout|fall-out|toll|price|damage\w*|aftermath|implications?|repercussions?|burden\w*",
    r"suffer(?:s|ing|ed)?",
    r"los(?:e|es|ing|t)|forfeit\w*|miss(?:es|ed|ing)? out",
    r"slip(?:s|ping|ped)?|fall(?:s|ing)? (?:by the wayside|through|behind|over)",
    r"swallow(?:s|ed|ing)?|eat(?:s|ing)? (?:into|up|away)|tak(?:e|es|ing) up|suck\w* up|soak\w* up|burn\w* (?:through|up)|absorb\w*",
    r"give(?:s)?$|to give|has to (?:give|wait|stop|move|drop)|have to (?:give up|wait|drop|put off|stop|throw|turn|send)",
    r"stop(?:s|ped|ping)?|stall\w*|grind\w* to|stand(?:s|ing)? (?:still|idle)|held up|hold(?:s|ing)? (?:[\w']+ ){0,3}?up|wait(?:s|ing)?",
    r"notic(?:e|es|ed)|feel(?:s|ing)? it|felt",
    r"carry the can|on the block|in the neck|answer for|blame\w*|in the firing line|picks? (?:it |that )?up|pay the price",
    r"matter(?:s)?|care(?:s)?|mind(?:s)?(?! (?:me|if|telling|saying))|worth (?:worrying|losing)|why should",
    r"ripple\w*|trickle\w*|cascade\w*|knock-on|downstream|further down|down the line",
    r"set(?:s)? (?:in motion|you back|off)",
    r"plays? out|work(?:s)? its way|come back to|turn into|add up to",
)
ONWARDS = re.compile(
    r"^(?:and |so |but |ok |right |well )*(?:then|and then|then what|what then|now what|what now|so what|and what|and so|so|and|which means"
    r"|meaning|because|with what result|what follows|what next|what else|how so)\W*(?:what)?$|\b(?:so what|then what|now what|what then|"
    r"what of it|what follows|and then)\b|\bbecause\W*$"
)
"""Questions that are nothing but a step further."""
OUTCOME_FRAME = pattern(
    r"what(?:'s|'ll|'d| does| do| did| will| would| might| has)? (?:that|this|it|all that|all this|those|these|[\w'-]+ing)\b[^?]{0,40}? "
    r"(?:do|mean|cost|lead|cause|put|make|leave|take|bring)",
    r"what(?:'s| is) (?:that|this|it|all that)(?: \w+)? (?:do|doing|mean|worth|costing) ?(?:to|for)?",
    r"what (?:do|does|did) (?:you|your|the|they|he|she)\b[^?]{0,50}? (?:then|instead|do about|do next|do when|get round to|put off|miss|"
    r"lose|"
    r"have to)",
    r"what (?:has|have) to (?:give|wait|happen|stop|be)",
    r"where (?:does|do|did|would|will|can|could|might) [^?]{0,40}?(?:see|notice|feel|find|show|end|leave|land|bite|hurt|go from there|"
    r"surface|come out)",
    r"who (?:\w+ )?(?:feels|suffers|notices|pays|gets|bears|carries|loses|picks|has to|ends up|takes|deals|covers|else|minds|cares|gains)",
    r"who(?:'s|'d| is| would) (?:\w+ ){0,3}?(?:unhappy|upset|angry|cross|hurt|affected|hit|problem|left|blamed|liable|carry|pay)",
    r"how (?:does|do|did|would|will|is|are) [^?]{0,60}?(?:go down|take (?:it|that)|cope|get (?:round|by)|manage|look|land|come across|"
    r"feel about|react|play out|see it|look at|round it)",
    r"walk me (?:through|along)|take me through|follow (?:that|it)|spell (?:it |that )?out|help me (?:see|understand|size)",
    r"who gets (?:up|called|dragged|pulled|the|blamed|hurt|hit|it)",
)
BAD_CASE = re.compile(
    r"\b(?:if|when|once|should|say|suppose|supposing|imagine|until|unless|whenever)\b[^?]{0,90}?\b(?:late|miss\w*|wrong|fail\w*|slip\w*|"
    r"break\w*|broke\w*|down|short|sick|out|off|gone|goes|over|again|like (?:this|that)|carries on|stays|lost|stuck|stops?|quits?|leaves?|"
    r"left|walks?|turns? up|came|comes|happens?|nothing|nobody|no one|can't|doesn't|don't|isn't|aren't|worse|longer|hurt|dies|drops?|"
    r"shut|burns? out|another|in court|notic\w+|finds?|found|asks?|asked|complain\w*)\b"
)
BACK_CASE = re.compile(
    r"\b(?:when|if|once|whenever|every time|while|after|as long as|on a \w+ like)\b (?:that|this|it|one|they|those|you can't|you don't|"
    r"you're|somebody|someone|nobody)\b|\bin the meantime\b|\bmeanwhile\b|\bafterwards?\b|\bthe (?:next day|day after|week after|morning "
    r"after)\b|\blater\b|\bfrom (?:there|then)\b|\ba year from now\b|\bby then\b"
)
GOOD_CASE = re.compile(
    r"\b(?:if|suppose|supposing|imagine|say|picture|once|assuming|were|had)\b[^?]{0,90}?\b(?:back|right|fixed|sorted|solved|faster|sooner|"
    r"itself|less|fewer|half|halved|first time|on time|to plan|tomorrow|instead|automatically|without|never|no longer|better|didn't have|"
    r"nobody had to|one place|five minutes|an hour|ten minutes|a day|told you|held|worked|gone|went away|skipping|could)\b"
)
WORTH = pattern(
    r"worth",
    r"what (?:would|could|might) (?:[\w'-]+ ){1,6}?(?:do|mean|give|open|bring|buy|free|save|let|allow|enable|change|release|come back|use|"
    r"get on|gain|go away|drop|be different)(?: \w+)?(?: for| to| with| up)?",
    r"(?:would|could|might) (?:that|it|this|you|they)\b[^?]{0,40}? (?:bring|win|save|free|gain|help|see the difference|pay for itself|earn|"
    r"get (?:back|more)|make a difference)",
    r"drop off|go away|keep (?:if|of)|get back|have (?:it|that|them) back|pay for itself|to stop it",
    r"stead(?:y|ier)|stopping (?:that|it)|knowing (?:where|when|what)|a (?:tracked|single|shared)|one system",
    r"save you|free up|open up|let you|allow you",
)
TROUBLE_ASKED = pattern(
    r"problem\w*|issues?|trouble\w*|difficult\w*|hard(?:er|est)?|struggl\w*|challeng\w*|pain\w*|ach(?:e|es|ing)|headaches?|nightmares?",
    r"(?:go|goes|going|gone|went|come|comes|came) (?:\w+ ){0,2}?(?:wrong|sideways|badly|unstuck|pear-shaped|off|astray|awry|to pot)",
    r"wrong|sideways|pear-shaped|unstuck|haywire",
    r"annoy\w*|irritat\w*|bother\w*|frustrat\w*|bugs?(?: you)?|niggl\w*|nagg\w*|irk\w*|vex\w*|cross(?:est|er)?|curs(?:e|es|ed)|swear\w*|"
    r"moan\w*|grumbl\w*|gripe\w*|complain\w*|wince|hate\w*|dread\w*|dislike\w*|fed up|groan\w*|griev\w*|grief",
    r"up the wall|mad|crazy|nuts|round the bend|tear (?:your|their) hair|on (?:your|their) nerves|the back of",
    r"rub(?:s)?|chaf(?:e|es|ing)|pinch\w*|jam(?:s|med)?|stuck|stick(?:s|ing)?|snag\w*|trip\w*|break\w* (?:down)?|broken|fall\w* "
    r"(?:over|down|apart|short)|blow\w* up|creak\w*|leak\w*|clog\w*|drag\w*|hamper\w*|slow\w*|bottleneck\w*|messy?|messes|chaos|chaotic",
    r"nuisance|stupid|silly|daft|mad|clumsy|clunky|fiddly|awkward|tricky|tedious|worst|weak\w*|ugly|bad(?:ly)?|unreliable",
    r"let(?:s|ting)? (?:you|them|people|us|it) down|keep\w* (?:you|them) (?:here|up|awake|late|busy)",
    r"unhappy|happy|satisf\w*|dissatisf\w*|content|comfortable|pleased|confident|worr(?:y|ies|ied|ying)|concern\w*|stress\w*",
    r"(?:could|should) (?:be|run|go|work) (?:better|smoother|faster|easier)|rather not|get rid of|dodge\w*|avoid\w*|never quite",
    r"(?:you'd|would you|you would|you could) (?:most )?(?:change|fix|improve|alter|do differently)|needs? (?:fixing|work|to change)",
    r"smooth\w*|humming|hold(?:s)? together|doing what|work(?:s|ing) (?:well|for you|properly)|how well|not working|isn't working|"
    r"well enough|good enough|up to (?:it|scratch)",
    r"hurts?|sore|bites?|suffer\w*",
    r"by hand|late|delay\w*|gets? lost|missing|wast\w*|rework",
)
CAUSES = pattern(
    r"why(?: not|'s| is| are| was| were| do| does| did| don't| doesn't| can't)(?! (?:that |it |this )?(?:\w+ ){0,6}?(?:matter|important|"
    r"a problem|"
    r"a worry|should|care|mind|more than|worth|that a|you (?:care|mind)))",
    r"how come",
    r"what(?:'s| is) (?:behind|causing|at the root|making it|setting it off)",
    r"sets? it off|reasons?(?: for| why)?|to blame|root cause|come from",
    r"what makes (?:it|them|that)",
    r"whose (?:job|fault)",
    r"down to|due to|explain(?:s)? (?:it|that|why)|is it because|what(?:'s| is) (?:different|up with|the story|special|"
    r"going on) (?:about|with|on|"
    r"there|then|that)|what would explain|what turns|where do (?:they|the) \w+ come from|how did (?:it|that) (?:come|get)",
    r"can't they|don't they|what stops (?:them|you|it)|what keeps it",
    r"is (?:it|that) (?:always|one|mainly|just|the same|a particular)",
    r"getting worse|when did (?:that|it|this) start|been like (?:that|this)|since when",
)
SET_UP_FACTS = pattern(
    r"(?:which|what) (?:system|software|tool|spreadsheet|template|machine|printer|supplier|customer|team|site|bank|brand|version|format|"
    r"kind|"
    r"sort|type|day|time|department|hotel|lab|breed|one|two|two systems|saturdays?)",
    r"who (?:signs|owns|decides|approves|runs|does|handles|prints|takes|counts|carries|keeps|manages|sets|holds|looks after|physically|"
    r"is in charge|else is involved|are they|is that|types|built)",
    r"who(?:'s| is| has|'s got) (?:got |in charge|responsible|the )",
    r"how many (?:\w+ )?(?:people|staff|sites|stores|systems|hands|users|customers|depots|trucks|gates|flats|weeks|of you|coordinators|"
    r"do you have|have you got|is (?:it|that)|are there|are you|do you (?:order|get|make|ship|do|look after))",
    r"how (?:long|far) (?:have you|ahead|is the|away|do you|back)",
    r"how (?:do|does|is|are) (?:the |your |you |it |that |they )?(?:[\w'-]+ ){0,4}?(?:work|get to|get into|reach you|done|organised|set up|"
    r"structured|arranged|made|built)",
    r"(?:do|does|did|is|are) (?:you|they|it|that|those|these|he|she)\b[^?]{0,40}?(?:use|own|lease|rented?|in house|in-house|employed|"
    r"hosted|part "
    r"of|run by|on the same|your own|the same|scan|email|post|or (?:by|in|at|on|gas|electric|take|use|servo|rented))",
    r"have you got|do you have (?!to\b|a feel|an idea|a sense)|is there (?:a policy|a manual)|did you say|remind me|these days|at the "
    r"moment|today$|currently|in the morning",
    r"where (?:do|does|are|is) (?:the |your |they |those |these |he |she )?(?:[\w'-]+ ){0,3}?(?:live|kept|stored|based|come from|sit)",
    r"when (?:did|do|does|is|was|are)(?! (?:that|it) (?:start|hurt))",
    r"what are you (?:running|using|on)|what do you (?:use|run|build|do about|have)|what goes into|what is it (?:you|called)",
    r"talk me through|walk me through a|describe|your (?:role|part|job)|what did you do|by whom|whose (?:is|are)?",
)
MEETING = pattern(
    r"(?:our|this|the|next|today's) (?:call|meeting|session|conversation|chat|half hour|hour|time together)",
    r"half an hour|half hour|(?:\w+ )?minutes(?: (?:still|ok|fine|work))|your time|your morning|good use",
    r"next step|workshop|pilot|demo|invite|diary|calendar|slot|second session|follow-?up|in the room|introduce|bring (?:your|in)",
    r"(?:mon|tues|wednes|thurs|fri)day (?:the |at |morning|afternoon)|at (?:nine|ten|eleven|two|three|four|half)|by (?:monday|tuesday|"
    r"wednesday|thursday|friday)|the (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth)\b",
    r"suit(?:s)?|appeal\w*|interest(?:ed)?|show you|like to see|share my screen|up for|open to|prepared to|agreed?|as we said|still on|"
    r"still "
    r"(?:ok|fine|happy|hold|work|want|comfortable)|shall we|shall i|can i|could i|may i|can we|could we|can you send|would you send|"
    r"could you send|sound (?:sensible|good|fair|ok|reasonable)|put that in|have i got|did i|i've got|i missed|crooked|does that work|"
    r"all right "
    r"if|make sense",
    r"(?:want|like|get|hoping|hope|expect\w*) (?:\w+ ){0,4}?(?:out of (?:it|this|today)|from (?:this|today|me)|in your hand|we'd cover|"
    r"to cover|"
    r"by the time)|would have to (?:happen|ask)|the useful one|glad you|worthwhile for",
    r"handball|football|match|weather|traffic|weekend$|holiday|hobby|on your roof|the new office|breed|did you (?:see|get)|hear me",
    r"our (?:platform|product|app|system|tool|dashboard|team|desk|solution|software)|if we (?:took|gave)|what if (?:our|we|i)|"
    r"wouldn't your",
    r"persona|briefing notes|points i've|confidential|hidden|instructions|score",
)
PEOPLE_OR_WORK = pattern(
    r"(?:your|the|her|his|their|my) (?:\w+ )?(?:people|team|staff|crew|lads|girls|men|women|drivers?|pickers?|nurses?|buyers?|handlers?|"
    r"engineers?|technicians?|techs|planners?|cleaners?|waiters?|chefs?|estimators?|managers?|supervisors?|colleagues?|department|shift|"
    r"wards?|office|floor|hall|yard|depot|kitchen|shop|van|truck|turbine|machine|line|list|rota|timetable|schedule|day|week|morning|work|"
    r"jobs?|service|turnaround|desk|operation|site|building|operators?|fitters?|reception|porters?|caretakers?|teachers?|dispatch\w*|"
    r"packhouse|warehouse|production|backlog|output|workload|plan|programme|project|sprint|queue)",
    r"operationally|day-to-day|day to day|workload|morale|throughput|turnaround|backlog|timetable|schedule|overtime",
    r"who (?:gets up|picks|covers|steps in|deals|has to)|she should|they should|you do$|you do about|getting done|get done|put off|"
    r"hold\w* up|"
    r"slow\w* (?:\w+ )?(?:down|service)|carry on running|keeps? running|late because",
)
THE_BUSINESS = pattern(
    r"business|company|firm|organi[sz]ation|group|as a whole|anyone above|upstairs|board|owner|leadership|the top|ultimately|bottom of|"
    r"big picture|in the end|for you|anybody who counts|where does the job"
)
