"""Hostile fact files, arguments and environments: each gets a clear answer in bounded time."""
