"""Command lines and fact files that nobody would write: what must hold for all of them."""
