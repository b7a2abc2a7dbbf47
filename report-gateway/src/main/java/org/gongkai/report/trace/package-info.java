/** From a cell of a report to the entries and records behind it, and how registers have drifted from what was reported. */
package org.gongkai.report.trace;
