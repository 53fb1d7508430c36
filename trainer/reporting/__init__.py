"""A report made readable: HTML, PDF, terminal text and charts.

Pure: values in, text or bytes out; no clock, no network, no file but its templates and faces.
"""
