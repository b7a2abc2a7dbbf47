package org.gongkai.deploy.year;

import java.time.LocalDate;

/** How an application is to end: the leaf of the form, and the day on which it counts. */
record Ending(String outcome, LocalDate on) {}
