"""YAML sources: read safely, every value with its place, and made into typed models with Dutch errors."""
