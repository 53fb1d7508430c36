"""Play without a person: given lines against a prospect; simulated trainees and benchmarks come here."""
