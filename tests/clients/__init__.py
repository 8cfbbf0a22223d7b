"""Programs of other ecosystems read what sco writes; run by `.ci/clients`, which installs them."""
