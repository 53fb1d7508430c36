"""What does this text say? Rule-based readers of trainee moves, prospect lines and written plans; pure and deterministic."""
