"""Tests of the facts themselves: an update of the facts breaks these and no others."""
