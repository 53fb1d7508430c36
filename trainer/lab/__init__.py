"""Where readings are made and measured: labelled data, the training of the nets, benchmarks; and play with given lines."""
