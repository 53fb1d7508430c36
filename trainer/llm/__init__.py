"""The one door to language models: what is asked (``chat``), what can go wrong (``errors``), how much fits (``budget``)."""
