/** Checks of a report (核查): rules as data, applied to drafts, frozen versions and reports that were read in. */
package org.gongkai.report.check;
