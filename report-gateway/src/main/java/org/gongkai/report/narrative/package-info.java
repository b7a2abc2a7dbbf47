/** The texts of a report: written, with placeholders for its figures, revised, and drafted from the figures. */
package org.gongkai.report.narrative;
