"""Where things are: the work folder, its settings, and what comes with the installation."""
