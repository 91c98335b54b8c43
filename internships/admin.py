"""Face: lets Django find the admin pages of the packages below."""
