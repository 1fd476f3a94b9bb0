"""Builds the fictional key-account world of this folder."""
