"""Checks the CSV files of this folder; shares no code with the generator."""
