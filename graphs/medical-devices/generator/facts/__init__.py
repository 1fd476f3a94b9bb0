"""What is planted in the world, as tables: everything that a test knows by heart stands here."""
