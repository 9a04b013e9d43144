"""Every reference number: recognising, checking and writing one."""
