"""A report made readable: HTML, terminal text and charts. Pure: values in, text out; no clock, no network, no file but its templates."""
