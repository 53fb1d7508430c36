"""The grader: what a session shows, item by item, each point with its quote. ``graph.Grader`` is the door (it loads langgraph)."""
