"""What the product is about: personas, sessions, rubrics, reports, and the arithmetic on them. Pure; imports no other room."""
