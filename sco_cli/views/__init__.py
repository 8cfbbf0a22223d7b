"""What each command shows, not how: records, columns, cards, texts."""
